package dev.cairn.practice;

import dev.cairn.content.Exercise;
import dev.cairn.content.PracticeGuide;
import dev.cairn.conversation.FormSubmission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what somebody picked in the form, or what is missing for it to be a pick. */
final class ReadPicks {
    private ReadPicks() {}

    /**
     * What was read.
     *
     * @param missing a sentence for each field in which something is missing
     */
    record Read(List<Pick> picks, Map<String, String> missing) {}

    /** A line and a kind make a pick; “No line” takes one away. What the content no longer has is left out. */
    static Read from(FormSubmission form, OpenExercise open, Exercise exercise, PracticeGuide guide) {
        List<Pick> picks = new ArrayList<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (int number = 1; number <= open.picks(); number++) {
            String lineField = PracticeBlocks.lineField(number, open.attempt());
            String kindField = PracticeBlocks.kindField(number, open.attempt());
            Optional<String> line = form.value(lineField);
            Optional<String> kind =
                    form.value(kindField).filter(id -> guide.kind(id).isPresent());
            if (line.isEmpty() && kind.isPresent()) {
                missing.put(lineField, "Please choose the line too, or “No line” to leave this out.");
            }
            if (line.isEmpty() || line.get().equals(PracticeBlocks.NO_LINE)) {
                continue;
            }
            int chosen = Integer.parseInt(line.get());
            if (kind.isEmpty()) {
                missing.put(
                        kindField,
                        "Please choose what is wrong on line " + chosen + ", or “No line” above to leave this out.");
            } else if (exercise.hasLine(chosen)) {
                picks.add(new Pick(chosen, kind.get()));
            }
        }
        return new Read(picks, missing);
    }
}
