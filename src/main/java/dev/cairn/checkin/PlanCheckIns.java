package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.WorkingHours;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans the check-ins of one engineer: each at 10 o'clock where they are, on a working day. */
public final class PlanCheckIns {
    private final CheckInStore plans;
    private final People people;
    private final InstantSource clock;
    private final Content content;

    public PlanCheckIns(CheckInStore plans, People people, InstantSource clock, Content content) {
        this.plans = plans;
        this.people = people;
        this.clock = clock;
        this.content = content;
    }

    /** How planning ended. */
    public sealed interface Result {
        record Planned(CheckInPlan plan, Person engineer) implements Result {}

        /** There was an open plan; it stays as it is. */
        record AlreadyPlanned(CheckInPlan plan, Person engineer) implements Result {}

        /** Nothing was planned; the sentence says why and what to do. */
        record NotPlanned(String sentence) implements Result {}
    }

    /**
     * Plans for an engineer.
     *
     * @param typedDate the start date as typed; empty means today where the engineer is
     */
    public Result plan(Caller manager, String engineerId, String typedDate) {
        if (engineerId.equals(manager.userId())) {
            return new Result.NotPlanned(
                    "Check-ins are planned by somebody else: ask your manager to type /checkin with your name.");
        }
        Outcome<Person> found = people.find(engineerId);
        if (!(found instanceof Outcome.Done<Person> known)) {
            return new Result.NotPlanned(
                    found instanceof Outcome.Unclear<Person>
                            ? "Slack did not answer, so nothing was planned. Please try again in a minute."
                            : found.sentence());
        }
        Person engineer = known.value();
        return switch (engineer.standing()) {
            case MEMBER -> planFor(manager, engineer, typedDate);
            case DEACTIVATED ->
                new Result.NotPlanned(
                        engineer.name() + "'s account is deactivated, so check-ins would not reach them.");
            case BOT -> new Result.NotPlanned(engineer.name() + " is an app. Check-ins are for people.");
            case OUTSIDER ->
                new Result.NotPlanned(engineer.name()
                        + " is from another organisation. You can plan check-ins for people of this workspace.");
        };
    }

    private Result planFor(Caller manager, Person engineer, String typedDate) {
        Optional<CheckInPlan> open = plans.openFor(manager.teamId(), engineer.userId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), engineer.zone());
        if (open.isPresent() && !open.get().isOver(today)) {
            return new Result.AlreadyPlanned(open.get(), engineer);
        }
        DateReading reading = typedDate.isBlank() ? new DateReading.Day(today) : WrittenDate.read(typedDate, today);
        if (reading instanceof DateReading.Refused refused) {
            return new Result.NotPlanned(refused.sentence());
        }
        if (reading instanceof DateReading.Ambiguous ambiguous) {
            return new Result.NotPlanned(asBack(ambiguous));
        }
        return store(manager, engineer, ((DateReading.Day) reading).date(), open);
    }

    private static String asBack(DateReading.Ambiguous ambiguous) {
        String days = ambiguous.readings().stream().map(Days::written).collect(Collectors.joining(" or "));
        return "Which day do you mean: " + days + "? Type it with the year first, such as "
                + ambiguous.readings().get(0) + ".";
    }

    /** @param earlier a plan whose days have all passed, to make room */
    private Result store(Caller manager, Person engineer, LocalDate start, Optional<CheckInPlan> earlier) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        List<Milestone> milestones = new ArrayList<>();
        List<Nudge> nudges = new ArrayList<>();
        for (CheckInPrompt prompt :
                content.checkIns().stream().filter(each -> !each.onRequest()).toList()) {
            LocalDate dueOn = new WorkingDays(content.holidays().days(), Optional.empty())
                    .onOrAfter(start.plusDays(prompt.days()));
            Instant dueAt = dueOn.atTime(WorkingHours.NUDGES_COME_AT)
                    .atZone(engineer.zone())
                    .toInstant();
            Optional<String> nudgeId =
                    dueAt.isAfter(now) ? Optional.of(UUID.randomUUID().toString()) : Optional.empty();
            milestones.add(new Milestone(prompt.milestone(), prompt.days(), dueOn, nudgeId));
            nudgeId.ifPresent(nudge -> nudges.add(
                    Nudge.waiting(nudge, manager.teamId(), CheckInNudge.KIND, id, engineer.userId(), dueAt)));
        }
        if (nudges.isEmpty()) {
            return new Result.NotPlanned("Starting on " + Days.written(start)
                    + ", all check-ins would already have passed. Give a later start date.");
        }
        nudges.add(Nudge.waiting(
                UUID.randomUUID().toString(), manager.teamId(), PlanAnnouncement.KIND, id, engineer.userId(), now));
        CheckInPlan plan = new CheckInPlan(
                id,
                manager.teamId(),
                engineer.userId(),
                manager.userId(),
                start,
                engineer.zone(),
                State.OPEN,
                now,
                milestones,
                0);
        earlier.ifPresent(plans::finish);
        if (plans.add(plan, nudges)) {
            return new Result.Planned(plan, engineer);
        }
        // Somebody planned for the same engineer in the same moment: theirs stands.
        return plans.openFor(manager.teamId(), engineer.userId())
                .<Result>map(theirs -> new Result.AlreadyPlanned(theirs, engineer))
                .orElseGet(() -> new Result.NotPlanned("Somebody else just changed this. Please try again."));
    }
}
