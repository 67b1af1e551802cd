package dev.cairn.postmortem;

import dev.cairn.conversation.Permalink;
import java.util.Optional;

/** A message that a timeline links to, and who wrote it. */
record LinkedMessage(Permalink link, Optional<String> authorId) {
    String toText() {
        return link.url() + authorId.map(author -> "|" + author).orElse("");
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static LinkedMessage of(String text) {
        String[] parts = text.split("\\|", 2);
        return new LinkedMessage(new Permalink(parts[0]), parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }
}
