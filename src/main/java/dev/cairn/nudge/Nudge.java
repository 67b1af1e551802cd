package dev.cairn.nudge;

import java.time.Instant;
import java.util.Optional;

/**
 * A message on its way to one person.
 *
 * @param id also the block id of the message's first block, by which it is recognised in Slack
 * @param kind which {@link NudgeText} knows what to say
 * @param subjectId what it is about, such as a plan of check-ins
 * @param slot the channel and second it owns, once it has one
 * @param scheduledId Slack's id while Slack holds it
 * @param messageTs Slack's ts where Cairn posted it itself
 * @param version grows with every change; a change names the version it saw
 */
public record Nudge(
        String id,
        String teamId,
        String kind,
        String subjectId,
        String recipientId,
        Instant dueAt,
        State state,
        Optional<Slot> slot,
        Optional<String> scheduledId,
        Optional<String> messageTs,
        long version) {

    /** How far it has come. */
    public enum State {
        /** Not looked at yet. */
        WAITING,
        /** Owns its slot; Slack has not been called. */
        RESERVED,
        /** Slack has been called, or is about to be: the message may or may not be there. */
        CALLING,
        /** Slack holds it and will post it. */
        SCHEDULED,
        /** Cairn posted it. */
        SENT,
        /** When looked at there was nothing left to say. */
        QUIET,
        /** To be taken back from Slack. */
        WITHDRAWING,
        /** Taken back, or never handed over. */
        CANCELLED,
        /** Not delivered, for good; {@link Undelivered} says why. */
        FAILED
    }

    /** A channel and a second in it; each is owned by at most one nudge, so that a message tells whose it is. */
    public record Slot(String channelId, Instant postAt) {}

    /** A new nudge that waits for its time. */
    public static Nudge waiting(
            String id, String teamId, String kind, String subjectId, String recipientId, Instant dueAt) {
        return new Nudge(
                id,
                teamId,
                kind,
                subjectId,
                recipientId,
                dueAt,
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Whether nothing comes of it any more; one that Slack holds is over once its second has passed. */
    boolean isOver(Instant now) {
        return switch (state) {
            case WAITING, RESERVED, CALLING, WITHDRAWING -> false;
            case SCHEDULED -> !owned().postAt().isAfter(now);
            case SENT, QUIET, CANCELLED, FAILED -> true;
        };
    }

    Nudge in(State next) {
        return new Nudge(id, teamId, kind, subjectId, recipientId, dueAt, next, slot, scheduledId, messageTs, version);
    }

    Nudge due(Instant when) {
        return new Nudge(id, teamId, kind, subjectId, recipientId, when, state, slot, scheduledId, messageTs, version);
    }

    Nudge reserved(Slot owned) {
        return new Nudge(
                id,
                teamId,
                kind,
                subjectId,
                recipientId,
                dueAt,
                State.RESERVED,
                Optional.of(owned),
                scheduledId,
                messageTs,
                version);
    }

    Nudge scheduled(String slackId) {
        return new Nudge(
                id,
                teamId,
                kind,
                subjectId,
                recipientId,
                dueAt,
                State.SCHEDULED,
                slot,
                Optional.of(slackId),
                messageTs,
                version);
    }

    Nudge sent(String ts) {
        return new Nudge(
                id,
                teamId,
                kind,
                subjectId,
                recipientId,
                dueAt,
                State.SENT,
                slot,
                scheduledId,
                Optional.of(ts),
                version);
    }

    Nudge nextVersion() {
        return new Nudge(
                id, teamId, kind, subjectId, recipientId, dueAt, state, slot, scheduledId, messageTs, version + 1);
    }

    /** Whether it has come, as far as is known: what Slack has been given is there at its time. */
    public boolean hasCome(Instant now) {
        return switch (state) {
            case SENT -> true;
            case CALLING, SCHEDULED -> !owned().postAt().isAfter(now);
            case WAITING, RESERVED, QUIET, WITHDRAWING, CANCELLED, FAILED -> false;
        };
    }

    /** The slot of a nudge that has one. */
    Slot owned() {
        return slot.orElseThrow(() -> new IllegalStateException("nudge " + id + " owns no slot yet"));
    }
}
