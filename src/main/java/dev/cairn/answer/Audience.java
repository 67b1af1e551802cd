package dev.cairn.answer;

/** Who reads an answer. */
enum Audience {
    /** The one who asked, in a message only they see, wherever that stands. */
    CALLER,
    /** The one who asked, in the direct message with Cairn. */
    DIRECT,
    /** Everyone in the channel. */
    CHANNEL
}
