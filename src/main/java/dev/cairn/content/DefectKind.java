package dev.cairn.content;

import java.util.List;

/**
 * One way in which a change can be wrong.
 *
 * @param id as in {@code off-by-one}
 * @param title what people read
 * @param lookFor how one recognises it, on one line
 * @param names by which people ask for it; in small letters, each for one kind only
 * @param source a blueprint key
 */
public record DefectKind(String id, String title, String lookFor, List<String> names, String source) {
    /** The kind that all nitpicks have, and nothing else. */
    public static final String STYLE = "style";

    public DefectKind {
        names = List.copyOf(names);
    }
}
