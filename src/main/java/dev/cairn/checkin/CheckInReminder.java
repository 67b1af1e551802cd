package dev.cairn.checkin;

import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.time.LocalDate;
import java.util.Optional;

/** Reminds an engineer once of a check-in that they have not answered; after that there is silence. */
public final class CheckInReminder implements NudgeText {
    static final String KIND = "checkin.reminder";

    private static final int WORKING_DAYS = 3;

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final Content content;

    public CheckInReminder(CheckInStore plans, AnswerStore answers, Content content) {
        this.plans = plans;
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
}
