package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** What the JSON interface shows. */
final class Queries {
    private final Workspace workspace;
    private final SharedState state;
    private final Faults faults;
    private final WireLog log;

    Queries(Workspace workspace, SharedState state, Faults faults, WireLog log) {
        this.workspace = workspace;
        this.state = state;
        this.faults = faults;
        this.log = log;
    }

    Map<String, Function<Asked, JsonNode>> routes() {
        return Map.of(
                "GET state", asked -> state.look(held -> new Sight(held).whole(faults, asked.maybe("viewer"))),
                "GET messages", this::messages,
                "GET views", asked -> WorkspaceInterface.list("views", workspace.views(asked.text("viewer"))),
                "GET home", this::home,
                "GET clock", asked -> clock(),
                "GET wire", asked -> log.since(asked.number("since", 0, Integer.MAX_VALUE, 0)));
    }

    private JsonNode messages(Asked asked) {
        return WorkspaceInterface.list("messages", workspace.messages(asked.text("channel"), asked.text("viewer")));
    }

    private JsonNode home(Asked asked) {
        JsonNode none = Json.MAPPER.nullNode();
        return WorkspaceInterface.ok()
                .set("view", workspace.home(asked.text("viewer")).orElse(none));
    }

    private JsonNode clock() {
        return WorkspaceInterface.ok().put("now", workspace.clock().instant().toString());
    }
}
