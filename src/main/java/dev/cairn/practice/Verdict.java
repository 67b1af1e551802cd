package dev.cairn.practice;

import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Weight;
import java.util.ArrayList;
import java.util.List;

/** The first line somebody reads after answering: the most important in a few words. */
final class Verdict {
    private Verdict() {}

    static String of(Marking marking) {
        List<String> sentences = new ArrayList<>();
        sentences.add(found(marking));
        blockers(marking, sentences);
        int rightLines = marking.defects(Sight.RIGHT_LINE).size();
        if (rightLines > 0) {
            sentences.add(
                    rightLines == 1
                            ? "Once you were on the right line and called it something else."
                            : count(rightLines) + " times you were on the right line and called it something else.");
        }
        int falseAlarms = marking.falseAlarms().size();
        if (falseAlarms > 0) {
            sentences.add(
                    falseAlarms == 1 ? "There was one false alarm." : "There were " + falseAlarms + " false alarms.");
        }
        return String.join(" ", sentences);
    }

    private static String found(Marking marking) {
        int all = marking.thatMatter().size();
        int found = marking.defects(Sight.FOUND).size();
        if (all == 1) {
            return found == 1
                    ? "You found the one thing that is wrong."
                    : "You did not find the one thing that is wrong.";
        }
        if (found == all) {
            return all == 2 ? "You found both." : "You found all " + all + ".";
        }
        return found == 0 ? "You found none of " + all + "." : "You found " + found + " of " + all + ".";
    }

    private static void blockers(Marking marking, List<String> sentences) {
        List<Defect> missed = marking.defects(Sight.MISSED).stream()
                .filter(defect -> defect.weight() == Weight.BLOCKER)
                .toList();
        if (!missed.isEmpty()) {
            sentences.add(missed.size() == 1 ? "One blocker was missed." : missed.size() + " blockers were missed.");
        }
    }

    private static String count(int number) {
        return number == 2 ? "Two" : String.valueOf(number);
    }
}
