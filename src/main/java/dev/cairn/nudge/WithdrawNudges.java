package dev.cairn.nudge;

import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Scheduled;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.DueJob;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes nudges back: those Slack has not seen at once, those it holds by asking it, as often as it takes. */
public final class WithdrawNudges implements DueJob {
    static final String NAME = "nudge.withdraw";

    private static final Outcome<String> NOT_SCHEDULED = new Outcome.Refused<>(Problem.NOT_SCHEDULED);

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

    /**
     * Takes back some nudges that have not been said, within the transaction that makes them untrue.
     *
     * @return those that may still arrive, because they are due within two minutes
     */
    public List<Nudge> these(Collection<String> ids) {
        return ids.stream()
                .map(nudges::find)
                .flatMap(Optional::stream)
                .map(this::withdraw)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Nudge> withdraw(Nudge nudge) {
        Instant now = clock.instant();
        return switch (nudge.state()) {
            case WAITING, RESERVED -> become(State.CANCELLED, nudge, now);
            case CALLING, SCHEDULED -> {
                Instant postAt = nudge.owned().postAt();
                if (!postAt.isBefore(now.plus(DeliverNudge.TOO_NEAR_TO_SCHEDULE))) {
                    yield become(State.WITHDRAWING, nudge, now);
                }
                boolean hasArrived = nudge.state() == State.SCHEDULED && !postAt.isAfter(now);
                yield hasArrived ? Optional.empty() : Optional.of(nudge);
            }
            case SENT, QUIET, WITHDRAWING, CANCELLED, FAILED -> Optional.empty();
        };
    }

    private Optional<Nudge> become(State next, Nudge nudge, Instant now) {
        Instant callIsOver = nudge.state() == State.CALLING ? now.plus(DeliverNudge.CALL_IS_OVER) : now;
        Optional<Nudge> replaced = next == State.WITHDRAWING
                ? nudges.replaceAndWithdraw(nudge.in(next), callIsOver)
                : nudges.replace(nudge.in(next));
        // Where it moved on meanwhile, what can be done about it depends on where it is now.
        return replaced.isPresent() ? Optional.empty() : nudges.find(nudge.id()).flatMap(this::withdraw);
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
        if (!nudge.owned().postAt().isAfter(clock.instant())) {
            // Whatever Slack held is posted.
            return cancelled(nudge);
        }
        return nudge.scheduledId().map(id -> delete(nudge, id)).orElseGet(() -> look(nudge));
    }

    private Optional<Instant> delete(Nudge nudge, String scheduledId) {
        Outcome<String> deleted = messenger.unschedule(nudge.owned().channelId(), scheduledId);
        if (deleted instanceof Outcome.Done<String>) {
            return cancelled(nudge);
        }
        // Not scheduled may mean taken back by an earlier call, sent, or too late: only a look tells.
        return deleted.equals(NOT_SCHEDULED) ? look(nudge) : later(deleted);
    }

    private Optional<Instant> look(Nudge nudge) {
        Outcome<List<Scheduled>> listed = messenger.scheduled();
        if (!(listed instanceof Outcome.Done<List<Scheduled>> done)) {
            return later(listed);
        }
        for (Scheduled held : DeliverNudge.allHeld(nudge, done.value())) {
            Outcome<String> deleted = messenger.unschedule(held.channelId(), held.id());
            if (!(deleted instanceof Outcome.Done<String>)) {
                return later(deleted);
            }
        }
        return cancelled(nudge);
    }

    private Optional<Instant> cancelled(Nudge nudge) {
        return nudges.replace(nudge.in(State.CANCELLED)).isPresent() ? Optional.empty() : Optional.of(clock.instant());
    }

    private Optional<Instant> later(Outcome<?> outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Refused<?> refused && refused.problem() != Problem.NOT_SCHEDULED) {
            return Optional.of(now.plus(DeliverNudge.UNTIL_MENDED));
        }
        return Optional.of(
                now.plus(outcome instanceof Outcome.Later<?> busy ? busy.pause() : DeliverNudge.CALL_IS_OVER));
    }
}
