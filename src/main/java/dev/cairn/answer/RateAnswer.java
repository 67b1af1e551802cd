package dev.cairn.answer;

import dev.cairn.answer.GapStore.Counted;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Digest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/**
 * Takes down that somebody found an answer helpful or not, once for each person, question and answer; an answer whose
 * words have changed is another answer.
 *
 * <p>Kept are the verdict, the day, a digest of question and answer, and a digest of person, question and answer made with
 * a key that is not in the database. So who has the database cannot tell whose vote it is, nor which votes are one
 * person's, not even by trying out everybody. A question whose answer was not helpful is kept beside them as a {@link Gap}.
 */
public final class RateAnswer {
    private final GapStore gaps;
    private final String key;
    private final InstantSource clock;

    /** @param key a secret; with another one everybody may vote anew */
    public RateAnswer(GapStore gaps, String key, InstantSource clock) {
        this.gaps = gaps;
        this.key = key;
        this.clock = clock;
    }

    Counted rate(Caller caller, String question, Answer.Found answer, Verdict verdict) {
        NamelessQuestion asked = NamelessQuestion.of(question)
                .orElseGet(() -> new NamelessQuestion(answer.best().title()));
        String voter = Digest.keyed(key, "vote", caller.teamId(), caller.userId(), asked.group(), fingerprint(answer));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return gaps.count(
                new Vote(voter, verdict, Gap.notHelpful(caller.teamId(), asked, answer.best(), today), today));
    }

    private static String fingerprint(Answer.Found answer) {
        return answer.passages().stream()
                .map(passage -> passage.key() + " " + passage.fingerprint())
                .collect(Collectors.joining(" "));
    }
}
