package dev.cairn.wording;

import dev.cairn.content.BlamelessGuide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One pattern of a rule, as {@code prompts/README.md} explains them. It is followed with the set of all places it may have come to
 * ({@link Reach}); as every part passes a bounded number of words, a text takes time in proportion to its length.
 */
public final class Notice {
    /** Between words that are one alternative, as in {@code as_well}. */
    private static final char TOGETHER = '_';

    private static final String BEGINNING = "^";
    private static final String END = "$";

    private static final int MOST_SMALL_WORDS = 4;
    private static final int MOST_WORDS_OF_A_PERSON = 4;
    private static final int MOST_WORDS_OF_ANY_KIND = 5;
    private static final int MOST_WORDS_AND_COMMAS = 12;

    /** A part of a pattern: how far it reaches from a word. */
    private interface Part {
        long reach(List<Word> words, int at);
    }

    private final List<Part> parts = new ArrayList<>();
    private final Optional<Set<String>> starts;

    /** What patterns share: people, and words that belong together. */
    public record Lexicon(PersonWords people, Map<String, Phrases> lists, Phrases between, Phrases openers) {}

    /** @param pattern as the content writes it; checked there */
    public Notice(String pattern, Lexicon lexicon) {
        starts = starts(pattern, lexicon);
        for (String part : pattern.split(" ", -1)) {
            parts.add(
                    switch (part) {
                        case ".." -> (words, at) -> smallWords(lexicon, words, at);
                        case "..." -> Notice::anyWords;
                        case "...." -> Notice::anyWordsAndCommas;
                        case BEGINNING ->
                            (words, at) ->
                                    here(at < words.size() && words.get(at).first());
                        default ->
                            part.startsWith("(")
                                    ? optional(oneOf(part.substring(1, part.length() - 1), lexicon))
                                    : oneOf(part, lexicon);
                    });
        }
    }

    /** The words a match can begin with; empty where it may be any. */
    Optional<Set<String>> starts() {
        return starts;
    }

    private static Optional<Set<String>> starts(String pattern, Lexicon lexicon) {
        Set<String> all = new HashSet<>();
        for (String part : pattern.split(" ", -1)) {
            if (part.equals(BEGINNING)) {
                continue;
            }
            boolean optional = part.startsWith("(");
            String alternatives = optional ? part.substring(1, part.length() - 1) : part;
            for (String alternative : alternatives.split("\\|", -1)) {
                Optional<Set<String>> its = alternative.startsWith("{")
                        ? Optional.ofNullable(lexicon.lists().get(alternative.substring(1, alternative.length() - 1)))
                                .flatMap(Phrases::starts)
                        : Optional.of(alternative.split(String.valueOf(TOGETHER), 2)[0])
                                .filter(word -> !word.endsWith("*") && !word.startsWith(".."))
                                .map(Set::of);
                if (its.isEmpty()) {
                    return Optional.empty();
                }
                all.addAll(its.get());
            }
            if (!optional) {
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }

    /** Where the longest match that begins at this word has ended, if any does. */
    public OptionalInt end(List<Word> words, int at) {
        long reach = Reach.HERE;
        for (Part part : parts) {
            reach = Reach.then(reach, passed -> part.reach(words, at + passed));
            if (reach == Reach.NOWHERE) {
                return OptionalInt.empty();
            }
        }
        int longest = Reach.longest(reach).orElse(0);
        return longest > 0 ? OptionalInt.of(at + longest) : OptionalInt.empty();
    }

    private static Part oneOf(String alternatives, Lexicon lexicon) {
        List<String> plain = new ArrayList<>();
        List<Part> all = new ArrayList<>();
        for (String alternative : alternatives.split("\\|", -1)) {
            if (alternative.equals(END)) {
                all.add((words, at) -> here(at >= words.size() || words.get(at).is(Word.BREAK)));
            } else if (alternative.startsWith("{")) {
                all.add(slot(alternative.substring(1, alternative.length() - 1), lexicon));
            } else {
                plain.add(alternative.replace(TOGETHER, ' '));
            }
        }
        Phrases words = new Phrases(plain);
        all.add(words::reach);
        return (text, at) -> {
            long reach = Reach.NOWHERE;
            for (Part one : all) {
                reach |= one.reach(text, at);
            }
            return reach;
        };
    }

    private static Part slot(String name, Lexicon lexicon) {
        if (name.equals("any")) {
            return (words, at) -> inSentence(words, at) ? Reach.words(1) : Reach.NOWHERE;
        }
        if (BlamelessGuide.SLOTS.contains(name)) {
            return (words, at) -> lexicon.people().reach(name, words, at);
        }
        return lexicon.lists().getOrDefault(name, new Phrases(List.of()))::reach;
    }

    private static long here(boolean holds) {
        return holds ? Reach.HERE : Reach.NOWHERE;
    }

    private static Part optional(Part part) {
        return (words, at) -> part.reach(words, at) | Reach.HERE;
    }

    /** A few more words about a person, perhaps, and small words. */
    private static long smallWords(Lexicon lexicon, List<Word> words, int at) {
        long all = Reach.HERE;
        if (lexicon.openers().begin(words, at)) {
            all |= Reach.then(Reach.words(1), passed -> upTo(MOST_WORDS_OF_A_PERSON, words, at + passed))
                    & ~Reach.words(1);
        }
        long reach = all;
        for (int i = 0; i < MOST_SMALL_WORDS && reach != Reach.NOWHERE; i++) {
            reach = Reach.then(reach, passed -> lexicon.between().reach(words, at + passed));
            all |= reach;
        }
        return all;
    }

    private static long anyWords(List<Word> words, int at) {
        return upTo(MOST_WORDS_OF_ANY_KIND, words, at);
    }

    private static long anyWordsAndCommas(List<Word> words, int at) {
        long reach = Reach.HERE;
        for (int passed = 0; passed < MOST_WORDS_AND_COMMAS && inSentenceOrAtComma(words, at + passed); passed++) {
            reach |= Reach.words(passed + 1);
        }
        return reach;
    }

    private static boolean inSentenceOrAtComma(List<Word> words, int at) {
        return at < words.size() && !words.get(at).is(Word.BREAK);
    }

    private static long upTo(int most, List<Word> words, int at) {
        long reach = Reach.HERE;
        for (int passed = 0; passed < most && inSentence(words, at + passed); passed++) {
            reach |= Reach.words(passed + 1);
        }
        return reach;
    }

    private static boolean inSentence(List<Word> words, int at) {
        return at < words.size() && !words.get(at).parts();
    }
}
