package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.content.Exercise.Language;
import dev.cairn.conversation.DidYouMean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What no schema can say of exercises: that the diff can be read in Slack, and that what is said of its lines is true. */
final class ExerciseRules {
    private static final int FEWEST_LINES = 10;
    private static final int MOST_LINES = 40;
    private static final int WIDEST = 76;
    private static final int FEWEST_ADDED = 3;
    private static final String ADDED = "+";
    private static final String NITPICK = "nitpick";
    private static final String DIFF = "diff";
    private static final String LANGUAGE = "language";

    private final ContentRules rules;
    private final List<ContentFault> faults;
    private final Set<String> kinds = new HashSet<>();
    private boolean kindsRead;

    ExerciseRules(ContentRules rules, List<ContentFault> faults) {
        this.rules = rules;
        this.faults = faults;
    }

    /** Comes first: exercises refer to the kinds. */
    void kinds(ContentFile file) {
        kindsRead = true;
        Set<String> languages = new HashSet<>();
        for (Language language : Language.values()) {
            languages.addAll(language.names());
        }
        for (JsonNode kind : file.root().path("kinds")) {
            kinds.add(file.text(kind, "id"));
            rules.once(file, kind.path("id"), "kind " + file.text(kind, "id"));
            rules.refersTo(file, kind.path("source"));
            isNoLanguage(file, kind.path("id"), languages);
            for (JsonNode name : kind.path("names")) {
                rules.once(file, name, "name " + name.asText());
                isNoLanguage(file, name, languages);
            }
        }
    }

    private void isNoLanguage(ContentFile file, JsonNode name, Set<String> languages) {
        if (languages.contains(name.asText())) {
            faults.add(file.fault(name, name.asText() + " is the name of a language; choose another"));
        }
    }

    void exercise(ContentFile file) {
        JsonNode root = file.root();
        id(file, root.path("id"));
        if (root.has("dialect") && !file.text(root, LANGUAGE).equals(Language.SQL.id())) {
            faults.add(file.fault(root.path("dialect"), "dialect stands only beside language: sql; leave it out"));
        }
        List<String> diff =
                root.path(DIFF).isTextual() ? Exercise.lines(root.path(DIFF).asText()) : List.of();
        if (!diff.isEmpty()) {
            diff(file, root.path(DIFF), diff);
        }
        root.path("defects").forEach(defect -> defect(file, defect, diff));
        if (root.path("defects").size() > 0 && onlyNitpicks(file, root.path("defects"))) {
            faults.add(file.fault(
                    root.path("defects"), "defects: all are nitpicks; plant at least one blocker or important defect"));
        }
        Set<Integer> taken = linesOfDefects(root.path("defects"));
        root.path("decoys").forEach(decoy -> decoy(file, decoy, diff, taken));
    }

    private void id(ContentFile file, JsonNode id) {
        String expected = file.name().replaceFirst("^.*/", "").replaceFirst("\\.ya?ml$", "");
        rules.once(file, id, "exercise " + id.asText());
        if (id.isTextual() && !id.asText().equals(expected)) {
            faults.add(file.fault(id, "id: must be " + expected + ", as the file is called, not " + id.asText()));
        }
    }

    private void diff(ContentFile file, JsonNode at, List<String> diff) {
        if (diff.size() < FEWEST_LINES || diff.size() > MOST_LINES) {
            faults.add(file.fault(
                    at,
                    "diff: has " + diff.size() + " lines; " + FEWEST_LINES + " to " + MOST_LINES + " belong there"));
        }
        for (int number = 1; number <= diff.size(); number++) {
            String line = diff.get(number - 1);
            String where = "diff: line " + number + " ";
            if (line.isEmpty() || " +-".indexOf(line.charAt(0)) < 0) {
                faults.add(file.fault(
                        at,
                        where
                                + "must begin with a space, + or -; a line left empty is a single space. Begin the diff with"
                                + " |2 so that spaces are kept"));
            }
            if (line.codePointCount(0, line.length()) > WIDEST) {
                faults.add(file.fault(
                        at,
                        where + "has " + line.codePointCount(0, line.length()) + " characters; at most " + WIDEST
                                + " can be read in Slack"));
            }
            if (line.contains("\t")) {
                faults.add(file.fault(at, where + "holds a tab; write spaces"));
            }
        }
        if (diff.stream().filter(line -> line.startsWith(ADDED)).count() < FEWEST_ADDED) {
            faults.add(
                    file.fault(at, "diff: at least " + FEWEST_ADDED + " lines must be added ones, beginning with +"));
        }
    }

