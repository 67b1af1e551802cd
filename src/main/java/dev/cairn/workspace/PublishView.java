package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Draws someone's Home tab. An unknown person is an invalid argument (undocumented). */
final class PublishView implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                        "views.publish", RateTier.TIER_4, List.of(), SlackError.HASH_CONFLICT, SlackError.NOT_ENABLED)
                .and(ViewContent.ERRORS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        if (!state.manifest().homeTabEnabled()) {
            throw new Refused(SlackError.NOT_ENABLED);
        }
        Person person = call.text("user_id")
                .flatMap(state.team()::person)
                .orElseThrow(() -> Refused.because(
                        SlackError.INVALID_ARGUMENTS, List.of(new BlockFault("/user_id", "must be a user's id"))));
        Optional<View> home = state.views().home(person.id());
        ObjectNode definition = new ViewContent(state).read(call, "home", home);
        UpdateView.refuseStale(call, home);
        ObjectNode answer = Json.object();
        answer.set("view", state.views().publish(person.id(), definition).toJson());
        return answer;
    }
}
