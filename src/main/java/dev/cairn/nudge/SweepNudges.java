package dev.cairn.nudge;

import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Scheduled;
import dev.cairn.conversation.Outcome;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.DueJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets what Slack holds right against the rows: deletes what no row owns, restores what is missing. */
public final class SweepNudges implements DueJob {
    /** The job's name, and the id of its one instance. */
    public static final String NAME = "nudge.sweep";

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
    public Optional<Instant> run(String id) {
        Instant now = clock.instant();
        // Rows are read before and after the list. A message in the list whose row came later would look like nobody's;
        // a row
        // whose message came later would look bereft.
        List<Nudge> before = nudges.ahead(now);
        if (before.isEmpty() && sweptSinceStart) {
            // Whatever this process handed over has a row ahead of its time; what others left behind the first sweep
            // found.
            return Optional.of(now.plus(EVERY));
        }
        if (!(messenger.scheduled() instanceof Outcome.Done<List<Scheduled>> listed)) {
            return Optional.of(now.plus(SLACK_IS_DOWN));
        }
        List<Nudge> after = nudges.ahead(now);
        listed.value().stream()
                .filter(held -> after.stream().noneMatch(nudge -> owns(nudge, held)))
                .forEach(this::delete);
        before.stream()
                .filter(nudge -> nudge.state() == State.SCHEDULED)
                .filter(nudge -> nudge.owned().postAt().isAfter(now.plus(DeliverNudge.TOO_NEAR_TO_SCHEDULE)))
                .filter(nudge -> DeliverNudge.held(nudge, listed.value()).isEmpty())
                .forEach(this::restore);
        sweptSinceStart = true;
        return Optional.of(now.plus(EVERY));
    }

    private static boolean owns(Nudge nudge, Scheduled held) {
        return DeliverNudge.held(nudge, List.of(held)).isPresent();
    }

    private void delete(Scheduled held) {
        LOG.info(
                "Slack holds a message for {} at {} that no row owns; taking it back", held.channelId(), held.postAt());
        messenger.unschedule(held.channelId(), held.id());
    }

    private void restore(Nudge nudge) {
        nudges.replace(nudge.in(State.RESERVED)).ifPresent(reserved -> {
            LOG.info("Slack no longer holds nudge {}; handing it over again", reserved.id());
            nudges.deliverAt(reserved, clock.instant());
        });
    }
}
