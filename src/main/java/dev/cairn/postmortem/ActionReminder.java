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

    /** Nothing when none of the owner's open actions belongs to that day any more. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        LocalDate day = ActionDays.dayOf(nudge);
        List<ListedAction> due = due(actions, days, nudge.teamId(), nudge.recipientId(), day).stream()
                .map(this::listed)
                .toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(ActionNudgeBlocks.reminder(nudge.id(), day, due));
    }

    private ListedAction listed(ActionItem action) {
        return ListedAction.of(action, postmortems);
    }

    /** What somebody is reminded of on a day, the earliest due first. */
    static List<ActionItem> due(ActionStore actions, ActionDays days, String teamId, String ownerId, LocalDate day) {
        var isWorkingDay = days.workingDays(teamId, ownerId);
        return actions.openOf(new Caller(teamId, ownerId)).stream()
                .filter(action ->
                        !ReminderDays.of(action, isWorkingDay, day, day).isEmpty())
                .toList();
    }

    @Override
    public boolean isOfADay() {
        return true;
    }

    @Override
    public Instant dueIn(Nudge nudge, ZoneId zone) {
        return ActionDays.at(ActionDays.dayOf(nudge), zone);
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
