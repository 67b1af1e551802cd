package dev.cairn.checkin;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has said so far at a check-in.
 *
 * @param draft begun and not sent
 * @param sent as the other reads it once both have sent, or once it was shared
 * @param added how they see it since, changed after the other could read what was sent
 * @param sends how often it was sent; a draft belongs to the form that was opened at this count
 * @param sharedAt when it was shown to the other, who had not sent theirs
 * @param revealed whether both have sent
 */
public record CheckInAnswer(
        AnswerKey key,
        Optional<Answers> draft,
        Optional<Answers> sent,
        Optional<Answers> added,
        int sends,
        Optional<Instant> sharedAt,
        boolean revealed) {
    static CheckInAnswer none(AnswerKey key) {
        return new CheckInAnswer(key, Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), false);
    }

    /** Whether the other can read what was sent, so that it stays as it is. */
    boolean isReadByOther() {
        return revealed || sharedAt.isPresent();
    }

    /** As the other reads it, without what is not sent. */
    CheckInAnswer withoutDraft() {
        return new CheckInAnswer(key, Optional.empty(), sent, added, sends, sharedAt, revealed);
    }

    /** What a form begins with. */
    Answers latest() {
        return draft.or(() -> added).or(() -> sent).orElse(Answers.NONE);
    }
}
