package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where the app can open a WebSocket for Socket Mode. Its rate is documented as tier 1 in one place, 3 in another. */
final class OpenSocket implements ApiMethod {
    static final String NAME = "apps.connections.open";

    @Override
    public MethodSpec spec() {
        return MethodSpec.of(NAME, RateTier.TIER_3, List.of()).withAppToken();
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        return Json.object().put("url", state.sockets().issue().toString());
    }
}
