package dev.cairn.practice;

import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Content;
import dev.cairn.content.DefectKind;
import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Decoy;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Weight;
import dev.cairn.practice.Judged.FalseAlarm;
import dev.cairn.practice.Judged.Found;
import dev.cairn.practice.Judged.FoundAgain;
import dev.cairn.practice.Judged.RightLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What somebody reads below the first line after answering; plain text. */
final class AnswerWords {
    private final Marking marking;
    private final Content content;

    AnswerWords(Marking marking, Content content) {
        this.marking = marking;
        this.content = content;
    }

    /** By heading: found, missed blockers, what else was missed, nitpicks, false alarms. Those without a line are left out. */
    Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        put(groups, "Found", found());
        put(groups, "Missed blockers", missed(true));
        put(groups, "Also missed", missed(false));
        put(
                groups,
                "Right line, look again at what is wrong",
                marking.rightLines().stream().map(this::rightLine).toList());
        put(groups, "Nitpicks", marking.nitpicks().stream().map(this::nitpick).toList());
        put(
                groups,
                "False alarms",
                marking.falseAlarms().stream().map(this::falseAlarm).toList());
        return groups;
    }

    private static void put(Map<String, List<String>> groups, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            groups.put(heading, lines);
        }
    }

    private List<String> found() {
        List<String> lines = new ArrayList<>();
        for (Judged judged : marking.judged()) {
            if (judged instanceof Found found && found.defect().weight() != Weight.NITPICK) {
                lines.add(named(found.defect()) + called(found.pick(), found.defect()));
            }
            if (judged instanceof FoundAgain again) {
                lines.add(
                        "Line " + again.pick().line() + ", " + kind(again.pick().kind()) + ": names the one on line "
                                + again.defect().line() + " again, which counts once.");
            }
        }
        return lines;
    }

    /** Where somebody picked the line beside it, or called it by another name that will do. */
    private String called(Pick pick, Defect defect) {
        String where = pick.line() == defect.line() ? "" : " You saw it on line " + pick.line() + ", which will do.";
        String what =
                pick.kind().equals(defect.kind()) ? "" : " You called it “" + kind(pick.kind()) + "”, which will do.";
        return where + what;
    }

    private List<String> missed(boolean blockers) {
        return marking.defects(Sight.MISSED).stream()
                .filter(defect -> blockers == (defect.weight() == Weight.BLOCKER))
                .map(this::named)
                .toList();
    }

    private String rightLine(RightLine right) {
        return "Line " + right.pick().line() + ": something is wrong there, but not “"
                + kind(right.pick().kind()) + "”. It is “" + kind(right.defect().kind()) + "”.";
    }

    private String nitpick(Defect defect) {
        return named(defect)
                + switch (marking.sight(defect)) {
                    case FOUND -> " You saw it.";
                    case RIGHT_LINE, MISSED -> " Nobody has to find it.";
                };
    }

    private String falseAlarm(FalseAlarm alarm) {
        String start = "Line " + alarm.pick().line() + ", " + kind(alarm.pick().kind()) + ": ";
        return start
                + alarm.decoy()
                        .map(Decoy::explanation)
                        .orElseGet(() -> defectOn(alarm.pick().line())
                                .map(defect -> "what is wrong there is “" + kind(defect.kind()) + "”, which you found.")
                                .orElse("nothing of the kind is wrong there."));
    }

    private Optional<Defect> defectOn(int line) {
        return marking.exercise().defects().stream()
                .filter(defect -> defect.line() == line || defect.also().contains(line))
                .findFirst();
    }

    /** Every defect and every decoy, by their lines. */
    List<String> lineByLine() {
        Map<Integer, List<String>> lines = new TreeMap<>();
        Exercise exercise = marking.exercise();
        for (Defect defect : exercise.defects()) {
            lines.computeIfAbsent(defect.line(), none -> new ArrayList<>())
                    .add(ShownLine.quoted(exercise, defect.line()) + "\n" + kind(defect.kind()) + ", "
                            + weight(defect.weight()) + ". " + defect.explanation() + "\nInstead: " + defect.fix()
                            + citation(defect.source()));
        }
        for (Decoy decoy : exercise.decoys()) {
            lines.computeIfAbsent(decoy.line(), none -> new ArrayList<>())
                    .add(ShownLine.quoted(exercise, decoy.line()) + "\nLooks like “" + kind(decoy.kind())
                            + "” and is fine. " + decoy.explanation());
        }
        return lines.values().stream().flatMap(List::stream).toList();
    }

    private String named(Defect defect) {
        return "Line " + defect.line() + ": " + kind(defect.kind()) + ", " + weight(defect.weight()) + ".";
    }

    private static String weight(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }

    private String kind(String id) {
        return content.practice().kind(id).map(DefectKind::title).orElse(id);
    }

    private String citation(String source) {
        return Optional.ofNullable(content.blueprint().places().get(source))
                .map(Place::citation)
                .map(cited -> "\n" + cited)
                .orElse("");
    }
}
