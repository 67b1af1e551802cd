package dev.cairn.nudge;

import dev.cairn.SetClock;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Shown;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.ManualDueWork;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ana in Berlin, a Monday at midnight UTC, and everything that brings her nudges. */
final class NudgeStage {
    static final Duration LEAD = Duration.ofHours(6);
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** Ten o'clock in Berlin. */
    static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");

    static final String DM = FakeSlack.directMessage("UANA");

    final SetClock clock = new SetClock(START);
    final FakeSlack slack = new FakeSlack(clock).with("UANA", "Europe/Berlin");
    final ManualDueWork dueWork = new ManualDueWork(clock);
    final InMemoryNudgeStore nudges = new InMemoryNudgeStore(dueWork, LEAD);
    final Words words = new Words();
    final Set<LocalDate> daysOff = new HashSet<>();
    final WorkingCalendar calendar =
            (team, user) -> day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !daysOff.contains(day);
    final DeliverNudge deliver = new DeliverNudge(nudges, slack, slack, calendar, clock, LEAD, List.of(words));
    final WithdrawNudges withdraw = new WithdrawNudges(nudges, slack, clock);
    final SweepNudges sweep = new SweepNudges(nudges, slack, clock);

    NudgeStage() {
        dueWork.doneBy(deliver, withdraw, sweep);
    }

    /** What the nudges say, until there is nothing left to say. */
    static final class Words implements NudgeText {
        boolean nothingLeft;
        boolean ofADay;
        final List<Undelivered> undelivered = new ArrayList<>();

        @Override
        public String kind() {
            return "kind";
        }

        @Override
        public boolean isOfADay() {
            return ofADay;
        }

        @Override
        public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
            undelivered.add(why);
            return List.of();
        }

        @Override
        public Optional<Message> look(Nudge nudge) {
            return nothingLeft
                    ? Optional.empty()
                    : Optional.of(new Message("words", "[{\"type\":\"divider\",\"block_id\":\"" + nudge.id() + "\"}]"));
        }
    }

    Nudge planned(Instant due) {
        Nudge nudge = Nudge.waiting(UUID.randomUUID().toString(), "T1", "kind", "plan", "UANA", due);
        nudges.add(nudge);
        return nudge;
    }

    /** One due at ten that Slack holds already. */
    Nudge handedOver() {
        Nudge nudge = planned(TEN);
        dueWork.turnTo(TEN.minus(LEAD));
        return nudge;
    }

    State state(Nudge nudge) {
        return now(nudge).state();
    }

    Nudge now(Nudge nudge) {
        return nudges.find(nudge.id()).orElseThrow();
    }

    Optional<Instant> deliveryOf(Nudge nudge) {
        return dueWork.timeOf(DeliverNudge.NAME, nudge.id());
    }

    List<Instant> arrivals(Nudge nudge) {
        return slack.messages(DM, nudge.id()).stream().map(FakeSlack::time).toList();
    }

    List<Instant> held() {
        return slack.holds().stream().map(scheduled -> scheduled.postAt()).toList();
    }

    void answersGoWrong(Call call, FakeSlack.Fault... faults) {
        List.of(faults).forEach(fault -> slack.onNext(call, fault));
    }

    static List<Instant> times(List<Shown> messages) {
        return messages.stream().map(FakeSlack::time).toList();
    }
}
