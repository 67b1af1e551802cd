package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.nudge.Nudge;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Plans the check-ins of one engineer: each on a working day, at a time of day where they are. */
public final class PlanCheckIns {
    private final CheckInStore plans;
    private final People people;
    private final InstantSource clock;
    private final Content content;
    private final PersonalCalendar calendar;
    private final ManagerDays managerDays;

    public PlanCheckIns(
            CheckInStore plans, People people, InstantSource clock, Content content, PersonalCalendar calendar) {
        this.plans = plans;
        this.people = people;
        this.clock = clock;
        this.content = content;
        this.calendar = calendar;
        this.managerDays = new ManagerDays(people, calendar);
    }

    /** How planning ended. */
    public sealed interface Result {
        record Planned(CheckInPlan plan, Person engineer) implements Result {}

        /** There was an open plan; it stays as it is. */
        record AlreadyPlanned(CheckInPlan plan, Person engineer) implements Result {}

        /** The date may be more than one day, so nothing was planned yet. */
        record AskedBack(DateReading.Ambiguous reading, Person engineer) implements Result {}

        /**
         * All milestones are past already, so nothing was planned.
         *
         * @param plan what it would have been
         */
        record AllPast(CheckInPlan plan, Person engineer) implements Result {}

        /** Nothing was planned; the sentence says why and what to do. */
        record NotPlanned(String sentence) implements Result {}

        /** Nothing was planned, because Slack is busy or silent; the same may work in a minute. */
        record NotNow(String sentence) implements Result {}
    }

    /**
     * Plans the check-ins that the workspace plans as a rule, at the time the engineer chose.
     *
     * @param typedDate the start date as typed; empty means today where the engineer is
     */
    public Result plan(Caller manager, String engineerId, String typedDate) {
        return forMember(manager.userId(), manager.userId(), engineerId, engineer -> {
            Optional<CheckInPlan> open = stillOpen(manager.teamId(), engineer);
            if (open.isPresent()) {
                return new Result.AlreadyPlanned(open.get(), engineer);
            }
            LocalDate today = LocalDate.ofInstant(clock.instant(), engineer.zone());
            Set<DayOfWeek> week = calendar.rhythm(manager.teamId(), engineerId).days();
            DateReading reading =
                    typedDate.isBlank() ? new DateReading.Day(today) : WrittenDate.read(typedDate, today, week);
            if (reading instanceof DateReading.Refused refused) {
                return new Result.NotPlanned(refused.sentence());
            }
            if (reading instanceof DateReading.Ambiguous ambiguous) {
                return new Result.AskedBack(ambiguous, engineer);
            }
            LocalDate start = ((DateReading.Day) reading).date();
            return store(planned(UUID.randomUUID().toString(), usual(manager, start), engineer), engineer);
        });
    }

    /**
     * Plans for one of many. Twice is harmless: the same id is planned once.
     *
     * @param planId the plan's id to be
     */
    Result plan(PlanningTerms terms, String planId, String engineerId) {
        return forMember(terms.plannedBy(), terms.managerId(), engineerId, engineer -> {
            Optional<CheckInPlan> open = stillOpen(terms.teamId(), engineer);
            if (open.isEmpty()) {
                return store(planned(planId, terms, engineer), engineer);
            }
            return open.get().id().equals(planId)
                    ? new Result.Planned(open.get(), engineer)
                    : new Result.AlreadyPlanned(open.get(), engineer);
        });
    }

    /** How planning would end now; a plan in it is none yet. */
    Result foresee(PlanningTerms terms, String engineerId) {
        return forMember(
                terms.plannedBy(),
                terms.managerId(),
                engineerId,
                engineer -> stillOpen(terms.teamId(), engineer)
                        .<Result>map(open -> new Result.AlreadyPlanned(open, engineer))
                        .orElseGet(() -> {
                            CheckInPlan plan = planned("", terms, engineer).plan();
                            return comesTooLate(plan)
                                    ? new Result.AllPast(plan, engineer)
                                    : new Result.Planned(plan, engineer);
                        }));
    }

