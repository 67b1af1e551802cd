package dev.cairn.answer;

import dev.cairn.content.Blueprint.Card;
import dev.cairn.content.Blueprint.DecisionLevel;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Metric;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Blueprint.Skill;
import dev.cairn.content.Blueprint.Tool;
import dev.cairn.conversation.Digest;
import dev.cairn.conversation.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A unit or an entry of the blueprint, as people read it. All text is plain. */
public record Passage(Place place) {
    private static final int SUMMARY = 200;

    public String key() {
        return place.key();
    }

    public String title() {
        return place.title();
    }

    public String citation() {
        return place.citation();
    }

    /** A labelled line of a card. */
    record Fact(String label, String text) {}

    /** Who decides, in a sentence; empty where it is about no decision. */
    Optional<String> decided() {
        return place.unit().decision().map(Passage::saying);
    }

    /** What a card says, the most important line first; none where there is no card. */
    List<Fact> facts() {
        return place.entry().isPresent()
                ? List.of()
                : place.unit().card().map(Passage::facts).orElse(List.of());
    }

    /** What it says in sentences; empty where a card says it all. */
    Optional<String> sentences() {
        String text = place.entry().map(Entry::text).orElse(place.unit().text());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What it says, the most important line first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        decided().ifPresent(lines::add);
        facts().forEach(fact -> lines.add(fact.label() + ": " + fact.text()));
        sentences().ifPresent(lines::add);
        return lines;
    }

    /** The most important line, short enough to choose by. */
    public String summary() {
        return TypedText.shortened(lines().get(0), SUMMARY);
    }

    private static List<Fact> facts(Card card) {
        if (card instanceof Metric metric) {
            return List.of(
                    new Fact("Target", metric.target()),
                    new Fact("What it measures", metric.measures()),
                    new Fact("Why it matters", metric.why()),
                    new Fact("How often to look", metric.frequency()));
        }
        if (card instanceof Skill skill) {
            return List.of(new Fact("What for", skill.use()), new Fact("Importance", words(skill.importance())));
        }
        Tool tool = (Tool) card;
        return List.of(new Fact("What for", tool.use()), new Fact("How common", words(tool.common())));
    }

    private static String words(Enum<?> constant) {
        String name = constant.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
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

    /** Equal for the same words, and different once any of them has changed. */
    String fingerprint() {
        return Digest.of(title(), text());
    }

    private static String saying(DecisionLevel level) {
        return switch (level) {
            case DECIDE_YOURSELF -> "You decide this yourself.";
            case AGREE_WITH_TEAM -> "Agree this with your team, in a design review.";
            case ASK_MANAGER -> "This needs a manager, director or executive.";
        };
    }
}
