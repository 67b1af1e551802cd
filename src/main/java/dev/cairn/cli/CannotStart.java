package dev.cairn.cli;

import java.util.List;

/** Nothing was started; each sentence says why and what to do. */
final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    CannotStart(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    CannotStart(String sentence) {
        this(List.of(sentence));
    }

    List<String> sentences() {
        return sentences;
    }
}
