package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** What people have chosen in messages' menus so far: their own screen keeps it, until the message is redrawn. */
final class Choices {
    private record Place(String userId, String ts, String drawn) {
        static Place of(Person person, Message message) {
            return new Place(
                    person.id(), message.ts(), message.json().at("/edited/ts").asText());
        }
    }

    private final Map<Place, ObjectNode> chosen = new HashMap<>();

    ObjectNode of(Person person, Message message) {
        return chosen.getOrDefault(Place.of(person, message), Json.object());
    }

    void keep(Person person, Message message, ObjectNode values) {
        chosen.put(Place.of(person, message), values);
    }
}
