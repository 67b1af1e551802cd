package dev.cairn.checkin;

import java.util.Map;

/**
 * What somebody says at a check-in. It may hold keys of goals that the content has dropped since.
 *
 * @param marks by the goal's key
 * @param notes by the goal's key, where there is one
 * @param toTalkAbout empty where nothing was written
 */
public record Answers(Map<String, Mark> marks, Map<String, String> notes, String toTalkAbout) {
    static final Answers NONE = new Answers(Map.of(), Map.of(), "");

    public Answers {
        marks = Map.copyOf(marks);
        notes = Map.copyOf(notes);
    }
}
