package dev.cairn.postmortem;

import java.time.Instant;
import java.util.Optional;

/**
 * What a team wrote down about an incident. Its checklist has the same id, and its message shows both.
 *
 * @param channelId where it was begun and is worked on
 * @param title as typed; plain text
 * @param leadId who sees to it that it is finished
 * @param closing how it ended; empty while it is open
 * @param version grows with every change; a change names the version it saw
 */
public record Postmortem(
        String id,
        String teamId,
        String channelId,
        String title,
        String leadId,
        Facts facts,
        Narrative narrative,
        Optional<Closing> closing,
        String openedBy,
        Instant openedAt,
        long version) {

    /**
     * Who closed it, and when.
     *
     * @param reason why although something was missing; plain text as typed
     */
    public record Closing(String by, Instant at, Optional<String> reason) {}

    boolean isOpen() {
        return closing.isEmpty();
    }

    Postmortem with(String newTitle, String newLead, Facts newFacts) {
        return new Postmortem(
                id, teamId, channelId, newTitle, newLead, newFacts, narrative, closing, openedBy, openedAt, version);
    }

    Postmortem with(Narrative told) {
        return new Postmortem(id, teamId, channelId, title, leadId, facts, told, closing, openedBy, openedAt, version);
    }

    Postmortem closed(Optional<Closing> how) {
        return new Postmortem(id, teamId, channelId, title, leadId, facts, narrative, how, openedBy, openedAt, version);
    }
}
