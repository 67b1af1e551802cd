package dev.cairn.postmortem;

import java.util.stream.Stream;

/** What the team makes of it, each as typed: plain text, empty where nothing is written. */
public record Narrative(String wentWell, String wentBadly, String lucky, String contributingFactors) {
    static final Narrative EMPTY = new Narrative("", "", "", "");

    /** What it consists of. */
    enum Part {
        WENT_WELL("went-well", "What went well"),
        WENT_BADLY("went-badly", "What went badly"),
        LUCKY("lucky", "Where we were lucky"),
        CONTRIBUTING_FACTORS("contributing-factors", "Contributing factors");

        private final String field;
        private final String title;

        Part(String field, String title) {
            this.field = field;
            this.title = title;
        }

        String field() {
            return field;
        }

        String title() {
            return title;
        }
    }

    String of(Part part) {
        return switch (part) {
            case WENT_WELL -> wentWell;
            case WENT_BADLY -> wentBadly;
            case LUCKY -> lucky;
            case CONTRIBUTING_FACTORS -> contributingFactors;
        };
    }

    /** How many parts have something in them. */
    long written() {
        return Stream.of(Part.values()).filter(part -> !of(part).isEmpty()).count();
    }
}
