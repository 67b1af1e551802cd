package dev.cairn.content;

import java.util.Comparator;

/**
 * Something in {@code prompts/} that is not right.
 *
 * @param file relative to the folder
 * @param line from 1; 0 where the whole file is meant
 * @param sentence what is wrong and what would be right
 */
public record ContentFault(String file, int line, String sentence) implements Comparable<ContentFault> {
    @Override
    public int compareTo(ContentFault other) {
        return Comparator.comparing(ContentFault::file)
                .thenComparingInt(ContentFault::line)
                .thenComparing(ContentFault::sentence)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + sentence : file + ":" + line + ": " + sentence;
    }
}
