package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.Holidays;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The days on which managers are told whose check-ins are due: one message a day, however many there are. */
final class ManagerDays {
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
        // Where Slack does not say, a few hours early or late are better than no message.
        ZoneId zone = people.find(plan.managerId()) instanceof Outcome.Done<Person> known
                ? known.value().zone()
                : plan.zone();
        return plan.milestones().stream()
                .filter(milestone -> milestone.nudgeId().isPresent())
                .map(Milestone::dueOn)
                .map(days::onOrAfter)
                .distinct()
                .map(day -> Nudge.waiting(
                        UUID.randomUUID().toString(),
                        plan.teamId(),
                        ManagerList.KIND,
                        subject(plan.managerId(), day),
                        plan.managerId(),
                        day.atTime(WorkingHours.NUDGES_COME_AT).atZone(zone).toInstant()))
                .toList();
    }

    private static String subject(String managerId, LocalDate day) {
        return managerId + " " + day;
    }

    static LocalDate dayOf(Nudge list) {
        return LocalDate.parse(list.subjectId().substring(list.subjectId().indexOf(' ') + 1));
    }
}
