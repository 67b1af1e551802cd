package dev.cairn.nudge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where nudges are kept. */
public interface NudgeStore {
    /**
     * Adds a waiting nudge and has it looked at when its time comes near, see {@link DeliverNudge#firstLook}. One to {@link
     * dev.cairn.conversation.Someone} is to nobody, and is not added.
     */
    void add(Nudge nudge);

    Optional<Nudge> find(String id);

    /** All about one subject, by due time. */
    List<Nudge> about(String teamId, String subjectId);

    /** All that own a slot whose time has not come, whatever became of them. */
    List<Nudge> ahead(Instant now);

    /** Deletes those that are over and told of a person who was forgotten, or were to them: see {@link LastWord}. */
    void clear(Instant now);

    /**
     * Replaces a nudge whose version is still the one given; the nudge as it is now, or empty when somebody was faster. One
     * that is over then is deleted at once where {@link #clear} would delete it.
     */
    Optional<Nudge> replace(Nudge nudge);

    /** Replaces a nudge as {@link #replace} does and adds others, all or nothing. */
    Optional<Nudge> replaceAndAdd(Nudge nudge, List<Nudge> others);

    /** Gives a nudge the first free slot of a channel from a second on; empty when somebody changed the nudge or took the slot meanwhile. */
    Optional<Nudge> reserve(Nudge nudge, String channelId, Instant from);

    /**
     * Replaces a nudge as {@link #replace} does and has it delivered from where it then stands, both or neither; empty, and
     * nothing done, also while somebody is at work on it.
     */
    Optional<Nudge> replaceAndDeliver(Nudge nudge, Instant when);

    /** Replaces a nudge as {@link #replace} does and has it taken back from Slack, both or neither. */
    Optional<Nudge> replaceAndWithdraw(Nudge nudge, Instant when);
}
