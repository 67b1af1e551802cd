package dev.cairn.checklist;

import java.util.Optional;

/** What somebody typed for a row: one line of plain text. */
final class TypedLine {
    private TypedLine() {}

    /** Without line breaks and space to spare. */
    static String of(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** The sentence that says what is wrong with it, if anything is. */
    static Optional<String> fault(String typed, int most) {
        String line = of(typed);
        if (line.isEmpty()) {
            return Optional.of("Say in a few words what to look at.");
        }
        return line.codePointCount(0, line.length()) > most
                ? Optional.of("Please write at most " + most + " characters.")
                : Optional.empty();
    }
}
