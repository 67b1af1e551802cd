package dev.cairn.answer;

import dev.cairn.content.Blueprint.Card;
import dev.cairn.content.Blueprint.DecisionLevel;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Metric;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Blueprint.Skill;
import dev.cairn.content.Blueprint.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        if (place.entry().isPresent()) {
            lines.add(place.entry().get().text());
            return lines;
        }
        place.unit().card().map(Passage::lines).ifPresent(lines::addAll);
        if (!place.unit().text().isEmpty()) {
            lines.add(place.unit().text());
        }
        return lines;
    }

    private static List<String> lines(Card card) {
        if (card instanceof Metric metric) {
            return List.of(
                    "Target: " + metric.target(),
                    "What it measures: " + metric.measures(),
                    "Why it matters: " + metric.why(),
                    "How often to look: " + metric.frequency());
        }
        if (card instanceof Skill skill) {
            return List.of("What for: " + skill.use(), "Importance: " + words(skill.importance()));
        }
        Tool tool = (Tool) card;
        return List.of("What for: " + tool.use(), "How common: " + words(tool.common()));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
