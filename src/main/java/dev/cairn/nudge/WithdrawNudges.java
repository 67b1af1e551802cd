package dev.cairn.nudge;

import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Scheduled;
import dev.cairn.conversation.Outcome;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.DueJob;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes nudges back: those Slack has not seen at once, those it holds by asking it, as often as it takes. */
public final class WithdrawNudges implements DueJob {
    static final String NAME = "nudge.withdraw";

    private final NudgeStore nudges;
    private final Messenger messenger;
    private final InstantSource clock;

    public WithdrawNudges(NudgeStore nudges, Messenger messenger, InstantSource clock) {
        this.nudges = nudges;
        this.messenger = messenger;
        this.clock = clock;
    }

    /**
     * Takes back everything about a subject that has not been said. Call it inside the transaction that ends the subject.
     *
     * @return those that may still arrive, because they are due within two minutes
     */
    public List<Nudge> about(String teamId, String subjectId) {
        List<Nudge> mayStillArrive = new ArrayList<>();
        for (Nudge nudge : nudges.about(teamId, subjectId)) {
            withdraw(nudge).ifPresent(mayStillArrive::add);
        }
        return mayStillArrive;
    }

    private Optional<Nudge> withdraw(Nudge nudge) {
        Instant now = clock.instant();
        return switch (nudge.state()) {
            case WAITING, RESERVED -> become(State.CANCELLED, nudge, now);
            case CALLING, SCHEDULED -> {
                Instant postAt = nudge.owned().postAt();
                if (!postAt.isAfter(now)) {
                    yield Optional.empty();
                }
                yield postAt.isBefore(now.plus(DeliverNudge.TOO_NEAR_TO_SCHEDULE))
                        ? Optional.of(nudge)
                        : become(State.WITHDRAWING, nudge, now);
            }
            case SENT, QUIET, WITHDRAWING, CANCELLED, FAILED -> Optional.empty();
        };
    }

    private Optional<Nudge> become(State next, Nudge nudge, Instant now) {
        if (nudges.replace(nudge.in(next)).isEmpty()) {
            // It moved on meanwhile; what can be done about it depends on where it is now.
            return nudges.find(nudge.id()).flatMap(this::withdraw);
        }
        if (next == State.WITHDRAWING) {
            nudges.withdrawAt(nudge, nudge.state() == State.CALLING ? now.plus(DeliverNudge.CALL_IS_OVER) : now);
        }
        return Optional.empty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        return nudges.find(id)
                .filter(nudge -> nudge.state() == State.WITHDRAWING)
                .flatMap(this::takeBack);
    }

    private Optional<Instant> takeBack(Nudge nudge) {
        return nudge.scheduledId().map(id -> delete(nudge, id)).orElseGet(() -> look(nudge));
    }

    private Optional<Instant> delete(Nudge nudge, String scheduledId) {
        Outcome<String> deleted = messenger.unschedule(nudge.owned().channelId(), scheduledId);
        if (deleted instanceof Outcome.Done<String>) {
            return cancelled(nudge);
        }
        // Not scheduled may mean taken back by an earlier call, sent, or too late: only a look tells.
        return deleted instanceof Outcome.Refused<String> ? look(nudge) : later(deleted);
    }

    private Optional<Instant> look(Nudge nudge) {
        Outcome<List<Scheduled>> listed = messenger.scheduled();
        if (!(listed instanceof Outcome.Done<List<Scheduled>> done)) {
            return later(listed);
        }
        Optional<Scheduled> held = DeliverNudge.held(nudge, done.value());
        if (held.isEmpty()) {
            return cancelled(nudge);
        }
        Outcome<String> deleted =
                messenger.unschedule(held.get().channelId(), held.get().id());
        return deleted instanceof Outcome.Done<String> ? cancelled(nudge) : later(deleted);
    }

    private Optional<Instant> cancelled(Nudge nudge) {
        return nudges.replace(nudge.in(State.CANCELLED)).isPresent() ? Optional.empty() : Optional.of(clock.instant());
    }

    private Optional<Instant> later(Outcome<?> outcome) {
        return Optional.of(
                outcome instanceof Outcome.Later<?> busy
                        ? clock.instant().plus(busy.pause())
                        : clock.instant().plus(DeliverNudge.CALL_IS_OVER));
    }
}
