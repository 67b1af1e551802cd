package dev.cairn.doctor;

import dev.cairn.doctor.Finding.State;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares what was granted with what the manifest asks for. */
final class ScopeChecks {
    static final String NEEDED = "scopes";
    static final String OPTIONAL = "optional-scopes";
    static final String EXTRA = "extra-scopes";

    private ScopeChecks() {}

    static Finding skipped(String why) {
        return Finding.skipped(NEEDED, "Scopes", why);
    }

    static List<Finding> of(Set<String> granted, ManifestScopes manifest) {
        return List.of(needed(granted, manifest), optional(granted, manifest), extra(granted, manifest));
    }

    private static Finding needed(Set<String> granted, ManifestScopes manifest) {
        Set<String> missing = less(manifest.needed(), granted);
        if (missing.isEmpty()) {
            return Finding.good(NEEDED, "All scopes that Cairn needs are granted.");
        }
        return new Finding(
                NEEDED,
                State.TODO,
                missing.size() == 1 ? "A scope is missing." : missing.size() + " scopes are missing.",
                Stream.concat(
                                missing.stream()
                                        .map(scope ->
                                                "For " + scope + " waits: " + ManifestScopes.waiting(scope) + "."),
                                Stream.of("Add " + (missing.size() == 1 ? "it" : "them")
                                        + " on your app's page at api.slack.com/apps, OAuth & Permissions, Bot Token"
                                        + " Scopes; then choose Reinstall there."))
                        .toList());
    }

    private static Finding optional(Set<String> granted, ManifestScopes manifest) {
        Set<String> missing = less(manifest.optional(), granted);
        if (missing.isEmpty()) {
            return Finding.good(OPTIONAL, "The optional scopes are granted too.");
        }
        return new Finding(
                OPTIONAL,
                State.WARNING,
                "Not granted: " + String.join(", ", missing) + ".",
                missing.stream()
                        .map(scope -> "Cairn works without " + scope + ", but " + ManifestScopes.otherwise(scope) + ".")
                        .toList());
    }

    private static Finding extra(Set<String> granted, ManifestScopes manifest) {
        Set<String> extra = less(less(granted, manifest.needed()), manifest.optional());
        return Finding.good(
                EXTRA,
                extra.isEmpty()
                        ? "No more is granted than Cairn needs."
                        : "Granted though Cairn does not use it: " + String.join(", ", extra)
                                + ". You may take that out of the app.");
    }

    private static Set<String> less(Set<String> from, Set<String> taken) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(taken);
        return rest;
    }
}
