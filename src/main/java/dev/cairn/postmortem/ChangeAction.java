package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Nudge;
import dev.cairn.postmortem.ActionStore.Consequences;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every change of an action has in common: it is decided on the action as it is now, and stored only if it still is so. */
public final class ChangeAction {
    static final String GONE = "This action is no longer kept.";

    private static final int TRIES = 3;

    private final ActionStore actions;
    private final PostmortemStore postmortems;
    private final PostmortemAccess access;
    private final ActionDays days;

    public ChangeAction(ActionStore actions, PostmortemStore postmortems, ActionDays days) {
        this.actions = actions;
        this.postmortems = postmortems;
        this.access = new PostmortemAccess(postmortems);
        this.days = days;
    }

    /** An action with the postmortem it belongs to, as they are now. */
    record Subject(ActionItem action, Postmortem postmortem) {}

    /** What an action is to become, or why it is to stay as it is. */
    sealed interface Decision {
        /** @param told what somebody is told besides */
        record Become(ActionItem action, List<Nudge> told) implements Decision {}

        record Stay(ActionResult result) implements Decision {}

        static Decision refuse(String sentence) {
            return new Stay(new ActionResult.Refused(sentence));
        }

        /** It is so already. */
        static Decision asItIs(ActionItem action) {
            return new Stay(new ActionResult.Kept(action, false));
        }
    }

    /** What somebody is to one of the actions: its owner, or what they are to the postmortem. */
    PostmortemPart part(Subject subject, Caller caller) {
        return subject.action().ownerId().equals(caller.userId())
                ? PostmortemPart.OWNER
                : access.part(subject.postmortem(), caller, Optional.empty());
    }

    Optional<Subject> find(Caller caller, String actionId) {
        return actions.find(caller.teamId(), actionId)
                .flatMap(action -> postmortems
                        .find(caller.teamId(), action.postmortemId())
                        .map(postmortem -> new Subject(action, postmortem)));
    }

    /** Why somebody may not do something with an action; empty where they may. */
    Optional<String> refusal(Caller caller, String actionId, PostmortemRight right) {
        Optional<Subject> found = find(caller, actionId);
        if (found.isEmpty()) {
            return Optional.of(GONE);
        }
        PostmortemPart part = part(found.get(), caller);
        return right.isOf(part) ? Optional.empty() : Optional.of(right.refusal(part));
    }

    ActionResult by(Caller caller, PostmortemRight right, String actionId, Function<Subject, Decision> decide) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<String> refusal = refusal(caller, actionId, right);
            Optional<Subject> found = find(caller, actionId);
            if (refusal.isPresent() || found.isEmpty()) {
                return new ActionResult.Refused(refusal.orElse(GONE));
            }
            Decision decision = decide.apply(found.get());
            if (decision instanceof Decision.Stay stay) {
                return stay.result();
            }
            Optional<ActionResult> stored = stored(found.get(), (Decision.Become) decision);
            if (stored.isPresent()) {
                postmortems.acted(found.get().postmortem(), caller.userId());
                return stored.get();
            }
        }
        return new ActionResult.Refused("Somebody else just changed this. Please try again.");
    }

    private Optional<ActionResult> stored(Subject before, Decision.Become decision) {
        Consequences consequences =
                new Consequences(days.reminders(before.action(), decision.action()), decision.told(), days.now());
        return actions.change(decision.action(), consequences)
                .map(arriving -> new ActionResult.Kept(
                        actions.find(decision.action().id()).orElse(decision.action()), !arriving.isEmpty()));
    }
}
