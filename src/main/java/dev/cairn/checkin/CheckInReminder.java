package dev.cairn.checkin;

import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reminds an engineer once of a check-in that they have not answered; after that there is silence. */
public final class CheckInReminder implements NudgeText {
    static final String KIND = "checkin.reminder";

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final Content content;
    private final PersonalCalendar calendar;
    private final AfterUndelivered after;

    public CheckInReminder(
            CheckInStore plans,
            AnswerStore answers,
            Content content,
            PersonalCalendar calendar,
            AfterUndelivered after) {
        this.plans = plans;
        this.calendar = calendar;
        this.after = after;
        this.answers = answers;
        this.content = content;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when it is answered, or the workspace wants no reminders by now. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        if (calendar.reminder(nudge.teamId()).afterWorkingDays().isEmpty()) {
            return Optional.empty();
        }
        return CheckInNudge.toAnswer(plans, answers, content, nudge)
                .map(checkIn -> CheckInNudgeBlocks.reminder(nudge.id(), checkIn));
    }

    @Override
    public boolean isOfADay() {
        return true;
    }

    @Override
    public Instant dueIn(Nudge nudge, ZoneId zone) {
        WorkingDays days = calendar.of(nudge.teamId(), nudge.recipientId());
        ReminderPolicy reminder = calendar.reminder(nudge.teamId());
        return CheckInNudge.dueIn(
                plans,
                nudge,
                zone,
                (plan, milestone) ->
                        reminder.day(milestone.dueOn(), days).map(plan::at).orElse(nudge.dueAt()));
    }

    /** Nobody else is told: the manager learns whether the check-in itself came. */
    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        return after.toEither(nudge, why);
    }
}
