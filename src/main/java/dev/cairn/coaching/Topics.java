package dev.cairn.coaching;

import dev.cairn.coaching.Analysis.Part;
import dev.cairn.wording.Phrases;

/** What a sentence speaks of: taste and layout, or what can hurt. */
final class Topics {
    private final Phrases style;
    private final Phrases formatting;
    private final Phrases substance;
    private final Phrases danger;

    Topics(Vocabulary vocabulary) {
        style = vocabulary.list("style");
        formatting = vocabulary.list("formatting");
        substance = vocabulary.list("substance");
        danger = vocabulary.list("danger");
    }

    /** Whether it is about taste and layout alone. */
    boolean ofStyle(Part part, Reading reading) {
        return (part.has(reading, style) || part.has(reading, formatting)) && !isGrave(part, reading);
    }

    /** Whether it is about what can hurt correctness, security or operation. */
    boolean isGrave(Part part, Reading reading) {
        return part.has(reading, substance) || part.has(reading, danger);
    }
}
