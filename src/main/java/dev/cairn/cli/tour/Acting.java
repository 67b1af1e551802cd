package dev.cairn.cli.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cairn.cli.tour.Script.Step;
import dev.cairn.cli.tour.Script.Tab;
import dev.cairn.cli.tour.Words.Button;
import dev.cairn.workspace.Delivery;
import dev.cairn.workspace.Press;
import dev.cairn.workspace.Workspace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** People of one scene at work. They look until what they need is there, and give up when it does not come. */
final class Acting {
    /** Where somebody and Cairn talk. */
    private static final String DIRECT_MESSAGE = "cairn";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Workspace workspace;
    private final Cast cast;
    private final LocalDate firstMonday;
    private final Duration patience;
    private final Set<String> seen = new HashSet<>();

    Acting(Workspace workspace, Cast cast, LocalDate firstMonday, Duration patience) {
        this.workspace = workspace;
        this.cast = cast;
        this.firstMonday = firstMonday;
        this.patience = patience;
    }

    /** @throws CannotAct with a sentence that says what was in the way */
    void act(Step step) {
        String who = cast.person(step.who());
        seen.add(who);
        String channel = step.channel().equals(DIRECT_MESSAGE) ? workspace.openDm(who) : cast.channel(step.channel());
        if (step.types() != null) {
            took(workspace.command(who, channel, step.types()));
        } else if (step.writes() != null) {
            took(write(step, who, channel, step.writes()));
        } else if (step.opens() != null) {
            took(step.opens() == Tab.HOME ? workspace.openHome(who) : workspace.openMessages(who));
        } else if (step.shortcut() != null) {
            String ts =
                    message(who, channel, step.message().orElse("")).path("ts").asText();
            took(workspace.messageShortcut(who, channel, ts, cast.shortcut(step.shortcut())));
        } else if (step.presses() != null) {
            press(step, who, channel, step.presses());
        } else if (step.sends() != null) {
            send(who, step.sends());
        }
        if (step.sees() != null) {
            sees(who, channel, step.sees());
        }
    }

    /** Closes what forms are still open. */
    void closeForms() {
        for (String who : seen) {
            form(who).ifPresent(form -> workspace.closeView(who, form.path("id").asText(), true));
        }
    }

    private Delivery write(Step step, String who, String channel, String text) {
        return step.message()
                .map(words -> workspace.reply(
                        who, channel, message(who, channel, words).path("ts").asText(), text))
                .orElseGet(() -> workspace.write(who, channel, text));
    }

    private void press(Step step, String who, String channel, String name) {
        String beside = step.beside() == null ? "" : step.beside();
        if (step.message().isEmpty()) {
            pressInForm(who, name, beside);
            return;
        }
        String words = step.message().get();
        Found<Button> found = await(() -> newest(who, channel, words)
                        .flatMap(message ->
                                Words.button(message, name, beside).map(button -> new Found<>(message, button))))
                .orElseThrow(() -> new CannotAct("no message that says “" + words + "” has this button"
                        + (beside.isEmpty() ? "." : " beside “" + beside + "”.")));
        took(workspace.press(at(
                Press.inMessage(
                        who,
                        channel,
                        found.in().path("ts").asText(),
                        found.what().actionId()),
                found)));
    }

    private void pressInForm(String who, String name, String beside) {
        Found<Button> found = await(() -> form(who)
                        .flatMap(form -> Words.button(form, name, beside).map(button -> new Found<>(form, button))))
                .orElseThrow(() -> new CannotAct("no form with this button is open."));
        took(workspace.press(at(
                Press.inView(who, found.in().path("id").asText(), found.what().actionId()), found)));
    }

    private static Press at(Press press, Found<Button> found) {
        Press there = press.withBlock(found.what().blockId());
        return found.what().value().isEmpty()
                ? there
                : there.withValue(found.what().value());
    }

    /** What was found, and in which message or form. */
    private record Found<T>(JsonNode in, T what) {}

