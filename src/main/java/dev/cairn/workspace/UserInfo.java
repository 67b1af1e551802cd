package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Who someone is: name, time zone, whether the account still lives, which organisation it belongs to. */
final class UserInfo implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of("users.info", RateTier.TIER_4, List.of("users:read"), SlackError.USER_NOT_FOUND);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Person person = call.text("user")
                .flatMap(state.team()::person)
                .orElseThrow(() -> new Refused(SlackError.USER_NOT_FOUND));
        ObjectNode answer = Json.object();
        answer.set("user", person.toJson(state.team().now()));
        return answer;
    }
}
