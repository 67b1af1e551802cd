package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.People;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Rhythm;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every change of a plan has in common: it is decided on the plan as it is now, and stored only if it still is so. */
public final class ChangePlan {
    private static final int TRIES = 3;

    private final CheckInStore plans;
    private final PersonalCalendar calendar;
    private final ManagerDays managerDays;
    private final InstantSource clock;

    public ChangePlan(CheckInStore plans, People people, InstantSource clock, PersonalCalendar calendar) {
        this.plans = plans;
        this.calendar = calendar;
        this.managerDays = new ManagerDays(people, calendar);
        this.clock = clock;
    }

    /** What a plan is to become, or why it is to stay as it is. */
    sealed interface Decision {
        /** @param notices what others are told */
        record Become(CheckInPlan plan, List<Nudge> notices) implements Decision {}

        record Stay(String sentence) implements Decision {}
    }

    /** A change that only those may make whose right it is. */
    PlanChanged by(Caller caller, CheckInRight right, String planId, Function<CheckInPlan, Decision> decide) {
        return changed(
                caller.teamId(),
                planId,
                right.refusal(CheckInPart.NONE),
                plan -> decided(plan, CheckInPart.of(plan, caller.userId()), right, decide));
    }

    /** A change that follows from what happened and that nobody asked for. */
    PlanChanged byItself(String teamId, String planId, Function<CheckInPlan, Decision> decide) {
        return changed(teamId, planId, "There is no such plan.", plan -> underWay(plan, decide));
    }

    private PlanChanged changed(String teamId, String planId, String notFound, Function<CheckInPlan, Decision> decide) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<CheckInPlan> found = plans.find(teamId, planId);
            if (found.isEmpty()) {
                return new PlanChanged.Unchanged(notFound);
            }
            Decision decision = decide.apply(found.get());
            if (decision instanceof Decision.Stay stay) {
                return new PlanChanged.Unchanged(stay.sentence());
            }
            Optional<PlanChanged> changed = stored(found.get(), (Decision.Become) decision);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        return new PlanChanged.Unchanged("Somebody else just changed this. Please try again.");
    }

    private static Decision decided(
            CheckInPlan plan, CheckInPart part, CheckInRight right, Function<CheckInPlan, Decision> decide) {
        if (!right.isOf(part)) {
            return new Decision.Stay(right.refusal(part));
        }
        return underWay(plan, decide);
    }

    private static Decision underWay(CheckInPlan plan, Function<CheckInPlan, Decision> decide) {
        return plan.state().isUnderWay() ? decide.apply(plan) : new Decision.Stay(ended(plan));
    }

    private Optional<PlanChanged> stored(CheckInPlan before, Decision.Become decision) {
        Renewed renewed = renewed(before, decision, calendar.of(before.teamId(), before.engineerId()));
        boolean comesAsItWas = renewed.plan().state() == State.OPEN && before.hasOneTooNear(clock.instant());
        return plans.change(renewed.plan(), renewed.nudges())
                .map(arriving -> new PlanChanged.Done(renewed.plan(), comesAsItWas || !arriving.isEmpty()));
    }

    /**
     * A plan as it is to be stored after a change, and every message that the change needs.
     *
     * @param days on which the engineer works
     */
    Renewed renewed(CheckInPlan before, Decision.Become decision, WorkingDays days) {
        Reminding reminding = new Reminding(calendar.reminder(before.teamId()), days, plans::hasCome);
        Renewed renewed = Renewed.of(before, decision.plan(), reminding, clock.instant());
        List<Nudge> nudges = new ArrayList<>(renewed.nudges());
        nudges.addAll(decision.notices());
        nudges.addAll(lists(before, renewed.plan()));
        return new Renewed(renewed.plan(), nudges);
    }

    /** The days that the change touches, of the manager before and of the one after it. */
    List<Nudge> lists(CheckInPlan before, CheckInPlan after) {
        return oneADay(managerDays.lists(before), managerDays.lists(after));
    }

    /** The days on which the manager is told as things stand, and on which once they are away. */
    List<Nudge> lists(CheckInPlan plan, Away away) {
        return oneADay(managerDays.lists(plan), managerDays.lists(plan, away));
    }

    /** The days on which the manager is told in one rhythm and in another; what has been told of a day is not told again. */
    List<Nudge> lists(CheckInPlan plan, Rhythm before, Rhythm after) {
        List<Nudge> earlier = managerDays.lists(plan, before);
        Set<String> told = earlier.stream()
                .filter(list -> before.dailyList() && !list.dueAt().isAfter(clock.instant()))
                .map(Nudge::subjectId)
                .collect(Collectors.toSet());
        return oneADay(earlier, managerDays.lists(plan, after)).stream()
                .filter(list -> !told.contains(list.subjectId()))
                .toList();
    }

    private static List<Nudge> oneADay(List<Nudge> some, List<Nudge> others) {
        Map<String, Nudge> byDay = new LinkedHashMap<>();
        Stream.of(some, others).flatMap(List::stream).forEach(list -> byDay.put(list.subjectId(), list));
        return List.copyOf(byDay.values());
    }

    static String ended(CheckInPlan plan) {
        return plan.state() == State.FINISHED ? "These check-ins are over." : "These check-ins were stopped before.";
    }

    /** Tells the manager what did not reach the engineer, and others, on the next morning that leaves time to gather it. */
    Nudge undelivered(CheckInPlan plan) {
        return managerDays.undelivered(plan, clock.instant());
    }

    /** Tells somebody at once. */
    Nudge notice(String kind, CheckInPlan plan, String recipientId) {
        return Nudge.waiting(
                UUID.randomUUID().toString(), plan.teamId(), kind, plan.id(), recipientId, clock.instant());
    }
}
