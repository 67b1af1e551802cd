package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shares files that were sent, in a message; without a channel they stay the app's own. Which error a file gives that
 * was never sent, and an archived channel, is undocumented.
 */
final class CompleteUpload implements ApiMethod {
    private static final int MOST_CHANNELS = 100;

    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "files.completeUploadExternal",
                RateTier.TIER_4,
                List.of("files:write"),
                SlackError.INVALID_ARGUMENTS,
                SlackError.FILE_NOT_FOUND,
                SlackError.CHANNEL_NOT_FOUND,
                SlackError.INVALID_CHANNEL,
                SlackError.CHANNELS_LIMIT_EXCEEDED,
                SlackError.NOT_IN_CHANNEL,
                SlackError.POSTING_TO_CHANNEL_DENIED,
                SlackError.INVALID_BLOCKS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Map<StoredFile, String> titles = titles(state, call);
        List<Channel> channels = channels(state, call);
        MessageContent content = content(state, call);
        titles.forEach((file, title) -> file.complete(title, channels));
        ArrayNode files = Json.array();
        titles.keySet().forEach(file -> files.add(file.toJson(state.files().address())));
        for (Channel channel : channels) {
            String ts = state.team().nextTs();
            ObjectNode message = content.fromBot().put("upload", false).put("ts", ts);
            message.set("files", files.deepCopy());
            channel.put(new Message(ts, message, Optional.empty()));
        }
        return Json.object().set("files", files);
    }

    private static Map<StoredFile, String> titles(State state, ApiCall call) {
        JsonNode given = call.json("files", SlackError.INVALID_ARGUMENTS)
                .filter(files -> files.isArray() && !files.isEmpty())
                .orElseThrow(() -> new Refused(SlackError.INVALID_ARGUMENTS));
        Map<StoredFile, String> titles = new LinkedHashMap<>();
        for (JsonNode one : given) {
            StoredFile file = state.files()
                    .uploaded(one.path("id").asText())
                    .orElseThrow(() -> new Refused(SlackError.FILE_NOT_FOUND));
            titles.put(file, one.path("title").asText(file.name()));
        }
        return titles;
    }

    private static List<Channel> channels(State state, ApiCall call) {
        List<String> several = call.text("channels").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .toList();
        if (several.size() > MOST_CHANNELS) {
            throw new Refused(SlackError.CHANNELS_LIMIT_EXCEEDED);
        }
        List<Channel> channels = new ArrayList<>();
        call.text("channel_id").ifPresent(id -> channels.add(channel(state, id, SlackError.CHANNEL_NOT_FOUND)));
        several.forEach(name -> channels.add(channel(state, name, SlackError.INVALID_CHANNEL)));
        return channels.stream().distinct().toList();
    }

    private static Channel channel(State state, String named, SlackError unknown) {
        Channel channel = new Destination(state).visible(named, unknown);
        if (!channel.has(Team.BOT_USER)) {
            throw new Refused(SlackError.NOT_IN_CHANNEL);
        }
        if (channel.archived()) {
            throw new Refused(SlackError.POSTING_TO_CHANNEL_DENIED);
        }
        return channel;
    }

    /** Beside an initial comment, blocks are ignored. */
    private static MessageContent content(State state, ApiCall call) {
        Optional<String> comment = call.text("initial_comment");
        Optional<ArrayNode> blocks = comment.isPresent()
                ? Optional.empty()
                : call.json("blocks", SlackError.INVALID_BLOCKS).map(given -> {
                    if (!given.isArray()) {
                        throw new Refused(SlackError.INVALID_BLOCKS);
                    }
                    return MessageContent.checkedBlocks(state, given);
                });
        return new MessageContent(
                comment.orElse(""), blocks, Optional.empty(), Optional.empty(), call.text("thread_ts"));
    }
}
