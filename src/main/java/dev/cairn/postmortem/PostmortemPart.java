package dev.cairn.postmortem;

/** What somebody is to a postmortem. People of another organisation get no further than the edge. */
public enum PostmortemPart {
    /** Sees to it that it is finished. */
    LEAD,
    /** Owns the action in question, or any action where none is. */
    OWNER,
    /** Acts in its channel, or has done so before. */
    MEMBER,
    OUTSIDER
}
