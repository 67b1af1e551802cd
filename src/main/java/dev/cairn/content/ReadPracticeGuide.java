package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.content.Exercise.Decoy;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Language;
import dev.cairn.content.Exercise.Weight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the files of {@code practice/}: the kinds of defect, and one file for each exercise. */
final class ReadPracticeGuide {
    private static final String DIALECT = "dialect";

    private final Optional<ContentFile> kinds;
    private final ContentFiles.Read exercises;

    ReadPracticeGuide(ContentFiles files) throws IOException {
        kinds = files.one("practice/kinds.yaml", "practice-kinds");
        exercises = files.read("practice/exercises", "exercise");
    }

    void check(ContentRules rules, List<ContentFault> faults) {
        ExerciseRules exerciseRules = new ExerciseRules(rules, faults);
        kinds.ifPresent(exerciseRules::kinds);
        exercises.files().forEach(exerciseRules::exercise);
    }

    /** To be called only where there was no fault. */
    PracticeGuide read() {
        List<DefectKind> read = new ArrayList<>();
        ContentFile file = kinds.orElseThrow();
        for (JsonNode kind : file.root().path("kinds")) {
            read.add(new DefectKind(
                    file.text(kind, "id"),
                    file.text(kind, "title"),
                    file.text(kind, "look-for"),
                    file.texts(kind, "names"),
                    file.text(kind, "source")));
        }
        return new PracticeGuide(
                read,
                exercises.files().stream().map(ReadPracticeGuide::exercise).toList());
    }

    private static Exercise exercise(ContentFile file) {
        JsonNode root = file.root();
        List<Defect> defects = new ArrayList<>();
        root.path("defects").forEach(defect -> defects.add(defect(file, defect)));
        List<Decoy> decoys = new ArrayList<>();
        for (JsonNode decoy : root.path("decoys")) {
            decoys.add(new Decoy(
                    decoy.path("line").asInt(),
                    decoy.path("code").asText(),
                    file.text(decoy, "kind"),
                    file.text(decoy, "explanation")));
        }
        return new Exercise(
                file.text(root, "id"),
                file.text(root, "title"),
                Language.valueOf(file.text(root, "language").toUpperCase(Locale.ROOT)),
                file.text(root, "story"),
                root.path("before").asText(),
                Exercise.lines(root.path("diff").asText()),
                root.path("after").asText(),
                root.path("compiles").asBoolean(),
                root.has(DIALECT) ? Optional.of(file.text(root, DIALECT)) : Optional.empty(),
                defects,
                decoys);
    }

    private static Defect defect(ContentFile file, JsonNode defect) {
        List<Integer> also = new ArrayList<>();
        defect.path("also").forEach(line -> also.add(line.asInt()));
        return new Defect(
                defect.path("line").asInt(),
                defect.path("code").asText(),
                also,
                file.text(defect, "kind"),
                Weight.valueOf(file.text(defect, "weight").toUpperCase(Locale.ROOT)),
                file.text(defect, "explanation"),
                file.text(defect, "fix"),
                file.text(defect, "source"),
                file.texts(defect, "accept"));
    }
}
