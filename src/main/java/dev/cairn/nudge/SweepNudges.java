package dev.cairn.nudge;

import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Scheduled;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.DueJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets what Slack holds right against the rows: deletes what no row owns, restores what is missing. */
public final class SweepNudges implements DueJob {
    /** The job's name, and the id of its one instance. */
    public static final String NAME = "nudge.sweep";

    private static final Set<State> MAY_BE_HELD =
            EnumSet.of(State.RESERVED, State.CALLING, State.SCHEDULED, State.WITHDRAWING);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration SLACK_IS_DOWN = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(SweepNudges.class);

    private final NudgeStore nudges;
    private final Messenger messenger;
    private final InstantSource clock;
    private volatile boolean sweptSinceStart;

    public SweepNudges(NudgeStore nudges, Messenger messenger, InstantSource clock) {
        this.nudges = nudges;
        this.messenger = messenger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isHousekeeping() {
        return true;
    }

    @Override
    public Optional<Instant> run(String id) {
        Instant now = clock.instant();
        nudges.clear(now);
        // Rows are read before and after the list. A message whose row came later would look like nobody's,
        // and a row whose message came later would look bereft.
        List<Nudge> before = nudges.ahead(now);
        if (before.isEmpty() && sweptSinceStart) {
            // Whatever this process handed over has a row; what others left behind the first sweep found.
            return Optional.of(now.plus(EVERY));
        }
        if (!(messenger.scheduled() instanceof Outcome.Done<List<Scheduled>> listed)) {
            return Optional.of(now.plus(SLACK_IS_DOWN));
        }
        List<Nudge> after = nudges.ahead(now);
        long left = listed.value().stream()
                // What is past its time Slack is posting late: its row is no longer ahead.
                .filter(held -> held.postAt().isAfter(now))
                .filter(held -> after.stream().noneMatch(nudge -> owns(nudge, held, listed.value())))
                .filter(held -> !isDeleted(held))
                .count();
        before.stream()
                .filter(nudge -> nudge.state() == State.SCHEDULED)
                .filter(nudge -> nudge.owned().postAt().isAfter(now.plus(DeliverNudge.TOO_NEAR_TO_SCHEDULE)))
                .filter(nudge -> DeliverNudge.held(nudge, listed.value()).isEmpty())
                .forEach(this::restore);
        sweptSinceStart = left == 0;
        return Optional.of(now.plus(left == 0 ? EVERY : SLACK_IS_DOWN));
    }

    /** A second message in a nudge's slot is nobody's: two processes handed it over, each believing that the other had died. */
    private static boolean owns(Nudge nudge, Scheduled held, List<Scheduled> listed) {
        List<Scheduled> inItsSlot = DeliverNudge.allHeld(nudge, listed);
        boolean mayHaveOne = MAY_BE_HELD.contains(nudge.state());
        boolean hasAnother = inItsSlot.stream()
                .anyMatch(each -> nudge.scheduledId().equals(Optional.of(each.id())) && !each.equals(held));
        return mayHaveOne && inItsSlot.contains(held) && !(nudge.state() == State.SCHEDULED && hasAnother);
    }

    private boolean isDeleted(Scheduled held) {
        LOG.info(
                "Slack holds a message for {} at {} that no row owns; taking it back", held.channelId(), held.postAt());
        Outcome<String> deleted = messenger.unschedule(held.channelId(), held.id());
        boolean isGone =
                deleted instanceof Outcome.Refused<String> refused && refused.problem() == Problem.NOT_SCHEDULED;
        return isGone || deleted instanceof Outcome.Done<String>;
    }

    /** Not handed over at once: the delivery looks a second time, should the list have been read while it changed. */
    private void restore(Nudge nudge) {
        nudges.replaceAndDeliver(nudge.in(State.CALLING), clock.instant())
                .ifPresent(missing -> LOG.info("Slack no longer holds nudge {}; handing it over again", missing.id()));
    }
}
