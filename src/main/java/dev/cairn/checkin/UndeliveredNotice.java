package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.util.Locale;
import java.util.Optional;

/** Tells a manager that a check-in, or that check-ins were planned at all, did not reach the engineer, and why. */
public final class UndeliveredNotice implements NudgeText {
    private final CheckInStore plans;
    private final Undelivered why;

    public UndeliveredNotice(CheckInStore plans, Undelivered why) {
        this.plans = plans;
        this.why = why;
    }

    static String kind(Undelivered why) {
        return "checkin.undelivered." + why.name().toLowerCase(Locale.ROOT);
    }

    /** What the notice is about, where that is one check-in. */
    static String about(CheckInPlan plan, Milestone milestone) {
        return plan.id() + " " + milestone.name();
    }

    static String planId(String about) {
        return about.split(" ", 2)[0];
    }

    @Override
    public String kind() {
        return kind(why);
    }

    /** Nothing when the plan has ended, or is with another manager by now. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        return plans.find(nudge.teamId(), planId(nudge.subjectId()))
                .filter(plan -> plan.state().isUnderWay() && plan.managerId().equals(nudge.recipientId()))
                .map(plan -> CheckInBlocks.undelivered(nudge.id(), plan, milestone(plan, nudge.subjectId()), why));
    }

    private static Optional<Milestone> milestone(CheckInPlan plan, String about) {
        return plan.milestones().stream()
                .filter(each -> about(plan, each).equals(about))
                .findFirst();
    }
}
