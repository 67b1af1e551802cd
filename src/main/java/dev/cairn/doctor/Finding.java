package dev.cairn.doctor;

import java.util.List;

/**
 * What one look found.
 *
 * @param id stays the same from version to version, for programs that read it
 * @param found a sentence about how things are
 * @param next what to do, a sentence each; none where nothing needs doing
 */
public record Finding(String id, State state, String found, List<String> next) {
    /** How it stands; the names in small letters are for programs and stay. */
    public enum State {
        GOOD,
        /** Cairn does not work, or not all of it, until somebody does something. */
        TODO,
        /** Works as it is; better known. */
        WARNING,
        /** Could not be tried; what was found says why. */
        SKIPPED
    }

    public Finding {
        next = List.copyOf(next);
        if (state == State.TODO && next.isEmpty()) {
            throw new IllegalArgumentException("what is to do needs a next step: " + id);
        }
    }

    static Finding good(String id, String found) {
        return new Finding(id, State.GOOD, found, List.of());
    }

    static Finding todo(String id, String found, String next) {
        return new Finding(id, State.TODO, found, List.of(next));
    }

    static Finding warning(String id, String found, String next) {
        return new Finding(id, State.WARNING, found, List.of(next));
    }

    /** @param why the rest of a sentence that begins with “because” */
    static Finding skipped(String id, String what, String why) {
        return new Finding(id, State.SKIPPED, what + ": not tried, because " + why + ".", List.of());
    }
}
