package dev.cairn.doctor;

import dev.cairn.doctor.Finding.State;
import java.util.ArrayList;
import java.util.List;

/** All that was found, in the order in which it was looked at. */
public record Report(List<Finding> findings) {
    private static final String INDENT = " ".repeat(9);

    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is left to do. */
    public boolean isGood() {
        return count(State.TODO) == 0;
    }

    /** Such as “2 things to do, 1 warning”. */
    public String summary() {
        int todo = count(State.TODO);
        int warnings = count(State.WARNING);
        String first = todo == 0 ? "All good" : todo == 1 ? "1 thing to do" : todo + " things to do";
        return warnings == 0 ? first : first + (warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings");
    }

    /** For a person: the summary, then a line each, with what to do next below it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(summary() + ".", ""));
        for (Finding finding : findings) {
            lines.add((word(finding.state()) + INDENT).substring(0, INDENT.length()) + finding.found());
            finding.next().forEach(next -> lines.add(INDENT + "→ " + next));
        }
        return lines;
    }

    private int count(State state) {
        return (int)
                findings.stream().filter(finding -> finding.state() == state).count();
    }

    private static String word(State state) {
        return switch (state) {
            case GOOD -> "good";
            case TODO -> "to do";
            case WARNING -> "warning";
            case SKIPPED -> "skipped";
        };
    }
}
