package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells a manager in one message whose check-ins are due on a day, each with a button that shows the goals. */
public final class ManagerList implements NudgeText {
    static final String KIND = "checkin.today";

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final People people;
    private final Content content;
    private final ManagerDays managerDays;
    private final AfterUndelivered after;

    public ManagerList(
            CheckInStore plans,
            AnswerStore answers,
            People people,
            Content content,
            PersonalCalendar calendar,
            AfterUndelivered after) {
        this.after = after;
        this.plans = plans;
        this.answers = answers;
        this.people = people;
        this.content = content;
        this.managerDays = new ManagerDays(people, calendar);
    }

    /**
     * A check-in that the manager has not answered.
     *
     * @param name the engineer's, for a button
     * @param first whether it is told for the first time; otherwise this is the one reminder
     */
    record Due(CheckIn checkIn, String name, boolean first) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when the manager wants none, or no check-in waits for them on that day any more; who has left is not in it. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        if (!managerDays.areWanted(nudge.teamId(), nudge.recipientId())) {
            return Optional.empty();
        }
        LocalDate day = ManagerDays.dayOf(nudge);
        WorkingDays days = managerDays.of(nudge.teamId(), nudge.recipientId());
        ReminderPolicy reminder = managerDays.reminder(nudge.teamId());
        List<Due> due = plans.openAround(nudge.teamId(), nudge.recipientId()).stream()
                .filter(plan -> plan.state() == State.OPEN && plan.managerId().equals(nudge.recipientId()))
                .flatMap(plan ->
                        plan.milestones().stream().flatMap(each -> due(plan, each, days, reminder, day).stream()))
                .sorted(Comparator.comparing(Due::first)
                        .reversed()
                        .thenComparing(each -> each.checkIn().milestone().days())
                        .thenComparing(Due::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(CheckInNudgeBlocks.managerList(nudge.id(), day, due));
    }

    private Optional<Due> due(
            CheckInPlan plan, Milestone milestone, WorkingDays days, ReminderPolicy reminder, LocalDate day) {
        int told = ManagerDays.toldOn(milestone, days, reminder).indexOf(day);
        if (told < 0 || milestone.nudgeId().isEmpty()) {
            return Optional.empty();
        }
        return CheckIn.of(plan, milestone.name(), content)
                .filter(checkIn -> !answers.hasSent(checkIn.answerOf(plan.managerId())))
                .flatMap(checkIn -> nameOf(plan.engineerId()).map(name -> new Due(checkIn, name, told == 0)));
    }

    /** Empty where the account is deactivated. */
    private Optional<String> nameOf(String engineerId) {
        if (!(people.find(engineerId) instanceof Outcome.Done<Person> known)) {
            return Optional.of("Goals");
        }
        return known.value().standing() == Standing.DEACTIVATED
                ? Optional.empty()
                : Optional.of(known.value().name());
    }

    @Override
    public boolean isOfADay() {
        return true;
    }

    @Override
    public Instant dueIn(Nudge nudge, ZoneId zone) {
        return managerDays.dueAt(nudge, zone);
    }

    /** Nobody else is told: too late, the manager learns of each check-in that did not come, and the others came. */
    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        return after.toEither(nudge, why);
    }
}
