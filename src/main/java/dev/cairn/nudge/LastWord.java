package dev.cairn.nudge;

import dev.cairn.conversation.Someone;

/**
 * The subject of a message that tells others of a person who has Cairn forget them: that one message still names them. So its
 * row is the one place where their id stands on, until the message is out; then the row goes too.
 */
public final class LastWord {
    static final String BEGINS = "last-word ";

    private LastWord() {}

    /** @param about what they were to whoever is told, one word */
    public static String subject(String userId, String about) {
        return BEGINS + userId + " " + about;
    }

    public static String userId(Nudge lastWord) {
        return lastWord.subjectId().split(" ", 3)[1];
    }

    public static String about(Nudge lastWord) {
        return lastWord.subjectId().split(" ", 3)[2];
    }

    static boolean is(String subjectId) {
        return subjectId.startsWith(BEGINS);
    }

    /** Whether its row names somebody who was forgotten, or the direct message with them. */
    static boolean isAboutSomebodyForgotten(Nudge nudge) {
        return is(nudge.subjectId()) || Someone.is(nudge.recipientId());
    }
}