    private PlanningTerms usual(Caller manager, LocalDate start) {
        List<String> milestones =
                UsualCheckIns.of(content.checkIns(), calendar.choices().milestones(manager.teamId()));
        return new PlanningTerms(
                manager.teamId(), manager.userId(), manager.userId(), start, Optional.empty(), milestones);
    }

    private Result forMember(String plannedBy, String managerId, String engineerId, Function<Person, Result> next) {
        if (engineerId.equals(plannedBy)) {
            return new Result.NotPlanned(
                    "Check-ins are planned by somebody else: ask your manager to type /checkin with your name.");
        }
        Outcome<Person> found = people.find(engineerId);
        if (found instanceof Outcome.Refused<Person>) {
            return new Result.NotPlanned(found.sentence());
        }
        if (!(found instanceof Outcome.Done<Person> known)) {
            return new Result.NotNow(
                    found instanceof Outcome.Unclear<Person>
                            ? "Slack did not answer, so nothing was planned. Please try again in a minute."
                            : found.sentence());
        }
        Person engineer = known.value();
        if (engineerId.equals(managerId)) {
            return new Result.NotPlanned(engineer.name() + " is the manager here, so nobody is left to talk with.");
        }
        return switch (engineer.standing()) {
            case MEMBER -> next.apply(engineer);
            case DEACTIVATED ->
                new Result.NotPlanned(
                        engineer.name() + "'s account is deactivated, so check-ins would not reach them.");
            case BOT -> new Result.NotPlanned(engineer.name() + " is an app. Check-ins are for people.");
            case OUTSIDER ->
                new Result.NotPlanned(engineer.name()
                        + " is from another organisation. You can plan check-ins for people of this workspace.");
        };
    }

    private Optional<CheckInPlan> stillOpen(String teamId, Person engineer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), engineer.zone());
        return plans.openFor(teamId, engineer.userId()).filter(plan -> !plan.isOver(today));
    }

    private Renewed planned(String planId, PlanningTerms terms, Person engineer) {
        WorkingDays days = calendar.of(terms.teamId(), engineer.userId());
        List<Milestone> milestones = content.checkIns().stream()
                .filter(prompt -> terms.milestones().contains(prompt.milestone()))
                .map(prompt -> new Milestone(
                        prompt.milestone(),
                        prompt.days(),
                        days.onOrAfter(terms.start().plusDays(prompt.days())),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        CheckInPlan plan = new CheckInPlan(
                planId,
                terms.teamId(),
                engineer.userId(),
                terms.managerId(),
                terms.plannedBy(),
                terms.start(),
                terms.time().orElseGet(() -> calendar.nudgesComeAt(terms.teamId(), engineer.userId())),
                engineer.zone(),
                State.OPEN,
                clock.instant(),
                milestones,
                0);
        return Renewed.of(plan, new Reminding(calendar.reminder(plan.teamId()), days, plans::hasCome), clock.instant());
    }

    private static boolean comesTooLate(CheckInPlan plan) {
        return plan.milestones().stream().allMatch(each -> each.nudgeId().isEmpty());
    }

    private Result store(Renewed planned, Person engineer) {
        CheckInPlan plan = planned.plan();
        if (comesTooLate(plan)) {
            return new Result.AllPast(plan, engineer);
        }
        List<Nudge> nudges = new ArrayList<>(planned.nudges());
        nudges.add(Nudge.waiting(
                UUID.randomUUID().toString(),
                plan.teamId(),
                PlanAnnouncement.PLANNED,
                plan.id(),
                engineer.userId(),
                plan.plannedAt()));
        nudges.addAll(managerDays.lists(plan));
        // A plan whose days have all passed makes room.
        plans.openFor(plan.teamId(), engineer.userId())
                .filter(earlier -> stillOpen(plan.teamId(), engineer).isEmpty())
                .ifPresent(plans::finish);
        if (plans.add(plan, nudges)) {
            return new Result.Planned(plan, engineer);
        }
        // Somebody planned for the same engineer in the same moment: theirs stands.
        return plans.openFor(plan.teamId(), engineer.userId())
                .<Result>map(theirs -> new Result.AlreadyPlanned(theirs, engineer))
                .orElseGet(() -> new Result.NotPlanned("Somebody else just changed this. Please try again."));
    }
}
