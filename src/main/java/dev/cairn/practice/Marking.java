package dev.cairn.practice;

import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Weight;
import dev.cairn.practice.Judged.FalseAlarm;
import dev.cairn.practice.Judged.Found;
import dev.cairn.practice.Judged.RightLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of an exercise.
 *
 * @param judged each pick once, in the order in which they were made
 */
record Marking(Exercise exercise, List<Judged> judged) {
    Marking {
        judged = List.copyOf(judged);
    }

    List<Found> found() {
        return only(Found.class);
    }

    List<RightLine> rightLines() {
        return only(RightLine.class);
    }

    List<FalseAlarm> falseAlarms() {
        return only(FalseAlarm.class);
    }

    /** How it went with a defect. */
    Sight sight(Defect defect) {
        if (found().stream().anyMatch(found -> found.defect().equals(defect))) {
            return Sight.FOUND;
        }
        return rightLines().stream().anyMatch(right -> right.defect().equals(defect)) ? Sight.RIGHT_LINE : Sight.MISSED;
    }

    /** Those that matter and that went so; nitpicks stand apart, since nobody has to find them. */
    List<Defect> defects(Sight sight) {
        return thatMatter().stream().filter(defect -> sight(defect) == sight).toList();
    }

    List<Defect> thatMatter() {
        return exercise.defects().stream()
                .filter(defect -> defect.weight() != Weight.NITPICK)
                .toList();
    }

    List<Defect> nitpicks() {
        return exercise.defects().stream()
                .filter(defect -> defect.weight() == Weight.NITPICK)
                .toList();
    }

    /** How it went with each kind that matters here; of two defects of a kind the worse counts. */
    Map<String, Sight> kinds() {
        Map<String, Sight> kinds = new LinkedHashMap<>();
        thatMatter()
                .forEach(defect -> kinds.merge(
                        defect.kind(), sight(defect), (one, other) -> one.compareTo(other) > 0 ? one : other));
        return kinds;
    }

    private <T extends Judged> List<T> only(Class<T> type) {
        return judged.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
