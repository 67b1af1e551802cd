package dev.cairn.nudge;

import dev.cairn.nudge.Nudge.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has a message that gathers what is true of its subject composed anew when that has changed: there is one a subject. */
public final class RenewNudges {
    private static final Set<State> ON_ITS_WAY =
            EnumSet.of(State.WAITING, State.RESERVED, State.CALLING, State.SCHEDULED);

    private final NudgeStore nudges;
    private final WithdrawNudges withdraw;
    private final InstantSource clock;

    public RenewNudges(NudgeStore nudges, WithdrawNudges withdraw, InstantSource clock) {
        this.nudges = nudges;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    /**
     * Call it inside the transaction that changes what the message tells, or when it comes. One that is not composed yet and
     * comes at that time stays; any other gets taken back and makes room, and where the new time has passed already, it comes
     * at its old one; where there is none, and its time has not passed, it is added.
     *
     * @param nudge the only one about its subject
     * @return the earlier one where it may still arrive, because it is due within two minutes; then nothing is added
     */
    public Optional<Nudge> renew(Nudge nudge) {
        Optional<Nudge> earlier = nudges.about(nudge.teamId(), nudge.subjectId()).stream()
                .filter(each -> ON_ITS_WAY.contains(each.state()))
                .findFirst();
        if (earlier.isEmpty()) {
            return added(nudge);
        }
        Instant due = nudge.dueAt().isAfter(clock.instant())
                ? nudge.dueAt()
                : earlier.get().dueAt();
        if (earlier.get().state() != State.WAITING || !due.equals(earlier.get().dueAt())) {
            List<Nudge> mayStillArrive = withdraw.these(List.of(earlier.get().id()));
            return mayStillArrive.isEmpty()
                    ? added(nudge.due(due))
                    : mayStillArrive.stream().findFirst();
        }
        // A delivery that is composing it just now finds it changed, and looks again.
        return nudges.replace(earlier.get()).isPresent() ? Optional.empty() : renew(nudge);
    }

    private Optional<Nudge> added(Nudge nudge) {
        if (nudge.dueAt().isAfter(clock.instant())) {
            nudges.add(nudge);
        }
        return Optional.empty();
    }
}
