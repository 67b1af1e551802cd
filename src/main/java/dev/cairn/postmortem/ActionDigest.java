package dev.cairn.postmortem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * That a channel gets a weekly message about what is overdue there.
 *
 * @param setBy who set it up, and is told where it cannot be posted
 * @param zone theirs, when they did
 * @param attempt the day whose message was begun and may stand already
 * @param version grows with every change; a change names the version it saw
 */
public record ActionDigest(
        String id,
        String teamId,
        String channelId,
        String setBy,
        ZoneId zone,
        Optional<LocalDate> attempt,
        long version) {
    ActionDigest attempting(Optional<LocalDate> day) {
        return new ActionDigest(id, teamId, channelId, setBy, zone, day, version);
    }
}
