package dev.cairn.hints;

import java.util.Locale;
import java.util.stream.Stream;

/** Which rules a hint comes from. Their names are stored. */
public enum HintSet {
    POSTMORTEM("wrong hint", "In postmortems (prompts/postmortem/blameless.yaml)"),
    COACHING("wrong coaching hint", "In review comments (prompts/coaching)");

    private final String digested;
    private final String title;

    HintSet(String digested, String title) {
        this.digested = digested;
        this.title = title;
    }

    /** The first word of its digests: with another one everybody may say it anew. */
    String digested() {
        return digested;
    }

    /** Where its hints appear, and the files to mend. */
    String title() {
        return title;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HintSet ofStored(String stored) {
        return Stream.of(values())
                .filter(set -> set.stored().equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no hints are of the set " + stored));
    }
}