    private void defect(ContentFile file, JsonNode defect, List<String> diff) {
        boolean there = standsThere(file, defect, diff);
        if (there && diff.get(defect.path("line").asInt() - 1).startsWith(" ")) {
            faults.add(file.fault(
                    defect.path("line"),
                    "line: " + defect.path("line").asInt()
                            + " is not changed; a defect is on an added line, or on a removed one"));
        }
        for (JsonNode also : defect.path("also")) {
            isLine(file, also, "also", diff);
        }
        isKind(file, defect.path("kind"));
        defect.path("accept").forEach(kind -> isKind(file, kind));
        rules.refersTo(file, defect.path("source"));
        String weight = file.text(defect, "weight");
        boolean style = file.text(defect, "kind").equals(DefectKind.STYLE);
        if (style != weight.equals(NITPICK)) {
            faults.add(file.fault(
                    defect.path("weight"),
                    "weight: the kind " + DefectKind.STYLE + " goes with the weight " + NITPICK
                            + ", and each only with the other; change one of the two"));
        }
    }

    private void decoy(ContentFile file, JsonNode decoy, List<String> diff, Set<Integer> taken) {
        standsThere(file, decoy, diff);
        isKind(file, decoy.path("kind"));
        if (taken.contains(decoy.path("line").asInt())) {
            faults.add(file.fault(
                    decoy.path("line"),
                    "line: " + decoy.path("line").asInt()
                            + " is a line of a defect, so it cannot be a decoy; choose another"));
        }
    }

    /** Whether the line is there; that its words stand in it is checked too. */
    private boolean standsThere(ContentFile file, JsonNode planted, List<String> diff) {
        JsonNode line = planted.path("line");
        if (!isLine(file, line, "line", diff)) {
            return false;
        }
        String code = planted.path("code").asText();
        if (!diff.get(line.asInt() - 1).contains(code)) {
            List<String> elsewhere = IntStream.rangeClosed(1, diff.size())
                    .filter(number -> diff.get(number - 1).contains(code))
                    .mapToObj(String::valueOf)
                    .toList();
            faults.add(file.fault(
                    planted.path("code"),
                    "code: “" + code + "” does not stand in line " + line.asInt()
                            + (elsewhere.isEmpty()
                                    ? ", nor in any other; copy it from the diff"
                                    : "; it stands in line " + String.join(" and ", elsewhere))));
        }
        return true;
    }

    private boolean isLine(ContentFile file, JsonNode line, String field, List<String> diff) {
        // What is missing or no number the schema has complained of already; so below.
        if (!line.isInt() || diff.isEmpty()) {
            return false;
        }
        boolean there = line.asInt() >= 1 && line.asInt() <= diff.size();
        if (!there) {
            faults.add(file.fault(
                    line, field + ": there is no line " + line.asInt() + "; the diff has " + diff.size() + " lines"));
        }
        return there;
    }

    private void isKind(ContentFile file, JsonNode kind) {
        if (!kindsRead || !kind.isTextual() || kinds.contains(kind.asText())) {
            return;
        }
        Optional<String> near = DidYouMean.closest(kind.asText(), kinds);
        faults.add(file.fault(
                kind,
                "there is no kind " + kind.asText() + " in practice/kinds.yaml; "
                        + near.map(known -> "did you mean " + known + "?")
                                .orElse("the kinds are "
                                        + String.join(
                                                ", ", kinds.stream().sorted().toList()))));
    }

    private static boolean onlyNitpicks(ContentFile file, JsonNode defects) {
        List<String> weights = new ArrayList<>();
        defects.forEach(defect -> weights.add(file.text(defect, "weight")));
        return weights.stream().allMatch(NITPICK::equals);
    }

    private static Set<Integer> linesOfDefects(JsonNode defects) {
        Set<Integer> lines = new HashSet<>();
        for (JsonNode defect : defects) {
            lines.add(defect.path("line").asInt());
            defect.path("also").forEach(line -> lines.add(line.asInt()));
        }
        return lines;
    }
}
