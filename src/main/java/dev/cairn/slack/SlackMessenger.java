package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.scheduled_messages.ChatScheduledMessagesListResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries messages through Slack's Web API. */
public final class SlackMessenger implements Messenger {
    /** The most that one page of either list may hold without being slowed down. */
    private static final int PAGE = 100;

    private final MethodsClient slack;

    public SlackMessenger(MethodsClient slack) {
        this.slack = slack;
    }

    @Override
    public Outcome<String> openDirectMessage(String userId) {
        return SlackCalls.call("conversations.open", () -> slack.conversationsOpen(call -> call.users(List.of(userId))))
                .map(response -> response.getChannel().getId());
    }

    @Override
    public Outcome<Posted> post(Recipient to, Message message) {
        if (to instanceof Recipient.Person person) {
            return openDirectMessage(person.userId()).then(channel -> post(new Recipient.Channel(channel), message));
        }
        String channel = ((Recipient.Channel) to).channelId();
        return SlackCalls.call(
                        "chat.postMessage",
                        () -> slack.chatPostMessage(call -> call.channel(channel)
                                .text(message.text())
                                .blocksAsString(message.blocks())
                                .unfurlLinks(false)
                                .unfurlMedia(false)))
                .map(response -> new Posted(response.getChannel(), response.getTs()));
    }

    @Override
    public Outcome<Posted> update(Posted message, Message replacement) {
        return SlackCalls.call(
                        "chat.update",
                        () -> slack.chatUpdate(call -> call.channel(message.channelId())
                                .ts(message.ts())
                                .text(replacement.text())
                                .blocksAsString(replacement.blocks())))
                .map(response -> message);
    }

    @Override
    public Outcome<String> schedule(String channelId, Message message, Instant postAt) {
        return SlackCalls.call(
                        "chat.scheduleMessage",
                        () -> slack.chatScheduleMessage(call -> call.channel(channelId)
                                .text(message.text())
                                .blocksAsString(message.blocks())
                                .postAt(Math.toIntExact(postAt.getEpochSecond()))
                                .unfurlLinks(false)
                                .unfurlMedia(false)))
                .map(response -> response.getScheduledMessageId());
    }

    @Override
    public Outcome<String> unschedule(String channelId, String scheduledMessageId) {
        return SlackCalls.call(
                        "chat.deleteScheduledMessage",
                        () -> slack.chatDeleteScheduledMessage(
                                call -> call.channel(channelId).scheduledMessageId(scheduledMessageId)))
                .map(response -> scheduledMessageId);
    }

    @Override
    public Outcome<List<Scheduled>> scheduled() {
        return scheduledFrom(null, List.of());
    }

    private Outcome<List<Scheduled>> scheduledFrom(@Nullable String cursor, List<Scheduled> before) {
        return SlackCalls.call(
                        "chat.scheduledMessages.list",
                        () -> slack.chatScheduledMessagesList(
                                call -> call.limit(PAGE).cursor(cursor)))
                .then(page -> {
                    List<Scheduled> all = new ArrayList<>(before);
                    page.getScheduledMessages().forEach(each -> all.add(scheduled(each)));
                    String next = page.getResponseMetadata() == null
                            ? ""
                            : page.getResponseMetadata().getNextCursor();
                    return next == null || next.isEmpty() ? new Outcome.Done<>(all) : scheduledFrom(next, all);
                });
    }

    private static Scheduled scheduled(ChatScheduledMessagesListResponse.ScheduledMessage each) {
        return new Scheduled(each.getId(), each.getChannelId(), Instant.ofEpochSecond(each.getPostAt()));
    }

    @Override
    public Outcome<List<Posted>> find(String channelId, String blockId, Instant notBefore) {
        return findFrom(null, channelId, blockId, notBefore);
    }

    private Outcome<List<Posted>> findFrom(
            @Nullable String cursor, String channelId, String blockId, Instant notBefore) {
        return SlackCalls.call(
                        "conversations.history",
                        () -> slack.conversationsHistory(call -> call.channel(channelId)
                                .oldest(notBefore.getEpochSecond() + ".000000")
                                .limit(PAGE)
                                .cursor(cursor)))
                .then(page -> {
                    List<Posted> found = page.getMessages().stream()
                            .filter(message -> begins(message, blockId))
                            .map(message -> new Posted(channelId, message.getTs()))
                            .limit(1)
                            .toList();
                    return found.isEmpty() && page.isHasMore()
                            ? findFrom(next(page), channelId, blockId, notBefore)
                            : new Outcome.Done<>(found);
                });
    }

    private static String next(ConversationsHistoryResponse page) {
        return page.getResponseMetadata().getNextCursor();
    }

    private static boolean begins(com.slack.api.model.Message message, String blockId) {
        return message.getBlocks() != null
                && !message.getBlocks().isEmpty()
                && blockId.equals(message.getBlocks().get(0).getBlockId());
    }
}
