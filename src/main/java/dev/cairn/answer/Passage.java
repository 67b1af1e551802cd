package dev.cairn.answer;

import dev.cairn.content.Blueprint.DecisionLevel;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Metric;
import dev.cairn.content.Blueprint.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A unit or an entry of the blueprint, as people read it. All text is plain. */
public record Passage(Place place) {
    public String key() {
        return place.key();
    }

    public String title() {
        return place.title();
    }

    public String citation() {
        return place.citation();
    }

    /** What it says, the most important line first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        place.unit().decision().ifPresent(level -> lines.add(saying(level)));
        Optional<Entry> entry = place.entry();
        Optional<Metric> metric = place.unit().metric();
        if (entry.isPresent()) {
            lines.add(entry.get().text());
        } else if (metric.isPresent()) {
            lines.add("Target: " + metric.get().target());
            lines.add("What it measures: " + metric.get().measures());
            lines.add("Why it matters: " + metric.get().why());
            lines.add("How often to look: " + metric.get().frequency());
        } else {
            lines.add(place.unit().text());
        }
        return lines;
    }

    /** The entries below a unit; none below an entry. */
    List<Entry> entries() {
        return place.entry().isPresent() ? List.of() : place.unit().entries();
    }

    /** All of it as lines of plain text. */
    public String text() {
        List<String> lines = new ArrayList<>(lines());
        entries().forEach(entry -> lines.add("• " + entry.title() + ". " + entry.text()));
        return String.join("\n", lines);
    }

    private static String saying(DecisionLevel level) {
        return switch (level) {
            case DECIDE_YOURSELF -> "You decide this yourself.";
            case AGREE_WITH_TEAM -> "Agree this with your team, in a design review.";
            case ASK_MANAGER -> "This needs a manager, director or executive.";
        };
    }
}
