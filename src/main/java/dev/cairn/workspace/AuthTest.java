package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Who the token belongs to. */
final class AuthTest implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of("auth.test", RateTier.SPECIAL, List.of());
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        return Json.object()
                .put("url", "https://" + Team.DOMAIN + ".slack.com/")
                .put("team", Team.NAME)
                .put("user", "cairn")
                .put("team_id", Team.ID)
                .put("user_id", Team.BOT_USER)
                .put("bot_id", Team.BOT_ID)
                .put("is_enterprise_install", false);
    }
}
