package dev.cairn.answer;

import dev.cairn.content.NotAnswered;
import dev.cairn.conversation.Digest;
import java.time.LocalDate;

/**
 * Something people asked and got no good answer to. It says what was asked, how often and between which days, and neither
 * who asked nor where.
 *
 * @param id the same for the same reason and the same words, see {@link NamelessQuestion#group}
 * @param wording how it was asked last, or the title of a known topic; plain text
 * @param times how often, at least once
 * @param helpful how many found the same answer to the same question helpful
 */
public record Gap(
        String teamId,
        String id,
        Reason reason,
        String wording,
        int times,
        int helpful,
        LocalDate firstOn,
        LocalDate lastOn) {
    /** Why the answer was none or not good. */
    public sealed interface Reason {}

    /** The blueprint does not say. */
    public record NoAnswer() implements Reason {}

    /** It is known that the blueprint does not say: {@link NotAnswered#topic}. */
    public record KnownTopic(String topic) implements Reason {}

    /**
     * Somebody did not find the answer helpful.
     *
     * @param key the passage that came first
     * @param fingerprint of that passage when it was shown, see {@link Passage#fingerprint}
     */
    public record NotHelpful(String key, String fingerprint) implements Reason {}

    static Gap unanswered(String teamId, NamelessQuestion question, LocalDate day) {
        return once(teamId, Digest.of("no answer", question.group()), new NoAnswer(), question.text(), day);
    }

    /** Kept without the words: who asks about pay may well write of their own. */
    static Gap ofTopic(String teamId, NotAnswered topic, LocalDate day) {
        return once(teamId, Digest.of("known topic", topic.topic()), new KnownTopic(topic.topic()), topic.title(), day);
    }

    static Gap notHelpful(String teamId, NamelessQuestion question, Passage answer, LocalDate day) {
        return once(
                teamId,
                Digest.of("not helpful", answer.key(), question.group()),
                new NotHelpful(answer.key(), answer.fingerprint()),
                question.text(),
                day);
    }

    private static Gap once(String teamId, String id, Reason reason, String wording, LocalDate day) {
        return new Gap(teamId, id, reason, wording, 1, 0, day, day);
    }
}
