package dev.cairn.postmortem;

import dev.cairn.store.DueJob;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Sees to it that an open action never is without a reminder to come. Each change of an action, in its own transaction, puts
 * a piece of due work that names the version it made. That piece plans the reminders of the coming fortnight and comes again
 * each day, for as long as the action is open and has that version; what changed meanwhile has a piece of its own. So a
 * process may die anywhere: before the commit nothing has changed, after it the work is there, and done twice it finds the
 * messages planned already, because there is one for an owner's day. What a message tells is looked up when it is about to
 * go; a day on which the owner turns out to be away says nothing, and the next run plans the day they are back.
 */
public final class ActionReminders implements DueJob {
    static final String NAME = "postmortem.remind";

    private static final Duration EVERY = Duration.ofDays(1);

    /** A message that cannot be redrawn for so long, as in a channel that is archived, is left as it is. */
    private static final Duration REDRAWN_WITHIN = Duration.ofDays(14);

    private final ActionStore actions;
    private final PostmortemStore postmortems;
    private final ActionDays days;

    public ActionReminders(ActionStore actions, PostmortemStore postmortems, ActionDays days) {
        this.actions = actions;
        this.postmortems = postmortems;
        this.days = days;
    }

    /** What the work is about: an action, and the version that it looks after. */
    static String id(ActionItem action) {
        return action.id() + "#" + action.version();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Nobody waits for it: it comes again every day, and most days finds nothing to do. */
    @Override
    public boolean isHousekeeping() {
        return true;
    }

    @Override
    public Optional<Instant> run(String id) {
        return actions.find(id.substring(0, id.lastIndexOf('#')))
                .filter(action -> action.isOpen() && id(action).equals(id))
                .map(this::remind);
    }

    private Instant remind(ActionItem action) {
        actions.remind(action, days.reminders(action));
        redrawIfOverdueSince(action, days.now());
        return days.now().plus(EVERY);
    }

    /** The message above the list counts what is overdue, and a day may have made it so, also one on which nothing ran. */
    private void redrawIfOverdueSince(ActionItem action, Instant now) {
        Instant overdueFrom =
                action.dueOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!now.isBefore(overdueFrom) && now.isBefore(overdueFrom.plus(REDRAWN_WITHIN))) {
            postmortems
                    .find(action.teamId(), action.postmortemId())
                    .ifPresent(postmortem -> postmortems.redrawIfOlder(postmortem, overdueFrom, now));
        }
    }
}
