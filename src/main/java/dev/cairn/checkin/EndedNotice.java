package dev.cairn.checkin;

import dev.cairn.conversation.Message;
import dev.cairn.nudge.LastWord;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells the other one of the two that check-ins ended because somebody had Cairn forget them; not why. */
public final class EndedNotice implements NudgeText {
    static final String KIND = "checkin.ended";

    private static final String ENGINEER = "engineer";
    private static final String MANAGER = "manager";

    static Nudge ofEngineer(String teamId, String engineerId, String toldId, Instant now) {
        return notice(teamId, LastWord.subject(engineerId, ENGINEER), toldId, now);
    }

    static Nudge ofManager(String teamId, String managerId, String toldId, Instant now) {
        return notice(teamId, LastWord.subject(managerId, MANAGER), toldId, now);
    }

    private static Nudge notice(String teamId, String subject, String toldId, Instant now) {
        return Nudge.waiting(UUID.randomUUID().toString(), teamId, KIND, subject, toldId, now);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Message> look(Nudge nudge) {
        return Optional.of(CheckInBlocks.stopNotice(
                nudge.id(), LastWord.userId(nudge), LastWord.about(nudge).equals(ENGINEER)));
    }
}
