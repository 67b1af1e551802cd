package dev.cairn.practice;

import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Weight;
import dev.cairn.content.PracticeGuide;
import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses what somebody practises next. First come exercises whose answer they have not seen lately, since only those
 * count; among them those with a kind that is due, the lowest box and then the longest due first; then kinds they have
 * never met; then what is due soonest. Of several alike the one never seen comes first, then the one seen longest ago. The
 * rest is decided by person and exercise, so that two colleagues do not all begin with the same one.
 */
final class ChooseExercise {
    private final PracticeGuide guide;

    ChooseExercise(PracticeGuide guide) {
        this.guide = guide;
    }

    /** How much a kind needs practice: the least comes first. */
    private record Need(int group, int box, Instant due) implements Comparable<Need> {
        private static final int DUE = 0;
        private static final int NEVER_MET = 1;
        private static final int LATER = 2;

        private static final Comparator<Need> ORDER =
                Comparator.comparingInt(Need::group).thenComparingInt(Need::box).thenComparing(Need::due);

        static Need of(Optional<KindProgress> progress, Instant now) {
            return progress.map(met ->
                            met.isDue(now) ? new Need(DUE, met.box(), met.dueAt()) : new Need(LATER, 0, met.dueAt()))
                    .orElse(new Need(NEVER_MET, 0, Instant.EPOCH));
        }

        @Override
        public int compareTo(Need other) {
            return ORDER.compare(this, other);
        }
    }

    /** One that meets what is wanted; empty where none does. The one answered last only where there is no other. */
    Optional<Exercise> choose(Caller who, History history, Wanted wanted, Instant now) {
        Map<String, KindProgress> progress = history.progress();
        Comparator<Exercise> order = Comparator.<Exercise, Boolean>comparing(
                        each -> history.last().equals(Optional.of(each.id())))
                .thenComparing(each -> history.seenLately(each.id(), now).isPresent())
                .thenComparing(each -> need(each, wanted, progress, now))
                .thenComparing(each -> history.seen(each.id()).orElse(Instant.EPOCH))
                .thenComparing(each -> (who.teamId() + who.userId() + each.id()).hashCode())
                .thenComparing(Exercise::id);
        return guide.exercises().stream().filter(wanted::isMetBy).min(order);
    }

    /** Where kinds are wanted, others in the same exercise do not matter. */
    private static Need need(Exercise exercise, Wanted wanted, Map<String, KindProgress> progress, Instant now) {
        List<String> kinds = exercise.defects().stream()
                .filter(defect -> defect.weight() != Weight.NITPICK)
                .map(Exercise.Defect::kind)
                .toList();
        List<String> asked = kinds.stream()
                .filter(kind -> wanted.kinds().isEmpty() || wanted.kinds().contains(kind))
                .toList();
        return (asked.isEmpty() ? kinds : asked)
                .stream()
                        .map(kind -> Need.of(Optional.ofNullable(progress.get(kind)), now))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }
}
