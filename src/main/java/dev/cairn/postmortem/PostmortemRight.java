package dev.cairn.postmortem;

import static dev.cairn.postmortem.PostmortemPart.LEAD;
import static dev.cairn.postmortem.PostmortemPart.MEMBER;
import static dev.cairn.postmortem.PostmortemPart.OUTSIDER;
import static dev.cairn.postmortem.PostmortemPart.OWNER;

import java.util.Set;

/** Who may do what with postmortems: the one table, asked wherever somebody wants to. The README shows it too. */
public enum PostmortemRight {
    /** To read, export and find it in a list. */
    SEE(MEMBER, LEAD, OWNER),
    /** Facts, timeline, what went well and badly. */
    WRITE(MEMBER, LEAD, OWNER),
    ADD_ACTION(MEMBER, LEAD, OWNER),
    /** To edit, reassign, finish or drop an action. */
    CHANGE_ACTION(LEAD, OWNER),
    REOPEN_ACTION(MEMBER, LEAD, OWNER),
    /** To say on which day the reminder is to come again. */
    SNOOZE_ACTION(OWNER),
    CLOSE(LEAD),
    REOPEN(LEAD),
    /** To have a weekly message in the channel about what is overdue, or no more. */
    SET_DIGEST(MEMBER, LEAD, OWNER),
    /** To make a finding a line of the review checklist. */
    ADD_LESSON(MEMBER, LEAD, OWNER);

    @SuppressWarnings("ImmutableEnumChecker") // it is Set.of
    private final Set<PostmortemPart> parts;

    PostmortemRight(PostmortemPart... parts) {
        this.parts = Set.of(parts);
    }

    boolean isOf(PostmortemPart part) {
        return parts.contains(part);
    }

    /** What somebody reads who may not. */
    String refusal(PostmortemPart part) {
        if (part == OUTSIDER) {
            return "This postmortem belongs to another channel. Ask there, or its lead, to do this.";
        }
        if (parts.equals(Set.of(LEAD))) {
            return "Only the lead can do this. Under Facts you can name another lead.";
        }
        return parts.contains(LEAD)
                ? "Only the owner of this action and the lead can do this."
                : "Only the owner of this action can do this.";
    }
}
