package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The message that brings a check-in: the milestone's goals, questions for the talk, and why it came. */
public final class CheckInNudge implements NudgeText {
    static final String KIND = "checkin.milestone";

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final Content content;
    private final AfterUndelivered after;

    public CheckInNudge(CheckInStore plans, AnswerStore answers, Content content, AfterUndelivered after) {
        this.plans = plans;
        this.answers = answers;
        this.content = content;
        this.after = after;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when the plan is not open, the engineer has answered already, or the content no longer knows the milestone. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        return toAnswer(plans, answers, content, nudge)
                .map(checkIn -> CheckInNudgeBlocks.checkIn(nudge.id(), checkIn, content.blueprint()));
    }

    /** The check-in that a message is about, where the engineer still has to answer it. */
    static Optional<CheckIn> toAnswer(CheckInStore plans, AnswerStore answers, Content content, Nudge nudge) {
        return plans.find(nudge.teamId(), nudge.subjectId())
                .filter(plan -> plan.state() == State.OPEN)
                .flatMap(plan ->
                        milestone(plan, nudge).flatMap(milestone -> CheckIn.of(plan, milestone.name(), content)))
                .filter(checkIn -> !answers.hasSent(checkIn.answerOf(nudge.recipientId())));
    }

    private static Optional<Milestone> milestone(CheckInPlan plan, Nudge nudge) {
        return plan.milestones().stream()
                .filter(one -> one.messages().contains(nudge.id()))
                .findFirst();
    }

    @Override
    public boolean isOfADay() {
        return true;
    }

    @Override
    public Instant dueIn(Nudge nudge, ZoneId zone) {
        return dueIn(plans, nudge, zone, CheckInPlan::dueAt);
    }

    /** The plan keeps the zone, so that it stays known which check-ins have come. */
    static Instant dueIn(
            CheckInStore plans, Nudge nudge, ZoneId zone, BiFunction<CheckInPlan, Milestone, Instant> due) {
        Optional<CheckInPlan> plan = plans.find(nudge.teamId(), nudge.subjectId());
        plan.filter(each -> !each.zone().equals(zone)).ifPresent(each -> plans.change(each.in(zone), List.of()));
        return plan.map(each -> each.in(zone))
                .flatMap(each -> milestone(each, nudge).map(milestone -> due.apply(each, milestone)))
                .orElse(nudge.dueAt());
    }

    /** The manager is told whichever reason there is: nobody else could know that a check-in did not come. */
    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        Optional<String> milestone = plans.find(nudge.teamId(), nudge.subjectId())
                .flatMap(plan -> milestone(plan, nudge))
                .map(Milestone::name);
        return after.toEngineer(nudge, milestone, why);
    }
}
