package dev.cairn.content;

import java.util.List;
import java.util.Optional;

/**
 * What practice in reviewing goes by.
 *
 * @param kinds in the order in which they are offered
 */
public record PracticeGuide(List<DefectKind> kinds, List<Exercise> exercises) {
    /** Knows nothing. */
    public static final PracticeGuide EMPTY = new PracticeGuide(List.of(), List.of());

    public PracticeGuide {
        kinds = List.copyOf(kinds);
        exercises = List.copyOf(exercises);
    }

    /** The exercise that has this id. */
    public Optional<Exercise> exercise(String id) {
        return exercises.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The kind that has this id. */
    public Optional<DefectKind> kind(String id) {
        return kinds.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
