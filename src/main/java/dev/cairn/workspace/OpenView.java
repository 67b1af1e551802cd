package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Opens a form for the person whose pass the app holds. */
final class OpenView implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of("views.open", RateTier.TIER_4, List.of())
                .and(ViewContent.ERRORS)
                .and(TriggerIds.ERRORS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        // Content first: a view Slack refuses leaves the pass good for another try (undocumented).
        ObjectNode definition = new ViewContent(state).read(call, "modal", Optional.empty());
        TriggerIds.Trigger trigger = state.triggerIds().exchange(call);
        ObjectNode answer = Json.object();
        answer.set("view", state.views().open(trigger.userId(), definition).toJson());
        return answer;
    }
}
