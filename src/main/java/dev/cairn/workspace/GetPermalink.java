package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A message's address. Only conversations the app is in (for public ones without it, undocumented). */
final class GetPermalink implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "chat.getPermalink",
                RateTier.SPECIAL,
                List.of(),
                SlackError.CHANNEL_NOT_FOUND,
                SlackError.MESSAGE_NOT_FOUND);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).visible(call, SlackError.CHANNEL_NOT_FOUND);
        if (!channel.has(Team.BOT_USER)) {
            throw new Refused(SlackError.CHANNEL_NOT_FOUND);
        }
        Message message = call.text("message_ts")
                .flatMap(channel::message)
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new Refused(SlackError.MESSAGE_NOT_FOUND));
        String link = "https://%s.slack.com/archives/%s/p%s"
                .formatted(Team.DOMAIN, channel.id(), message.ts().replace(".", ""));
        return Json.object().put("channel", channel.id()).put("permalink", link);
    }
}
