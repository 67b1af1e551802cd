package dev.cairn.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.workspace.Press;
import dev.cairn.workspace.Workspace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What people type and press, and whether Cairn answered that it is done; they do so in a channel, so that only nudges are in their direct messages. */
final class PeopleInSlack {
    private static final String CHANNEL = "C0GENERAL";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final BooleanSupplier isUp;
    private final ProofReport report;

    PeopleInSlack(Workspace workspace, BooleanSupplier isUp, ProofReport report) {
        this.workspace = workspace;
        this.isUp = isUp;
        this.report = report;
    }

    /** Something that is done again until it is known to be done; twice is harmless. */
    interface Deed {
        /** Whether it is known to have been done, now or before. */
        boolean isDone();
    }

    Deed plan(String manager, String engineer, LocalDate start) {
        return () -> types(manager, "/checkin @" + engineer.substring(2).toLowerCase(Locale.ROOT) + " " + start)
                .filter(answer -> answer.contains("are planned") || answer.contains("already has check-ins"))
                .isPresent();
    }

    Deed away(String engineer, LocalDate back) {
        return () -> types(engineer, "/checkin away until " + back)
                .filter(answer -> answer.contains("noted as away"))
                .isPresent();
    }

    /** Stop, pause or resume: the button is gone once it is done. */
    Deed press(String verb, String person, String engineer) {
        return () -> {
            Optional<String> list = list(person);
            if (list.isEmpty()) {
                return false;
            }
            Optional<Press> button = button(person, engineer, "checkin." + verb);
            return button.isEmpty()
                    || answer(person, verb, () -> pressed(button.get())).isPresent();
        };
    }

    Deed move(String manager, String engineer, String which, LocalDate to) {
        return () -> sendsForm(
                manager, engineer, "move", Map.of("which", which, "day", to.toString()), "on that day already");
    }

    Deed handOver(String manager, String engineer, String to) {
        return () -> sendsForm(manager, engineer, "hand-over", Map.of("manager", to), "with already");
    }

    /** Chooses when to be written to; what is said afterwards takes the place of the form. */
    Deed choose(String person, Set<DayOfWeek> days, LocalTime time) {
        ArrayNode week = JsonNodeFactory.instance.arrayNode();
        days.forEach(day -> week.add(day.name()));
        return () -> {
            if (!opens(person, "settings", "/cairn settings")) {
                return false;
            }
            boolean acked = workspace
                    .submit(
                            person,
                            form(person).path("id").asText(),
                            Map.of("days", Map.of("days", week), "time", Map.of("time", of(time))))
                    .acked();
            boolean isDone = acked && (shows(person, "Saved.") || shows(person, "It is so already."));
            if (acked && !isDone) {
                throw new IllegalStateException("settings were refused: " + form(person));
            }
            closeForms(person);
            return isDone;
        };
    }

    private static JsonNode of(LocalTime time) {
        return TextNode.valueOf(time.toString());
    }

    /** Has Cairn forget them: done where it says so, or keeps nothing any more. */
    Deed forget(String person) {
        return () -> {
            if (!opens(person, "forget", "/cairn my data")) {
                return false;
            }
            boolean isDone = shows(person, "keeps nothing that names you")
                    || (presses(person, "mydata.ask", "cannot be undone")
                            && presses(person, "mydata.forget", "Cairn has forgotten you"));
            closeForms(person);
            return isDone;
        };
    }

    private boolean opens(String person, String verb, String line) {
        closeForms(person);
        report.command(verb);
        var unused = workspace.command(person, CHANNEL, line);
        return comes(() -> !workspace.views(person).isEmpty());
    }

    private boolean presses(String person, String actionId, String shown) {
        pressed(Press.inView(person, form(person).path("id").asText(), actionId));
        return comes(() -> shows(person, shown));
    }

    private boolean shows(String person, String part) {
        return form(person).toString().contains(part);
    }

    private boolean sendsForm(
            String person, String engineer, String verb, Map<String, String> fields, String doneBefore) {
        Optional<String> list = list(person);
        if (list.isEmpty()) {
            return false;
        }
        Optional<Press> button = button(person, engineer, "checkin." + verb);
        if (button.isEmpty()) {
            return true;
        }
        closeForms(person);
        report.command(verb);
        pressed(button.get());
        if (!comes(() -> !workspace.views(person).isEmpty())) {
            return false;
        }
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name, Map.of(name, TextNode.valueOf(value))));
        boolean acked = workspace
                .submit(person, form(person).path("id").asText(), values)
                .acked();
        String errors = workspace.views(person).isEmpty()
                ? ""
                : form(person).path("errors").toString();
        boolean isDone =
                acked && (!errors.matches("(?s).*[a-z].*") || errors.contains(doneBefore) || errors.equals("null"));
        if (acked && !isDone) {
            throw new IllegalStateException(verb + " was refused: " + errors);
        }
        closeForms(person);
        return isDone;
    }

    private JsonNode form(String person) {
        return workspace.views(person).get(0);
    }

    private void closeForms(String person) {
        while (!workspace.views(person).isEmpty()) {
            var unused = workspace.closeView(person, form(person).path("id").asText(), true);
        }
    }

    private Optional<String> list(String person) {
        return types(person, "/checkin list").filter(text -> text.contains("check-ins"));
    }

    /** A button beside an engineer's plan in the newest list; empty when there is none. */
    private Optional<Press> button(String person, String engineer, String actionId) {
        List<JsonNode> seen = workspace.messages(CHANNEL, person);
        JsonNode list = seen.get(seen.size() - 1);
        JsonNode blocks = list.path("blocks");
        String whose = person.equals(engineer) ? "*Your check-ins*" : "<@" + engineer + ">";
        return IntStream.range(0, blocks.size() - 1)
                .filter(i -> blocks.path(i).path("text").path("text").asText().contains(whose))
                .mapToObj(i -> blocks.path(i + 1).path("elements"))
                .flatMap(elements -> IntStream.range(0, elements.size()).mapToObj(elements::path))
                .filter(element -> element.path("action_id").asText().equals(actionId))
                .map(element -> Press.inMessage(person, CHANNEL, list.path("ts").asText(), actionId)
                        .withValue(element.path("value").asText()))
                .findFirst();
    }

    private void pressed(Press press) {
        var unused = workspace.press(press);
    }

    private Optional<String> types(String person, String line) {
        String verb = line.contains(" list") ? "list" : line.contains(" away") ? "away" : "plan";
        return answer(person, verb, () -> {
            var unused = workspace.command(person, CHANNEL, line);
        });
    }

    /** What Cairn answers; empty when it does not. */
    private Optional<String> answer(String person, String verb, Runnable command) {
        int before = workspace.messages(CHANNEL, person).size();
        report.command(verb);
        command.run();
        boolean isAnswered = comes(() -> workspace.messages(CHANNEL, person).size() > before);
        List<JsonNode> seen = workspace.messages(CHANNEL, person);
        return isAnswered ? Optional.of(seen.get(seen.size() - 1).toString()) : Optional.empty();
    }

    /** Whether it comes before Cairn dies. */
    private boolean comes(BooleanSupplier wanted) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(4))
                    .until(() -> wanted.getAsBoolean() || !isUp.getAsBoolean());
        } catch (ConditionTimeoutException never) {
            throw new IllegalStateException("Cairn runs and does not answer", never);
        }
        return wanted.getAsBoolean();
    }
}
