package dev.cairn.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.workspace.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message that somebody found in their direct message with Cairn. */
record Found(String person, String topic, String words, Instant at) {
    private static final Pattern MILESTONE = Pattern.compile("^\\*(\\d+-day) .*");
    private static final Pattern WITH = Pattern.compile("To talk about with\\* <@(\\w+)>");
    private static final Pattern LIST =
            Pattern.compile("^\\*Check-ins (?:due [^:]+|that wait for your answers): (\\d+) p.*", Pattern.DOTALL);
    private static final Pattern REMINDER = Pattern.compile("^\\*Your (\\d+-day) check-in waits .*", Pattern.DOTALL);
    private static final Pattern SOMEBODY = Pattern.compile("<@(\\w+)>");

    private static final Map<String, String> NOTICES = Map.ofEntries(
            Map.entry("planned check-ins with you", "planned"),
            Map.entry("handed your check-ins over", "handed over"),
            Map.entry("over to you", "given"),
            Map.entry("moved your check-ins", "moved"),
            Map.entry("paused your check-ins", "paused"),
            Map.entry("resumed your check-ins", "resumed"),
            Map.entry("noted as away", "away"),
            Map.entry("chose other working days", "other days"),
            Map.entry("stopped your check-ins", "stopped"),
            Map.entry("stopped their check-ins with you", "stopped"));

    /** All that these people find. */
    static List<Found> of(Workspace workspace, Collection<String> people) {
        return people.stream()
                .flatMap(person -> workspace.messages(workspace.openDm(person), person).stream()
                        .map(message -> in(message, person)))
                .toList();
    }

    private static Found in(JsonNode message, String person) {
        String first = message.path("blocks").path(0).path("text").path("text").asText();
        String[] seconds = message.path("ts").asText().split("\\.", 2);
        Instant at = Instant.ofEpochSecond(Long.parseLong(seconds[0]));
        Matcher milestone = MILESTONE.matcher(first.lines().findFirst().orElse(""));
        if (milestone.matches()) {
            return new Found(person, milestone.group(1), with(message.toString()), at);
        }
        Matcher reminder = REMINDER.matcher(first);
        if (reminder.matches()) {
            return new Found(person, reminder.group(1) + " reminder", firstPerson(message.toString()), at);
        }
        Matcher list = LIST.matcher(first);
        if (list.matches()) {
            return new Found(person, "list", list.group(1), at);
        }
        return NOTICES.entrySet().stream()
                .filter(notice -> first.contains(notice.getKey()))
                .map(notice -> new Found(person, notice.getValue(), firstPerson(first), at))
                .findFirst()
                .orElseGet(() -> new Found(person, "unknown", first, at));
    }

    private static String with(String message) {
        Matcher manager = WITH.matcher(message);
        return manager.find() ? manager.group(1) : "nobody";
    }

    private static String firstPerson(String text) {
        Matcher person = SOMEBODY.matcher(text);
        return person.find() ? person.group(1) : "";
    }
}
