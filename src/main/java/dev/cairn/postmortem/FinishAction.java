package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ActionItem.Done;
import dev.cairn.postmortem.ChangeAction.Decision;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Marks an action done, with a link at which one can see it; weeks later somebody else is asked whether it held. */
public final class FinishAction {
    private static final String NO_LINK =
            "Give a link at which one can see it, such as https://github.com/acme/shop/pull/12";

    private final ChangeAction change;
    private final HeldQuestion held;
    private final ActionDays days;

    public FinishAction(ChangeAction change, HeldQuestion held, ActionDays days) {
        this.change = change;
        this.held = held;
        this.days = days;
    }

    ActionResult finish(Caller caller, String actionId, String proof) {
        return change.by(caller, PostmortemRight.CHANGE_ACTION, actionId, subject -> {
            ActionItem now = subject.action();
            if (now.standing() instanceof Done done) {
                return done.proof().equals(proof)
                        ? Decision.asItIs(now)
                        : Decision.refuse("Somebody marked this done meanwhile, with the link " + done.proof()
                                + ". To give another, reopen it first.");
            }
            if (!now.isOpen()) {
                return Decision.refuse("This was dropped meanwhile. Reopen it first, then mark it done.");
            }
            if (!isLink(proof)) {
                return new Decision.Stay(new ActionResult.Faulty(Map.of(ActionField.PROOF, NO_LINK)));
            }
            ActionItem done = now.ended(new Done(caller.userId(), days.now(), proof));
            return new Decision.Become(done, held.about(subject.postmortem(), done, days.now()));
        });
    }

    private static boolean isLink(String typed) {
        if (ActionItem.isTooLong(typed, ActionItem.MOST_PROOF) || typed.matches("(?s).*[\\s<>|].*")) {
            return false;
        }
        try {
            URI link = URI.create(typed);
            return Set.of("http", "https")
                            .contains(String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT))
                    && link.getHost() != null;
        } catch (IllegalArgumentException notALink) {
            return false;
        }
    }
}
