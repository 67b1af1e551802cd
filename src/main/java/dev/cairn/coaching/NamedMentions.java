package dev.cairn.coaching;

import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.TypedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a message says as its readers do: with the names of those it mentions. */
final class NamedMentions {
    /** Slack is asked for each, and the form must open within three seconds. */
    private static final int MOST = 5;

    private final People people;

    NamedMentions(People people) {
        this.people = people;
    }

    /** @param text of a message, in Slack's escaping */
    String readable(String text) {
        Map<String, Optional<String>> names = new HashMap<>();
        return TypedText.readable(text, id -> {
            if (names.size() < MOST) {
                names.computeIfAbsent(id, this::name);
            }
            return names.getOrDefault(id, Optional.empty());
        });
    }

    private Optional<String> name(String userId) {
        return people.find(userId) instanceof Outcome.Done<Person> found
                ? Optional.of(found.value().name())
                : Optional.empty();
    }
}