    private void send(String who, List<Map<String, String>> filledIn) {
        List<Map.Entry<String, String>> fields =
                filledIn.stream().flatMap(each -> each.entrySet().stream()).toList();
        String first = fields.isEmpty() ? "" : fields.get(0).getKey();
        JsonNode form = await(() -> form(who).filter(open -> isForm(open, first)))
                .orElseThrow(() -> new CannotAct(
                        first.isEmpty() ? "no form is open." : "no form with the field “" + first + "” is open."));
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        int next = 0;
        List<JsonNode> all = Words.fields(form);
        for (Map.Entry<String, String> field : fields) {
            next = indexOf(all, field.getKey(), next);
            JsonNode element = all.get(next).path("element");
            values.put(
                    all.get(next).path("block_id").asText(),
                    Map.of(element.path("action_id").asText(), value(element, field.getValue())));
            next++;
        }
        String viewId = form.path("id").asText();
        took(workspace.submit(who, viewId, values));
        form(who)
                .filter(still -> still.path("id").asText().equals(viewId))
                .map(still -> still.path("errors"))
                .filter(errors -> !errors.isEmpty())
                .ifPresent(errors -> {
                    throw new CannotAct("the form came back: " + String.join(" ", texts(errors)));
                });
    }

    private static boolean isForm(JsonNode open, String field) {
        return open.hasNonNull("submit")
                && (field.isEmpty()
                        || Words.fields(open).stream()
                                .anyMatch(each -> Words.label(each).equals(field)));
    }

    private static int indexOf(List<JsonNode> fields, String label, int from) {
        for (int i = from; i < fields.size(); i++) {
            if (Words.label(fields.get(i)).equals(label)) {
                return i;
            }
        }
        throw new CannotAct("the form has no field “" + label + "” from there on.");
    }

    private static List<String> texts(JsonNode errors) {
        return errors.propertyStream().map(each -> each.getValue().asText()).toList();
    }

    private JsonNode value(JsonNode element, String written) {
        return switch (element.path("type").asText()) {
            case "users_select" -> JSON.textNode(cast.person(written));
            case "datepicker" ->
                JSON.textNode(ScriptTime.read(written).date(firstMonday).toString());
            case "datetimepicker" ->
                JSON.numberNode(ScriptTime.read(written).instant(firstMonday).getEpochSecond());
            case "static_select", "radio_buttons" -> JSON.textNode(option(element, written));
            case "multi_static_select", "checkboxes" -> {
                var chosen = JSON.arrayNode();
                for (String each : written.split(", ", -1)) {
                    chosen.add(option(element, each));
                }
                yield chosen;
            }
            default -> JSON.textNode(written);
        };
    }

    private static String option(JsonNode element, String begins) {
        return Words.option(element, begins)
                .orElseThrow(() -> new CannotAct("there is nothing to choose that begins with “" + begins + "”."));
    }

    private void sees(String who, String channel, String words) {
        Predicate<JsonNode> says = shown -> Words.of(shown).contains(words);
        if (await(() -> form(who).filter(says).or(() -> newest(who, channel, words)))
                .isEmpty()) {
            throw new CannotAct("nothing came that says “" + words + "”.");
        }
    }

    private JsonNode message(String who, String channel, String words) {
        return await(() -> newest(who, channel, words))
                .orElseThrow(() -> new CannotAct("no message says “" + words + "”."));
    }

    private Optional<JsonNode> newest(String who, String channel, String words) {
        return workspace.messages(channel, who).stream()
                .filter(message -> Words.of(message).contains(words))
                .reduce((earlier, later) -> later);
    }

    /** The form on top of what somebody has open. */
    private Optional<JsonNode> form(String who) {
        List<JsonNode> open = workspace.views(who);
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }

    private <T> Optional<T> await(Supplier<Optional<T>> look) {
        return workspace.await(look, patience);
    }

    private static void took(Delivery delivery) {
        delivery.problem().ifPresent(problem -> {
            throw new CannotAct(problem);
        });
        if (delivery.attempts() > 0 && !delivery.acked()) {
            throw new CannotAct("Cairn answered with status " + delivery.status() + ".");
        }
    }
}
