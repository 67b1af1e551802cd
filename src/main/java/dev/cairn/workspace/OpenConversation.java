package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Opens the DM with one person, or finds it again. */
final class OpenConversation implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "conversations.open",
                RateTier.TIER_3,
                List.of("im:write"),
                SlackError.USERS_LIST_NOT_SUPPLIED,
                SlackError.USER_NOT_FOUND,
                SlackError.USER_DISABLED,
                SlackError.CANNOT_DM_BOT,
                SlackError.CHANNEL_NOT_FOUND);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Optional<String> users = call.text("users");
        if (users.isEmpty() && call.has("channel")) {
            return opened(new Destination(state).visible(call, SlackError.CHANNEL_NOT_FOUND), call, true);
        }
        String user = users.orElseThrow(() -> new Refused(SlackError.USERS_LIST_NOT_SUPPLIED));
        if (user.contains(",")) {
            throw Refused.missingScope("mpim:write", state.scopes());
        }
        Person person = person(state, user);
        boolean already = state.team().hasDmWith(person);
        return opened(state.team().dmWith(person), call, already);
    }

    private static Person person(State state, String id) {
        Person person = state.team().person(id).orElseThrow(() -> new Refused(SlackError.USER_NOT_FOUND));
        if (person.bot()) {
            throw new Refused(SlackError.CANNOT_DM_BOT);
        }
        if (person.deleted()) {
            throw new Refused(SlackError.USER_DISABLED);
        }
        return person;
    }

    private static ObjectNode opened(Channel channel, ApiCall call, boolean already) {
        ObjectNode answer = Json.object();
        if (already) {
            answer.put("no_op", true).put("already_open", true);
        }
        answer.set(
                "channel",
                call.flag("return_im") ? channel.toJson() : Json.object().put("id", channel.id()));
        return answer;
    }
}
