package dev.cairn.content;

import java.util.List;

/**
 * A kind of change, and what a review looks for in it beside the rows of every review list.
 *
 * @param title what people pick it by, at most 40 characters
 * @param words what people type for it, in small letters, the most usual first
 * @param rows without phases; one that another kind has too has the same id there, and the same words
 */
public record KindOfChange(String id, String title, List<String> words, List<ChecklistTemplate.Row> rows) {
    public KindOfChange {
        words = List.copyOf(words);
        rows = List.copyOf(rows);
    }
}
