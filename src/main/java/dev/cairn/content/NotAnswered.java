package dev.cairn.content;

import java.util.List;
import java.util.Optional;

/**
 * A topic that people ask about and the blueprint does not answer, such as pay.
 *
 * @param topic its id
 * @param ask whom to ask instead, as in "your manager"; empty where nobody is to be asked
 * @param asked ways people ask for it
 */
public record NotAnswered(String topic, String title, Optional<String> ask, List<String> asked) {
    public NotAnswered {
        asked = List.copyOf(asked);
    }
}
