package dev.cairn.postmortem;

import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import dev.cairn.postmortem.ActionItem.Done;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks somebody else than the owner, weeks after an action was done, whether it held. */
public final class HeldQuestion implements NudgeText {
    static final String KIND = "postmortem.held";

    private final ActionStore actions;
    private final PostmortemStore postmortems;
    private final ActionDays days;
    private final int afterWeeks;

    /** @param afterWeeks how many weeks after it was done */
    public HeldQuestion(ActionStore actions, PostmortemStore postmortems, ActionDays days, int afterWeeks) {
        this.actions = actions;
        this.postmortems = postmortems;
        this.days = days;
        this.afterWeeks = afterWeeks;
    }

    static String subject(String actionId) {
        return "held " + actionId;
    }

    /** The question about an action that is being done; nothing where there is nobody else to ask. */
    List<Nudge> about(Postmortem postmortem, ActionItem done, Instant doneAt) {
        return whom(postmortem, done).stream()
                .limit(1)
                .map(userId -> question(done, userId, due(done, userId, doneAt)))
                .toList();
    }

    /** The lead; else whoever added it, or marked it done, or has acted. */
    private List<String> whom(Postmortem postmortem, ActionItem done) {
        String doneBy = done.standing() instanceof Done how ? how.by() : done.ownerId();
        return Somebody.besides(
                done.ownerId(),
                List.of(postmortem.leadId(), done.addedBy(), doneBy),
                actions.acted(done.teamId(), postmortem.id()));
    }

    private Instant due(ActionItem done, String userId, Instant doneAt) {
        ZoneId zone = days.zone(userId);
        return due(LocalDate.ofInstant(doneAt, zone).plus(Period.ofWeeks(afterWeeks)), done.teamId(), userId, zone);
    }

    private Instant due(LocalDate day, String teamId, String userId, ZoneId zone) {
        return ActionDays.at(days.onOrAfter(day, teamId, userId), days.time(teamId, userId), zone);
    }

    /** On a day on which they work by now, at the time they chose. */
    @Override
    public Instant dueIn(Nudge nudge, ZoneId zone) {
        return due(LocalDate.ofInstant(nudge.dueAt(), zone), nudge.teamId(), nudge.recipientId(), zone);
    }

    private static Nudge question(ActionItem done, String userId, Instant due) {
        return Nudge.waiting(UUID.randomUUID().toString(), done.teamId(), KIND, subject(done.id()), userId, due);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when it was reopened, or somebody has answered. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        return actions.find(nudge.teamId(), actionId(nudge))
                .filter(action -> action.isDone() && action.held().isEmpty())
                .map(action -> ActionNudgeBlocks.held(nudge.id(), ListedAction.of(action, postmortems)));
    }

    private static String actionId(Nudge nudge) {
        return nudge.subjectId().substring(nudge.subjectId().indexOf(' ') + 1);
    }

    /** The next one who could be asked is, unless the question may have arrived. */
    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        if (why == Undelivered.UNKNOWN) {
            return List.of();
        }
        return actions.find(nudge.teamId(), actionId(nudge)).stream()
                .filter(ActionItem::isDone)
                .flatMap(action -> postmortems.find(nudge.teamId(), action.postmortemId()).stream()
                        .flatMap(postmortem -> next(whom(postmortem, action), nudge.recipientId()).stream())
                        .map(userId -> question(action, userId, days.now())))
                .toList();
    }

    private static Optional<String> next(List<String> people, String after) {
        return people.stream().skip(people.indexOf(after) + 1L).findFirst();
    }
}
