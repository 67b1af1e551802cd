package dev.cairn.cli.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The ids behind what the script calls by name.
 *
 * @param people by handle
 * @param channels by name
 */
record Cast(Map<String, String> people, Map<String, String> channels, JsonNode manifest) {
    Cast {
        people = Map.copyOf(people);
        channels = Map.copyOf(channels);
    }

    String person(String handle) {
        return known(people.get(handle), "person", handle);
    }

    String channel(String name) {
        return known(channels.get(name), "channel", name);
    }

    /** What the app calls a shortcut that people see under that name. */
    String shortcut(String name) {
        return known(
                StreamSupport.stream(manifest.at("/features/shortcuts").spliterator(), false)
                        .filter(each -> each.path("name").asText().equals(name))
                        .map(each -> each.path("callback_id").asText())
                        .findFirst()
                        .orElse(null),
                "shortcut",
                name);
    }

    private static String known(@Nullable String id, String what, String name) {
        return Optional.ofNullable(id)
                .orElseThrow(() -> new CannotAct("there is no " + what + " called “" + name + "”."));
    }
}
