package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.Holidays;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The days on which managers are told whose check-ins are due, and which did not come: one message a day of each. */
final class ManagerDays {
    /** So long before it comes a message is composed as a rule; what happens until then is in it at once. */
    private static final Duration GATHERING = Duration.ofHours(6);

    private final CheckInStore plans;
    private final People people;
    private final Holidays holidays;

    ManagerDays(CheckInStore plans, People people, Holidays holidays) {
        this.plans = plans;
        this.people = people;
        this.holidays = holidays;
    }

    WorkingDays of(String teamId, String userId) {
        return new WorkingDays(holidays.days(), plans.away(teamId, userId));
    }

    /** The messages to a plan's manager, at 10 o'clock where the manager is; none where the plan is not open. */
    List<Nudge> lists(CheckInPlan plan) {
        return lists(plan, of(plan.teamId(), plan.managerId()));
    }

    /** @param days on which the manager works */
    List<Nudge> lists(CheckInPlan plan, WorkingDays days) {
        if (plan.state() != State.OPEN) {
            return List.of();
        }
        ZoneId zone = zone(plan);
        return plan.milestones().stream()
                .filter(milestone -> milestone.nudgeId().isPresent())
                .flatMap(milestone -> toldOn(milestone, days).stream())
                .distinct()
                .map(day -> Nudge.waiting(
                        UUID.randomUUID().toString(),
                        plan.teamId(),
                        ManagerList.KIND,
                        subject(plan.managerId(), day),
                        plan.managerId(),
                        dueAt(day, zone)))
                .toList();
    }

    /** Where Slack does not say, a few hours early or late are better than no message. */
    private ZoneId zone(CheckInPlan plan) {
        return people.find(plan.managerId()) instanceof Outcome.Done<Person> known
                ? known.value().zone()
                : plan.zone();
    }

    /** The one message of a day that tells a plan's manager what did not reach engineers, at 10 o'clock where the manager is. */
    Nudge undelivered(CheckInPlan plan, Instant now) {
        WorkingDays days = of(plan.teamId(), plan.managerId());
        ZoneId zone = zone(plan);
        Instant earliest = now.plus(GATHERING);
        LocalDate first = days.onOrAfter(LocalDate.ofInstant(earliest, zone));
        LocalDate day = dueAt(first, zone).isBefore(earliest) ? days.after(first, 1) : first;
        return Nudge.waiting(
                UUID.randomUUID().toString(),
                plan.teamId(),
                UndeliveredList.KIND,
                UndeliveredList.KIND + " " + subject(plan.managerId(), day),
                plan.managerId(),
                dueAt(day, zone));
    }

    /** The day itself, and three working days later, where the manager has not answered by then. */
    static List<LocalDate> toldOn(Milestone milestone, WorkingDays days) {
        LocalDate first = days.onOrAfter(milestone.dueOn());
        return List.of(first, CheckInReminder.day(first, days));
    }

    private static String subject(String managerId, LocalDate day) {
        return managerId + " " + day;
    }

    static Instant dueAt(LocalDate day, ZoneId zone) {
        return day.atTime(WorkingHours.NUDGES_COME_AT).atZone(zone).toInstant();
    }

    static LocalDate dayOf(Nudge list) {
        return LocalDate.parse(list.subjectId().substring(list.subjectId().indexOf(' ') + 1));
    }
}
