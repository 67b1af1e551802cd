package dev.cairn.checkin;

/**
 * Names what one person says to another at a check-in.
 *
 * @param milestone such as {@code 60-day}
 * @param otherId the one who reads it, once both have answered
 */
public record AnswerKey(String teamId, String planId, String milestone, String authorId, String otherId) {
    /** What the other says in turn. */
    AnswerKey mirrored() {
        return new AnswerKey(teamId, planId, milestone, /* authorId= */ otherId, /* otherId= */ authorId);
    }
}
