package dev.cairn.content;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The role blueprint: what is expected of a senior software engineer, by section, unit and entry. */
public record Blueprint(List<Section> sections) {
    public Blueprint {
        sections = List.copyOf(sections);
    }

    /** A numbered chapter of the blueprint. */
    public record Section(int number, String title, String about, List<Unit> units) {
        public Section {
            units = List.copyOf(units);
        }
    }

    /**
     * What stands under one heading.
     *
     * @param key as in {@code 6.60-day}
     * @param text empty where a card says it all
     * @param milestone how long after the start it is about, where it is about such a time
     * @param asked ways people ask for it
     */
    public record Unit(
            String key,
            String title,
            String text,
            Optional<Card> card,
            Optional<DecisionLevel> decision,
            Optional<Period> milestone,
            List<String> asked,
            List<Entry> entries) {
        public Unit {
            asked = List.copyOf(asked);
            entries = List.copyOf(entries);
        }
    }

    /**
     * One statement.
     *
     * @param key as in {@code 6.60-day.1}
     */
    public record Entry(String key, String title, String text, List<String> asked) {
        public Entry {
            asked = List.copyOf(asked);
        }
    }

    /** What is said of a unit line by line rather than in sentences. */
    public sealed interface Card permits Metric, Skill, Tool {}

    /** What a figure measures, why it matters, what to aim for and how often to look (blueprint 7). */
    public record Metric(String measures, String why, String target, String frequency) implements Card {}

    /** What a skill is good for, and how much the role depends on it (blueprint 8). */
    public record Skill(String use, Importance importance) implements Card {}

    /** How much the role depends on a skill. */
    public enum Importance {
        CRITICAL,
        IMPORTANT,
        OPTIONAL
    }

    /** What a tool or platform is used for, and how common it is (blueprint 10). */
    public record Tool(String use, Commonality common) implements Card {}

    /** How often a team has a tool. */
    public enum Commonality {
        COMMON,
        INCREASINGLY_COMMON,
        OPTIONAL,
        CONTEXT_SPECIFIC
    }

    /** Who makes a decision of this kind (blueprint 13). */
    public enum DecisionLevel {
        DECIDE_YOURSELF,
        AGREE_WITH_TEAM,
        ASK_MANAGER
    }

    /** Where a key leads: its section, its unit, and the entry where it names one. */
    public record Place(Section section, Unit unit, Optional<Entry> entry) {
        public String key() {
            return entry.map(Entry::key).orElse(unit.key());
        }

        public String title() {
            return entry.map(Entry::title).orElse(unit.title());
        }

        /** Where it stands, as people read it: {@code Blueprint 6 · 60-day goals}. */
        public String citation() {
            return "Blueprint " + section.number() + " · " + unit.title();
        }
    }

    /** Every unit and entry by its key, in the order of the blueprint. */
    public Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Unit unit : section.units()) {
                places.put(unit.key(), new Place(section, unit, Optional.empty()));
                for (Entry entry : unit.entries()) {
                    places.put(entry.key(), new Place(section, unit, Optional.of(entry)));
                }
            }
        }
        return places;
    }
}
