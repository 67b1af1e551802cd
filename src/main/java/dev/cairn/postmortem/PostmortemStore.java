package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where postmortems are kept. Every change has the message redrawn, in the same transaction. */
public interface PostmortemStore {
    /** Adds a postmortem with its checklist; who opened it has acted on it. */
    void add(Postmortem postmortem, Checklist list);

    /** Forgets one that never reached its channel. */
    void remove(Checklist list);

    Optional<Postmortem> find(String teamId, String id);

    /** Those of these that are kept, by id. */
    Map<String, Postmortem> these(String teamId, Set<String> ids);

    /** Those of a channel, the newest first. */
    List<Postmortem> inChannel(String teamId, String channelId);

    /** Those that somebody leads or has acted on, the newest first. */
    List<Postmortem> around(Caller person);

    /** Replaces a postmortem whose version is still the one given; false when somebody was faster. */
    boolean change(Postmortem changed, Instant now);

    /** Notes that somebody acted on it, in its channel or as its lead or an owner; twice is once. */
    void acted(Postmortem postmortem, String userId);

    boolean hasActed(Postmortem postmortem, String userId);

    /** Has the message redrawn as things stand. */
    void redraw(Postmortem postmortem, Instant now);

    /** The same, but only where the message was last drawn before a time. */
    void redrawIfOlder(Postmortem postmortem, Instant than, Instant now);

    /** What happened, by when it happened. */
    List<TimelineEntry> timeline(Postmortem postmortem);

    /**
     * Adds an entry. False, and all stays as it is, where another has its id or links to the same message, or where the
     * postmortem is closed.
     */
    boolean add(TimelineEntry entry, Instant now);

    /** Replaces an entry whose version is still the one given; false when somebody was faster, or has closed all. */
    boolean change(TimelineEntry changed, Instant now);

    /** Removes an entry whose version is still the one given; false when somebody was faster, or has closed all. */
    boolean remove(TimelineEntry entry, Instant now);
}
