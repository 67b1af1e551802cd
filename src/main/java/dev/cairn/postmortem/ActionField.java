package dev.cairn.postmortem;

/** What is asked for in the forms of action items. */
enum ActionField {
    TEXT,
    OWNER,
    DUE,
    KIND,
    PROOF,
    REASON
}
