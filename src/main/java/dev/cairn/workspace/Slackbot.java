package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What Slack itself says to a person, only they seeing it. Its wording is undocumented. */
final class Slackbot {
    private final Team team;

    Slackbot(Team team) {
        this.team = team;
    }

    void tell(String userId, Channel channel, String text) {
        String ts = team.nextTs();
        ObjectNode message = Json.object()
                .put("type", "message")
                .put("user", Team.SLACKBOT)
                .put("text", text)
                .put("ts", ts)
                .put("is_ephemeral", true);
        channel.put(new Message(ts, message, Optional.of(userId)));
    }
}
