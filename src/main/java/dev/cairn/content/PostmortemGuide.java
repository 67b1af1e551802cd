package dev.cairn.content;

import java.util.List;

/**
 * What postmortems go by.
 *
 * @param severities the gravest first
 */
public record PostmortemGuide(List<Severity> severities, ActionGuide actions, BlamelessGuide blameless) {
    /** Knows nothing. */
    public static final PostmortemGuide EMPTY = new PostmortemGuide(List.of(), ActionGuide.EMPTY, BlamelessGuide.EMPTY);

    public PostmortemGuide {
        severities = List.copyOf(severities);
    }
}
