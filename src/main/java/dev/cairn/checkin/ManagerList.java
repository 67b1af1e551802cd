package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells a manager in one message whose check-ins are due on a day, each with a button that shows the goals. */
public final class ManagerList implements NudgeText {
    static final String KIND = "checkin.today";

    private final CheckInStore plans;
    private final People people;
    private final ManagerDays managerDays;

    public ManagerList(CheckInStore plans, People people, Content content) {
        this.plans = plans;
        this.people = people;
        this.managerDays = new ManagerDays(plans, people, content.holidays());
    }

    /**
     * A check-in that is due.
     *
     * @param name the engineer's, for a button
     */
    record Due(CheckInPlan plan, Milestone milestone, String name) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when nobody's check-in is due on that day any more. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        LocalDate day = ManagerDays.dayOf(nudge);
        WorkingDays days = managerDays.of(nudge.teamId(), nudge.recipientId());
        List<Due> due = plans.openAround(nudge.teamId(), nudge.recipientId()).stream()
                .filter(plan -> plan.state() == State.OPEN && plan.managerId().equals(nudge.recipientId()))
                .flatMap(plan -> plan.milestones().stream()
                        .filter(milestone -> milestone.nudgeId().isPresent())
                        .filter(milestone -> days.onOrAfter(milestone.dueOn()).equals(day))
                        .map(milestone -> new Due(plan, milestone, name(plan.engineerId()))))
                .toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(CheckInBlocks.managerList(nudge.id(), day, due));
    }

    private String name(String userId) {
        return people.find(userId) instanceof Outcome.Done<Person> known
                ? known.value().name()
                : "Goals";
    }
}
