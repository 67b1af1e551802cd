package dev.cairn.checkin;

import java.util.Optional;

/**
 * What somebody has said so far at a check-in.
 *
 * @param draft begun and not sent
 * @param sent as the other reads it once both have sent
 * @param added how they see it since, changed after both had sent
 * @param sends how often it was sent; a draft belongs to the form that was opened at this count
 * @param revealed whether both have sent
 */
public record CheckInAnswer(
        AnswerKey key,
        Optional<Answers> draft,
        Optional<Answers> sent,
        Optional<Answers> added,
        int sends,
        boolean revealed) {
    static CheckInAnswer none(AnswerKey key) {
        return new CheckInAnswer(key, Optional.empty(), Optional.empty(), Optional.empty(), 0, false);
    }

    /** What a form begins with. */
    Answers latest() {
        return draft.or(() -> added).or(() -> sent).orElse(Answers.NONE);
    }
}
