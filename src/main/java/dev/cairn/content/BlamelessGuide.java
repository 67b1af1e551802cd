package dev.cairn.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which words in the story of an incident a person is blamed. How patterns are written stands in
 * {@code prompts/README.md}; all words are in lower case.
 *
 * @param between small words that may stand between a person and what the person did
 * @param openers words that begin a few more words about a person, such as {@code of}
 * @param lists words that belong together, by the name under which patterns use them
 */
public record BlamelessGuide(
        People people, List<String> between, List<String> openers, Map<String, List<String>> lists, List<Rule> rules) {
    /** Knows no rule. */
    public static final BlamelessGuide EMPTY = new BlamelessGuide(
            new People(List.of(), List.of(), List.of(), List.of(), Set.of(), Set.of()),
            List.of(),
            List.of(),
            Map.of(),
            List.of());

    /** What patterns can name in braces besides the lists. */
    public static final Set<String> SLOTS = Set.of("person", "other", "they", "anybody", "any");

    public BlamelessGuide {
        between = List.copyOf(between);
        openers = List.copyOf(openers);
        lists = Map.copyOf(lists);
        rules = List.copyOf(rules);
    }

    /**
     * Which words mean a person.
     *
     * @param speakers whoever speaks, everybody or nobody
     * @param others somebody else
     * @param before of which up to three may stand before a person, such as {@code the}
     * @param they persons or things
     * @param names first names
     * @param things written with a capital letter and no person
     */
    public record People(
            List<String> speakers,
            List<String> others,
            List<String> before,
            List<String> they,
            Set<String> names,
            Set<String> things) {
        public People {
            speakers = List.copyOf(speakers);
            others = List.copyOf(others);
            before = List.copyOf(before);
            they = List.copyOf(they);
            names = Set.copyOf(names);
            things = Set.copyOf(things);
        }
    }

    /**
     * One kind of blame.
     *
     * @param notices patterns, any of which makes the rule speak
     * @param unless patterns that keep it silent where they share a word with a notice
     * @param why why it hinders learning, on one line
     * @param source a blueprint key
     * @param ask a question with how or what to ask instead
     * @param flags sentences it must notice
     * @param leaves sentences that no rule may notice
     */
    public record Rule(
            String id,
            List<String> notices,
            List<String> unless,
            String why,
            String source,
            String ask,
            List<String> flags,
            List<String> leaves) {
        public Rule {
            notices = List.copyOf(notices);
            unless = List.copyOf(unless);
            flags = List.copyOf(flags);
            leaves = List.copyOf(leaves);
        }
    }
}
