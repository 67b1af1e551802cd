package dev.cairn.coaching;

import java.util.Locale;
import java.util.Optional;

/** How a comment or a sentence is built: the names that rules may use, as {@code coaching.schema.json} explains them. */
enum Structure {
    SENTENCE,
    ORDER,
    REQUEST,
    OPEN_REQUEST,
    REQUEST_WITHOUT_REASON,
    QUESTION,
    REASON,
    FACT,
    PRAISE,
    JUDGEMENT,
    STYLE,
    SUBSTANCE,
    THING,
    SAYS_NOTHING,
    ONLY_PRAISE,
    PRAISE_FIRST,
    ONLY_STYLE,
    MIXED_WEIGHTS,
    UNSORTED_POINTS;

    /** As it is spelled in content. */
    String spelled() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Structure> of(String spelled) {
        for (Structure each : values()) {
            if (each.spelled().equals(spelled)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
