package dev.cairn.coaching;

/** What a comment may be told about. */
public enum About {
    /** It hits the person or stings. */
    TONE,
    /** Its reader cannot tell what to do, or where. */
    CLARITY,
    /** It asks or forbids without why. */
    REASON,
    /** How much it weighs is wrong, or cannot be told where it matters. */
    SEVERITY,
    /** It asks for work that is not this change's. */
    SCOPE,
    /** An order or a reproach that looks like a question. */
    QUESTION,
    /** It praises and names nothing. */
    PRAISE,
    /** It speaks of style alone. */
    SUBSTANCE
}
