package dev.cairn.postmortem;

import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Metric;
import java.util.Optional;

/**
 * What the blueprint says of the time to restore, to set beside one incident's.
 *
 * @param text the target in the blueprint's words
 * @param citation where it stands
 */
record RestoreTarget(String text, String citation) {
    /** Blueprint 7, mean time to restore. */
    private static final String KEY = "7.mttr";

    /** Empty where the content has no such figure. */
    static Optional<RestoreTarget> in(Blueprint blueprint) {
        return Optional.ofNullable(blueprint.places().get(KEY))
                .flatMap(place -> place.unit()
                        .card()
                        .filter(Metric.class::isInstance)
                        .map(card -> new RestoreTarget(((Metric) card).target(), place.citation())));
    }
}
