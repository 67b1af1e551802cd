package dev.cairn;

import java.util.List;

/** Thrown where the environment is wrong; carries a sentence for every fault. */
public final class SettingsFaults extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    public SettingsFaults(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    /** What is wrong and what to do about it, one sentence a fault; at least one. */
    public List<String> sentences() {
        return sentences;
    }
}
