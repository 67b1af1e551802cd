package dev.cairn.postmortem;

import java.util.Map;

/** How keeping an entry of a timeline ended. */
sealed interface EntryKeeping {
    /** It is kept; perhaps it was so before. */
    record Kept(Postmortem postmortem) implements EntryKeeping {}

    /** Somebody else wrote something else meanwhile, so nothing was kept. */
    record WrittenMeanwhile(TimelineEntry now, FieldMerge merge) implements EntryKeeping {}

    /**
     * Nothing was kept.
     *
     * @param sentences by field
     */
    record Wrong(Map<String, String> sentences) implements EntryKeeping {
        static Wrong because(String sentence) {
            return new Wrong(Map.of(EntryFields.SAID, sentence));
        }
    }
}
