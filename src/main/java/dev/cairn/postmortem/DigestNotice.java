package dev.cairn.postmortem;

import dev.cairn.conversation.Message;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells who set a channel's weekly message up that it may not stand there, or can no longer be posted. */
public final class DigestNotice implements NudgeText {
    static final String KIND = "postmortem.digest-trouble";

    private static final String UNCLEAR = "UNCLEAR";

    static Nudge unclear(ActionDigest digest, Instant now) {
        return notice(digest, UNCLEAR, now);
    }

    static Nudge stopped(ActionDigest digest, Problem problem, Instant now) {
        return notice(digest, problem.name(), now);
    }

    private static Nudge notice(ActionDigest digest, String what, Instant now) {
        return Nudge.waiting(
                UUID.randomUUID().toString(),
                digest.teamId(),
                KIND,
                "digest " + digest.channelId() + " " + what,
                digest.setBy(),
                now);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Message> look(Nudge nudge) {
        String[] about = nudge.subjectId().split(" ", 3);
        return Optional.of(
                about[2].equals(UNCLEAR)
                        ? DigestBlocks.unclear(nudge.id(), about[1])
                        : DigestBlocks.stopped(nudge.id(), about[1], Problem.valueOf(about[2])));
    }
}
