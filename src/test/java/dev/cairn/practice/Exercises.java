package dev.cairn.practice;

import dev.cairn.content.DefectKind;
import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Decoy;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Language;
import dev.cairn.content.Exercise.Weight;
import dev.cairn.content.PracticeGuide;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exercises to try the rules on. */
final class Exercises {
    /** Defects on lines 4 (and 6), 9, 14 and, a nitpick, 17; decoys on 10 and 19. */
    static final Exercise FULL = exercise(
            "full",
            Language.JAVA,
            List.of(
                    defect(4, List.of(6), "off-by-one", Weight.BLOCKER, List.of("logic")),
                    defect(9, List.of(), "race", Weight.IMPORTANT, List.of()),
                    defect(14, List.of(), "injection", Weight.BLOCKER, List.of()),
                    defect(17, List.of(), DefectKind.STYLE, Weight.NITPICK, List.of())),
            List.of(
                    new Decoy(10, "line 10", "race", "It is locked."),
                    new Decoy(19, "line 19", "logic", "It is meant.")));

    static final PracticeGuide KINDS = guide();

    private Exercises() {}

    static PracticeGuide guide(Exercise... exercises) {
        return new PracticeGuide(
                Stream.of("logic", "off-by-one", "race", "injection", "n-plus-one", DefectKind.STYLE)
                        .map(id -> new DefectKind(
                                id,
                                title(id),
                                "Look.",
                                id.equals("race") ? List.of("race condition") : List.of(),
                                "1.x"))
                        .toList(),
                List.of(exercises));
    }

    private static String title(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }

    /** With one important defect of each kind, from line 1 on. */
    static Exercise of(String id, Language language, String... kinds) {
        return exercise(
                id,
                language,
                IntStream.range(0, kinds.length)
                        .mapToObj(at -> defect(at + 1, List.of(), kinds[at], Weight.IMPORTANT, List.of()))
                        .toList(),
                List.of(new Decoy(20, "line 20", "logic", "It is fine.")));
    }

    static Exercise exercise(String id, Language language, List<Defect> defects, List<Decoy> decoys) {
        return new Exercise(
                id,
                "Title of " + id,
                language,
                "Its story.",
                "",
                IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> (number % 3 == 0 ? " " : "+") + "    line " + number)
                        .toList(),
                "",
                false,
                Optional.empty(),
                defects,
                decoys);
    }

    static Defect defect(int line, List<Integer> also, String kind, Weight weight, List<String> accept) {
        return new Defect(
                line, "line " + line, also, kind, weight, "It breaks on " + line + ".", "Mend " + line, "1.x", accept);
    }
}
