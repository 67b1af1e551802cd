package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Redraws a form that is open, by its id or the app's own name for it. */
final class UpdateView implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of("views.update", RateTier.TIER_4, List.of(), SlackError.NOT_FOUND, SlackError.HASH_CONFLICT)
                .and(ViewContent.ERRORS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        View view = call.text("view_id")
                .flatMap(state.views()::find)
                .or(() -> call.text("external_id").flatMap(state.views()::findExternal))
                .orElseThrow(() -> new Refused(SlackError.NOT_FOUND));
        ObjectNode definition = new ViewContent(state).read(call, view.isModal() ? "modal" : "home", Optional.of(view));
        refuseStale(call, Optional.of(view));
        view.redraw(definition);
        ObjectNode answer = Json.object();
        answer.set("view", view.toJson());
        return answer;
    }

    /** A hash says which version the caller had in mind. */
    static void refuseStale(ApiCall call, Optional<View> view) {
        Optional<String> hash = call.text("hash");
        if (hash.isPresent() && !hash.equals(view.map(View::hash))) {
            throw new Refused(SlackError.HASH_CONFLICT);
        }
    }
}
