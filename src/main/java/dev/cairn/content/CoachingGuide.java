package dev.cairn.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a review comment is told: rules, and the words by which they know requests, reasons and the like. How rules are written
 * stands in {@code prompts/README.md}; all words are in lower case.
 *
 * @param lists words that belong together, by the name under which patterns use them
 * @param rules in the order of the files
 */
public record CoachingGuide(Map<String, List<String>> lists, List<Rule> rules) {
    /** Knows no rule. */
    public static final CoachingGuide EMPTY = new CoachingGuide(Map.of(), List.of());

    /** What patterns can name in braces besides the lists. */
    public static final Set<String> SLOTS =
            Set.of("person", "other", "they", "anybody", "any", "code", "link", "emoji", "scorn");

    /** Lists the structures go by; a folder without one of them cannot be used. */
    public static final List<String> NEEDED_LISTS = List.of(
            "verbs",
            "nouns",
            "asides",
            "asking",
            "telling",
            "predictions",
            "reasons",
            "consequences",
            "authority",
            "fillers",
            "praise",
            "generic",
            "vague",
            "adding",
            "improving",
            "style",
            "formatting",
            "substance",
            "causes",
            "danger",
            "evident",
            "amiss",
            "acronyms",
            "nit",
            "blocking",
            "remark",
            "topics",
            "adjectives",
            "orderless",
            "offers",
            "own",
            "cheering",
            "answering",
            "warmth",
            "turning",
            "naming",
            "lacking",
            "alone");

    /** What a template can be filled with. */
    public static final Set<String> BLANKS =
            Set.of("quote", "sentence", "without", "asked", "offered", "passive", "calm", "thing", "praised");

    public CoachingGuide {
        lists = Map.copyOf(lists);
        rules = List.copyOf(rules);
    }

    /** What of a comment a rewritten version stands in place of. */
    public enum Replaces {
        WORDS,
        SENTENCE,
        /** A sentence with its label. */
        REMARK,
        COMMENT
    }

    /**
     * One thing a comment may be told.
     *
     * @param about as in {@code tone}
     * @param usefulness 1 to 100; of several hints the more useful are given
     * @param when any of these makes the rule speak
     * @param why on one line
     * @param source a blueprint key
     * @param rewrites templates, of which the first that can be filled becomes the suggestion and may replace what was noticed
     * @param advice what is suggested where none can be filled
     * @param notices comments it must notice
     * @param leaves comments it must leave alone
     */
    public record Rule(
            String id,
            String about,
            String title,
            int usefulness,
            List<Matcher> when,
            String why,
            String source,
            Optional<Published> published,
            List<String> rewrites,
            Replaces replaces,
            String advice,
            List<String> notices,
            List<String> leaves) {
        public Rule {
            when = List.copyOf(when);
            rewrites = List.copyOf(rewrites);
            notices = List.copyOf(notices);
            leaves = List.copyOf(leaves);
        }
    }

    /** What others have published about it, as in {@code conventionalcomments.org}. */
    public record Published(String title, String url) {}

    /**
     * Something a comment may have.
     *
     * @param unless silence it where any of them is found in the same part
     */
    public record Matcher(Kind kind, List<Matcher> unless) {
        public Matcher {
            unless = List.copyOf(unless);
        }
    }

    /** What is looked for. */
    public sealed interface Kind
            permits Patterns, Structure, Length, Capitals, Marks, Labels, AllOf, AnyOf, OneSentence {}

    /** Patterns of words, but not where one of the exceptions shares a word. */
    public record Patterns(List<String> words, List<String> except) implements Kind {
        public Patterns {
            words = List.copyOf(words);
            except = List.copyOf(except);
        }
    }

    /** How it is built, by one of the names the schema lists. */
    public record Structure(String name) implements Kind {}

    /** Counted in words, code apart; zero where it does not matter. */
    public record Length(int wordsOver, int wordsUnder, int paragraphOver) implements Kind {}

    /** So many shouted words or more, one after the other or most of them. */
    public record Capitals(int words) implements Kind {}

    /** So many exclamation or question marks or more in a row. */
    public record Marks(int run) implements Kind {}

    /** Begins with one of these labels: nit, blocking, remark. */
    public record Labels(List<String> names) implements Kind {
        public Labels {
            names = List.copyOf(names);
        }
    }

    /** All of these, anywhere in the part looked at; the first is quoted. */
    public record AllOf(List<Matcher> matchers) implements Kind {
        public AllOf {
            matchers = List.copyOf(matchers);
        }
    }

    /** One of these or more. */
    public record AnyOf(List<Matcher> matchers) implements Kind {
        public AnyOf {
            matchers = List.copyOf(matchers);
        }
    }

    /** All of these in one sentence; the first is quoted. */
    public record OneSentence(List<Matcher> matchers) implements Kind {
        public OneSentence {
            matchers = List.copyOf(matchers);
        }
    }
}
