package dev.cairn.coaching;

import dev.cairn.wording.Phrases;
import java.util.List;

/** A comment with what each of its sentences is. */
record Analysis(Comment comment, List<Reading> readings) {
    /**
     * A part of it that is looked at: some of its sentences.
     *
     * @param from the first
     * @param to the one after the last
     */
    record Part(Analysis analysis, int from, int to) {
        Part only(int sentence) {
            return new Part(analysis, sentence, sentence + 1);
        }

        List<Reading> readings() {
            return analysis.readings().subList(from, to);
        }

        /** Whether one of these stands in that sentence. */
        boolean has(Reading reading, Phrases these) {
            return reading.sentence().has(analysis.comment().words(), these);
        }
    }

    Part whole() {
        return new Part(this, 0, readings.size());
    }

    /** The sentence in which this place is, or the last before it. */
    int sentenceAt(int place) {
        int found = 0;
        for (int at = 0; at < readings.size(); at++) {
            if (readings.get(at).sentence().remark().from() <= place) {
                found = at;
            }
        }
        return found;
    }
}
