package dev.cairn.evidence;

import dev.cairn.conversation.Permalink;
import java.util.Optional;

/** What the form carries that saves a message. */
record MessageToSave(Permalink link, Optional<String> authorId) {
    String toMetadata() {
        return link.url() + authorId.map(author -> " " + author).orElse("");
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static MessageToSave of(String metadata) {
        String[] parts = metadata.split(" ", 2);
        return new MessageToSave(new Permalink(parts[0]), parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }
}
