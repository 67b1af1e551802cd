package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Nudge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where action items are kept. Every change has the postmortem's message redrawn and {@link ActionReminders} look after the
 * action as it is then, in the same transaction.
 */
public interface ActionStore {
    /**
     * What goes with a change, all or nothing.
     *
     * @param reminders messages of a day that tell of the action now, or told of it before; each is composed anew, see
     *     {@link dev.cairn.nudge.RenewNudges}
     * @param told what somebody is told besides
     * @param now when it is done
     */
    record Consequences(List<Nudge> reminders, List<Nudge> told, Instant now) {
        public Consequences {
            reminders = List.copyOf(reminders);
            told = List.copyOf(told);
        }
    }

    /** Adds an action, and notes that its owner and who added it have acted on the postmortem; false where it is there already. */
    boolean add(ActionItem action, Consequences consequences);

    /**
     * Replaces an action whose version is still the one given, and notes that its owner has acted on the postmortem. A question
     * whether it held is taken back unless the action is done and nobody has answered.
     *
     * @return reminders that may still arrive as they were, because they are due within two minutes; empty when somebody was
     *     faster
     */
    Optional<List<Nudge>> change(ActionItem changed, Consequences consequences);

    Optional<ActionItem> find(String teamId, String id);

    /** Whatever its team; for due work, which has no caller. */
    Optional<ActionItem> find(String id);

    /** Those of a postmortem, in the order in which they were added. */
    List<ActionItem> of(String teamId, String postmortemId);

    /** Those that somebody owns and that are open, the earliest due first. */
    List<ActionItem> openOf(Caller owner);

    /** Those of a channel's postmortems that are open, the earliest due first. */
    List<ActionItem> openIn(String teamId, String channelId);

    /** Adds those messages of a day that are not on their way yet, unless the action has changed. */
    void remind(ActionItem action, List<Nudge> reminders);

    /**
     * Has messages of a day come on other days or at another time.
     *
     * @return those that may still arrive as they were
     */
    List<Nudge> renew(List<Nudge> reminders);

    /** Who has acted on a postmortem, by id. */
    List<String> acted(String teamId, String postmortemId);
}
