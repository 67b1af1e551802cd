package dev.cairn.practice;

import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What somebody wants to practise. Where there is nothing of one sort, anything of it will do.
 *
 * @param kinds ids of kinds of defect; the content has no kind that is called like a language
 */
record Wanted(Set<Language> languages, Set<String> kinds) {
    static final Wanted ANYTHING = new Wanted(Set.of(), Set.of());

    private static final String NONE = "-";

    Wanted {
        languages = Set.copyOf(languages);
        kinds = Set.copyOf(kinds);
    }

    boolean isMetBy(Exercise exercise) {
        return (languages.isEmpty() || languages.contains(exercise.language()))
                && (kinds.isEmpty() || exercise.defects().stream().anyMatch(defect -> kinds.contains(defect.kind())));
    }

    /** In one word, as forms carry it. */
    String toValue() {
        List<String> all = Stream.concat(
                        languages.stream().sorted().map(Language::id),
                        kinds.stream().sorted())
                .toList();
        return all.isEmpty() ? NONE : String.join(",", all);
    }

    static Wanted of(String value) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        Set<String> kinds = new TreeSet<>();
        for (String each : value.equals(NONE) ? List.<String>of() : List.of(value.split(",", -1))) {
            language(each).ifPresentOrElse(languages::add, () -> kinds.add(each));
        }
        return new Wanted(languages, kinds);
    }

    private static Optional<Language> language(String id) {
        return Stream.of(Language.values())
                .filter(language -> language.id().equals(id))
                .findFirst();
    }
}
