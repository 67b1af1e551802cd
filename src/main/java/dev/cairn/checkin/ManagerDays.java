package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The days on which managers are told whose check-ins are due, and which did not come: one message a day of each. */
final class ManagerDays {
    /** So long before it comes a message is composed as a rule; what happens until then is in it at once. */
    private static final Duration GATHERING = Duration.ofHours(6);

    private final People people;
    private final PersonalCalendar calendar;

    ManagerDays(People people, PersonalCalendar calendar) {
        this.people = people;
        this.calendar = calendar;
    }

    WorkingDays of(String teamId, String userId) {
        return calendar.of(teamId, userId);
    }

    /** The messages to a plan's manager, at the time they chose where they are; none where the plan is not open. */
    List<Nudge> lists(CheckInPlan plan) {
        return lists(plan, of(plan.teamId(), plan.managerId()), time(plan));
    }

    private LocalTime time(CheckInPlan plan) {
        return calendar.nudgesComeAt(plan.teamId(), plan.managerId());
    }

    /** @param away when the manager is away */
    List<Nudge> lists(CheckInPlan plan, Away away) {
        return lists(plan, calendar.of(away), time(plan));
    }

    /** @param rhythm which the manager is to have */
    List<Nudge> lists(CheckInPlan plan, Rhythm rhythm) {
        return lists(plan, calendar.of(plan.teamId(), plan.managerId(), rhythm), rhythm.time());
    }

    private List<Nudge> lists(CheckInPlan plan, WorkingDays days, LocalTime time) {
        if (plan.state() != State.OPEN) {
            return List.of();
        }
        ZoneId zone = zone(plan);
        ReminderPolicy reminder = reminder(plan.teamId());
        return plan.milestones().stream()
                .filter(milestone -> milestone.nudgeId().isPresent())
                .flatMap(milestone -> toldOn(milestone, days, reminder).stream())
                .distinct()
                .map(day -> Nudge.waiting(
                        UUID.randomUUID().toString(),
                        plan.teamId(),
                        ManagerList.KIND,
                        subject(plan.managerId(), day),
                        plan.managerId(),
                        dueAt(day, time, zone)))
                .toList();
    }

    /** Where Slack does not say, a few hours early or late are better than no message. */
    private ZoneId zone(CheckInPlan plan) {
        return people.find(plan.managerId()) instanceof Outcome.Done<Person> known
                ? known.value().zone()
                : plan.zone();
    }

    /** The one message of a day that tells a plan's manager what did not reach engineers, at the manager's time. */
    Nudge undelivered(CheckInPlan plan, Instant now) {
        WorkingDays days = of(plan.teamId(), plan.managerId());
        ZoneId zone = zone(plan);
        Instant earliest = now.plus(GATHERING);
        LocalDate first = days.onOrAfter(LocalDate.ofInstant(earliest, zone));
        LocalDate day = dueAt(first, time(plan), zone).isBefore(earliest) ? days.after(first, 1) : first;
        return Nudge.waiting(
                UUID.randomUUID().toString(),
                plan.teamId(),
                UndeliveredList.KIND,
                UndeliveredList.KIND + " " + subject(plan.managerId(), day),
                plan.managerId(),
                dueAt(day, time(plan), zone));
    }

    /** The day itself, and the day of the reminder, where the manager has not answered by then. */
    static List<LocalDate> toldOn(Milestone milestone, WorkingDays days, ReminderPolicy reminder) {
        LocalDate first = days.onOrAfter(milestone.dueOn());
        return Stream.concat(Stream.of(first), reminder.day(first, days).stream())
                .toList();
    }

    ReminderPolicy reminder(String teamId) {
        return calendar.reminder(teamId);
    }

    /** Whether somebody wants the lists. */
    boolean areWanted(String teamId, String managerId) {
        return calendar.rhythm(teamId, managerId).dailyList();
    }

    private static String subject(String managerId, LocalDate day) {
        return managerId + " " + day;
    }

    /** When a list comes, where the manager is in a zone. */
    Instant dueAt(Nudge list, ZoneId zone) {
        return dueAt(dayOf(list), calendar.nudgesComeAt(list.teamId(), list.recipientId()), zone);
    }

    private static Instant dueAt(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    static LocalDate dayOf(Nudge list) {
        return LocalDate.parse(list.subjectId().substring(list.subjectId().indexOf(' ') + 1));
    }
}
