package dev.cairn.postmortem;

import dev.cairn.postmortem.Narrative.Part;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A hint at something in one part of what was written. */
record PlacedHint(Part part, Hint hint) {
    /** More would read as a reproof. */
    private static final int MOST = 3;

    /** At most three for all parts together, in their order. */
    static List<PlacedHint> in(Narrative narrative, Function<String, List<Hint>> hints) {
        return Stream.of(Part.values())
                .flatMap(part -> hints.apply(narrative.of(part)).stream().map(hint -> new PlacedHint(part, hint)))
                .limit(MOST)
                .toList();
    }

    /** What its button carries. */
    String toValue(String postmortemId) {
        return postmortemId + " " + part.name() + " " + hint.ruleId();
    }
}
