package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reminds an owner, in one message of a day, of all their actions that are to be reminded of on it. */
public final class ActionReminder implements NudgeText {
    static final String KIND = "postmortem.actions";

    /** After these there may be another message of that day. */
    private static final Set<State> MAKES_ROOM = EnumSet.of(State.QUIET, State.CANCELLED, State.WITHDRAWING);

    private final ActionStore actions;
    private final PostmortemStore postmortems;
    private final NudgeStore nudges;
    private final ActionDays days;

    public ActionReminder(ActionStore actions, PostmortemStore postmortems, NudgeStore nudges, ActionDays days) {
        this.actions = actions;
        this.postmortems = postmortems;
        this.nudges = nudges;
        this.days = days;
    }

    static boolean countsAsPlanned(Nudge reminder) {
        return !MAKES_ROOM.contains(reminder.state());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when none of the owner's open actions belongs to that day any more, or only to a later one that has come too. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        LocalDate day = ActionDays.dayOf(nudge);
        List<ActionItem> comeSince = of(nudge, day.plusDays(1), days.today(nudge.recipientId()));
        List<ListedAction> due = of(nudge, day, day).stream()
                .filter(action -> !comeSince.contains(action))
                .map(action -> ListedAction.of(action, postmortems))
                .toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(ActionNudgeBlocks.reminder(nudge.id(), day, due));
    }

    /** What its recipient is reminded of in a time, the earliest due first. */
    private List<ActionItem> of(Nudge nudge, LocalDate from, LocalDate until) {
        Predicate<LocalDate> isWorkingDay = days.workingDays(nudge.teamId(), nudge.recipientId());
        return actions.openOf(new Caller(nudge.teamId(), nudge.recipientId())).stream()
                .filter(action ->
                        !ReminderDays.of(action, isWorkingDay, from, until).isEmpty())
                .toList();
    }

    @Override
    public boolean isOfADay() {
        return true;
    }

    @Override
    public Instant dueIn(Nudge nudge, ZoneId zone) {
        return ActionDays.at(ActionDays.dayOf(nudge), days.time(nudge.teamId(), nudge.recipientId()), zone);
    }

    /** Of an account that is deactivated the lead of each postmortem is told, once; whatever else it is, next week comes. */
    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        if (why != Undelivered.ACCOUNT_DEACTIVATED && why != Undelivered.NO_SUCH_PERSON) {
            return List.of();
        }
        String gone = nudge.recipientId();
        return actions.openOf(new Caller(nudge.teamId(), gone)).stream()
                .map(ActionItem::postmortemId)
                .distinct()
                .flatMap(id -> postmortems.find(nudge.teamId(), id).stream())
                .flatMap(postmortem -> others(postmortem, gone).stream()
                        .limit(1)
                        .map(told -> OwnerGone.notice(postmortem, gone, told, days.now())))
                .filter(notice ->
                        nudges.about(notice.teamId(), notice.subjectId()).isEmpty())
                .toList();
    }

    private List<String> others(Postmortem postmortem, String gone) {
        return Somebody.besides(
                gone,
                List.of(postmortem.leadId(), postmortem.openedBy()),
                actions.acted(postmortem.teamId(), postmortem.id()));
    }
}
