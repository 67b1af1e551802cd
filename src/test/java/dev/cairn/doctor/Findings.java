package dev.cairn.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** What was found, by id. */
record Findings(List<Finding> all) {
    Set<String> ids() {
        return all.stream().map(Finding::id).collect(Collectors.toSet());
    }

    Finding of(String id) {
        return all.stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionFailedError("nothing was looked at as " + id + ": " + all));
    }
}
