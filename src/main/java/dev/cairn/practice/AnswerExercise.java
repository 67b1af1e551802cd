package dev.cairn.practice;

import dev.cairn.content.Exercise;
import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks what somebody picked and keeps how it went with each kind, once for each time an exercise is opened. */
public final class AnswerExercise {
    private final PracticeStore store;
    private final InstantSource clock;

    public AnswerExercise(PracticeStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What somebody reads after answering.
     *
     * @param seenBefore when they had seen this answer already, so lately that this time does not count
     * @param progress how they stand now with the kinds in the exercise
     */
    record Result(Marking marking, Optional<Instant> seenBefore, List<KindProgress> progress) {
        Result {
            progress = List.copyOf(progress);
        }
    }

    /** Sending the same attempt again marks what is picked then, and changes nothing that is kept. */
    Result answer(Caller who, String attempt, Exercise exercise, List<Pick> picks) {
        Marking marking = MarkPicks.of(exercise, picks);
        Instant now = clock.instant();
        History before = new History(store.of(who));
        Optional<Instant> seenBefore = before.without(attempt).seenLately(exercise.id(), now);
        Map<String, Sight> kinds = seenBefore.isEmpty() ? marking.kinds() : Map.of();
        Answered answered = new Answered(attempt, who, exercise.id(), now, kinds);
        History after = store.add(answered) ? before.with(answered) : before;
        Map<String, KindProgress> progress = after.progress();
        return new Result(
                marking,
                seenBefore,
                marking.kinds().keySet().stream()
                        .flatMap(kind -> Optional.ofNullable(progress.get(kind)).stream())
                        .toList());
    }
}
