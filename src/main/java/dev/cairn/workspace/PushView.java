package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Puts a form on top of the one a press came from; three at most. */
final class PushView implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                        "views.push", RateTier.TIER_4, List.of(), SlackError.PUSH_LIMIT_REACHED, SlackError.NOT_FOUND)
                .and(ViewContent.ERRORS)
                .and(TriggerIds.ERRORS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        ObjectNode definition = new ViewContent(state).read(call, "modal", Optional.empty());
        TriggerIds.Trigger trigger = state.triggerIds().exchange(call);
        // What a pass from outside a form gives is undocumented.
        if (trigger.viewId().flatMap(state.views()::find).isEmpty()) {
            throw new Refused(SlackError.NOT_FOUND);
        }
        ObjectNode answer = Json.object();
        answer.set("view", state.views().push(trigger.userId(), definition).toJson());
        return answer;
    }
}
