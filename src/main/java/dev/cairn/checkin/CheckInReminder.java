package dev.cairn.checkin;

import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reminds an engineer once of a check-in that they have not answered; after that there is silence. */
public final class CheckInReminder implements NudgeText {
    static final String KIND = "checkin.reminder";

    private static final int WORKING_DAYS = 3;

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final Content content;
    private final AfterUndelivered after;

    public CheckInReminder(CheckInStore plans, AnswerStore answers, Content content, AfterUndelivered after) {
        this.plans = plans;
        this.after = after;
        this.answers = answers;
        this.content = content;
    }

    /** When to remind of a check-in: three working days later. */
    static LocalDate day(LocalDate dueOn, WorkingDays days) {
        return days.after(dueOn, WORKING_DAYS);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Message> look(Nudge nudge) {
        return CheckInNudge.toAnswer(plans, answers, content, nudge)
                .map(checkIn -> CheckInNudgeBlocks.reminder(nudge.id(), checkIn));
    }

    @Override
    public boolean isOfADay() {
        return true;
    }

    @Override
    public Instant dueIn(Nudge nudge, ZoneId zone) {
        WorkingDays days = new WorkingDays(content.holidays().days(), plans.away(nudge.teamId(), nudge.recipientId()));
        return CheckInNudge.dueIn(plans, nudge, zone, (plan, milestone) -> plan.at(day(milestone.dueOn(), days)));
    }

    /** Nobody else is told: the manager learns whether the check-in itself came. */
    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        return after.toEither(nudge, why);
    }
}
