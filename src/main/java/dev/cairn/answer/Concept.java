package dev.cairn.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing a question speaks of, by any of its names.
 *
 * @param typed as the person wrote it
 */
record Concept(String typed, List<Name> names) {

    /**
     * What the thing may be called.
     *
     * @param stems all of them must be there
     * @param weight how surely it is meant, 0 to 1; 1 for what was typed
     */
    record Name(List<String> stems, double weight) {
        Name {
            stems = List.copyOf(stems);
        }
    }

    Concept {
        names = List.copyOf(names);
    }

    /** What was typed, and what else it may be called. */
    @Override
    public String toString() {
        return names.stream()
                .map(name -> String.join("+", name.stems()))
                .collect(Collectors.joining(" or ", typed + ": ", ""));
    }

    /** How well a text with these stems speaks of it, 0 to 1. */
    double metBy(Set<String> stems) {
        double best = 0;
        for (Name name : names) {
            if (name.weight() > best && stems.containsAll(name.stems())) {
                best = name.weight();
            }
        }
        return best;
    }
}
