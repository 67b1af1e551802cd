package dev.cairn.postmortem;

import dev.cairn.content.Content;
import dev.cairn.content.Severity;

/** How severities are named. */
final class Severities {
    private Severities() {}

    static String named(Severity severity) {
        return severity.id() + ": " + severity.title();
    }

    /** The id alone, where the content no longer has it. */
    static String named(Content content, String id) {
        return content.severities().stream()
                .filter(severity -> severity.id().equals(id))
                .findFirst()
                .map(Severities::named)
                .orElse(id);
    }
}
