package dev.cairn.answer;

import java.util.List;

/**
 * What the button that shares an answer carries: which passages, and what was asked.
 *
 * @param question plain text of one line, as it was typed
 */
record SharedAnswer(String question, List<String> keys) {
    SharedAnswer {
        keys = List.copyOf(keys);
    }

    String toValue() {
        return String.join(" ", keys) + "\n" + question;
    }

    static SharedAnswer of(String value) {
        String[] parts = value.split("\n", 2);
        return new SharedAnswer(parts.length < 2 ? "" : parts[1], List.of(parts[0].split(" ")));
    }
}
