package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Recipient;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Switches a channel's weekly message about what is overdue on, which is announced there once, and off. */
public final class SwitchDigest {
    private static final String HOW = "Type /postmortem digest on, or /postmortem digest off.";

    private final DigestStore digests;
    private final Messenger messenger;
    private final ActionDays days;

    public SwitchDigest(DigestStore digests, Messenger messenger, ActionDays days) {
        this.digests = digests;
        this.messenger = messenger;
        this.days = days;
    }

    /** One of the two, in a channel; the sentence says how it ended. */
    interface Deed {
        String in(Caller caller, String channelId);
    }

    boolean isOn(String teamId, String channelId) {
        return digests.find(teamId, channelId).isPresent();
    }

    /** How things stand, and how to change that. */
    String about(String teamId, String channelId) {
        return isOn(teamId, channelId)
                ? "On Mondays at 10:00 this channel reads what action items are overdue, when some are. " + HOW
                : "This channel gets no weekly message about overdue action items. " + HOW;
    }

    /** Who switches it on may read and write in the channel. It stays as it is where it is on already. */
    String on(Caller caller, String channelId) {
        ZoneId zone = days.zone(caller.userId());
        ActionDigest digest = new ActionDigest(
                UUID.randomUUID().toString(), caller.teamId(), channelId, caller.userId(), zone, Optional.empty(), 0);
        if (!digests.add(digest, PostDigests.nextMonday(days.now(), zone))) {
            return "It is on already: on Mondays at 10:00 this channel reads what is overdue, when something is.";
        }
        Outcome<Posted> announced =
                messenger.post(new Recipient.Channel(channelId), DigestBlocks.announcement(caller.userId()));
        if (announced instanceof Outcome.Refused<Posted> || announced instanceof Outcome.Later<Posted>) {
            digests.remove(digest, List.of());
            return announced.sentence();
        }
        return announced instanceof Outcome.Done<Posted>
                ? "It is on, and the channel reads that you set it up."
                : "It is on. Slack did not answer when it was announced; please look whether the channel knows.";
    }

    String off(Caller caller, String channelId) {
        boolean removed = digests.find(caller.teamId(), channelId)
                .map(digest -> digests.remove(digest, List.of()))
                .orElse(false);
        return removed
                ? "It is off: no more weekly messages about overdue action items come to this channel."
                : "It was off already.";
    }
}
