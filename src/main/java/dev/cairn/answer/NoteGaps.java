package dev.cairn.answer;

import dev.cairn.conversation.Caller;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes down what the blueprint does not answer, without who asked. It neither holds up nor breaks the answer: it is done
 * afterwards, and where that fails the log says so, without the question.
 */
public final class NoteGaps implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NoteGaps.class);
    private static final int MOST_WAITING = 500;
    private static final int STOP_WITHIN_SECONDS = 5;

    private final GapStore gaps;
    private final InstantSource clock;
    private final ThreadPoolExecutor afterwards =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                Thread thread = new Thread(task, "gaps");
                thread.setDaemon(true);
                return thread;
            });

    public NoteGaps(GapStore gaps, InstantSource clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    /** Counts a question among those without an answer, soon; a known topic is counted as that, without its words. */
    void unanswered(Caller caller, String question, Answer.Unknown answer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<Gap> gap = answer.topic()
                .map(topic -> Gap.ofTopic(caller.teamId(), topic, today))
                .or(() -> NamelessQuestion.of(question).map(asked -> Gap.unanswered(caller.teamId(), asked, today)));
        try {
            gap.ifPresent(found -> afterwards.execute(() -> add(found)));
        } catch (RejectedExecutionException tooMany) {
            LOG.warn("A question without an answer was not counted: too many are waiting");
        }
    }

    private void add(Gap gap) {
        try {
            gaps.add(gap);
        } catch (RuntimeException failed) {
            LOG.warn("A question without an answer was not counted", failed);
        }
    }

    /** Counts what is waiting, for at most five seconds. */
    @Override
    public void close() {
        afterwards.shutdown();
        try {
            if (!afterwards.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} questions without an answer were not counted",
                        afterwards.getQueue().size());
            }
        } catch (InterruptedException stoppedAtOnce) {
            Thread.currentThread().interrupt();
        }
    }
}
