package dev.cairn.answer;

/** What somebody says of an answer. */
enum Verdict {
    HELPFUL,
    NOT_HELPFUL
}
