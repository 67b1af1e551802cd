package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A conversation with its members and messages, shaped as
 * <a href="https://docs.slack.dev/reference/objects/conversation-object">conversation object</a>.
 */
final class Channel {
    enum Kind {
        PUBLIC("channels:history"),
        PRIVATE("groups:history"),
        DM("im:history");

        private final String historyScope;

        Kind(String historyScope) {
            this.historyScope = historyScope;
        }

        /** What reading its messages needs: https://docs.slack.dev/reference/methods/conversations.history */
        String historyScope() {
            return historyScope;
        }
    }

    private final String id;
    private final String name;
    private final Kind kind;
    private final boolean archived;
    private final Set<String> members;
    private final NavigableMap<String, Message> messages = new TreeMap<>();

    Channel(String id, String name, Kind kind, boolean archived, Collection<String> members) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.archived = archived;
        this.members = new LinkedHashSet<>(members);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Payloads do not tell private names: {@code privategroup}, {@code directmessage}. */
    String nameInPayloads() {
        return kind == Kind.PRIVATE ? "privategroup" : name;
    }

    Kind kind() {
        return kind;
    }

    boolean archived() {
        return archived;
    }

    Set<String> members() {
        return members;
    }

    boolean has(String userId) {
        return members.contains(userId);
    }

    NavigableMap<String, Message> messages() {
        return messages;
    }

    Optional<Message> message(String ts) {
        return Optional.ofNullable(messages.get(ts));
    }

    /** Keeps it; a reply that everyone sees also marks the message it hangs below as the start of a thread. */
    void put(Message message) {
        messages.put(message.ts(), message);
        message.threadTs()
                .filter(thread -> message.isReply() && !message.ephemeral())
                .flatMap(this::message)
                .ifPresent(parent -> {
                    long replies = messages.values().stream()
                            .filter(other -> other.isReply() && !other.ephemeral())
                            .filter(other -> other.threadTs().equals(Optional.of(parent.ts())))
                            .count();
                    parent.json().put("thread_ts", parent.ts()).put("reply_count", replies);
                });
    }

    void remove(String ts) {
        messages.remove(ts);
    }

    /** The person on the other side of a DM with the app. */
    Optional<String> partner() {
        return kind == Kind.DM
                ? members.stream()
                        .filter(member -> !member.equals(Team.BOT_USER))
                        .findFirst()
                : Optional.empty();
    }

    ObjectNode toJson() {
        ObjectNode channel = Json.object()
                .put("id", id)
                .put("name", name)
                .put("is_channel", kind == Kind.PUBLIC)
                .put("is_im", kind == Kind.DM)
                .put("is_private", kind != Kind.PUBLIC)
                .put("is_archived", archived)
                .put("is_member", has(Team.BOT_USER));
        partner().ifPresent(user -> channel.put("user", user));
        return channel;
    }
}
