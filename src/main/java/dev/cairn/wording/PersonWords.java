package dev.cairn.wording;

import dev.cairn.content.BlamelessGuide;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a word means a person. A machine that fails and a person who is said to have failed differ in the subject
 * alone.
 */
public final class PersonWords {
    /** Endings of things rather than names, at the beginning of a sentence, where everything has a capital letter. */
    private static final List<String> THINGS_END = List.of("s", "ing", "ion", "ment", "ity", "ed", "ly", "er", "or");

    private static final int MOST_BEFORE = 3;

    private final Phrases speakers;
    private final Phrases others;
    private final Phrases before;
    private final Phrases they;
    private final Set<String> names;
    private final Set<String> things;

    public PersonWords(BlamelessGuide.People people) {
        speakers = new Phrases(people.speakers());
        others = new Phrases(people.others());
        before = new Phrases(people.before());
        they = new Phrases(people.they());
        names = people.names();
        things = people.things();
    }

    /** How long the words for a person are, as this slot means it, that begin here: {@code the senior engineer} too. */
    long reach(String slot, List<Word> words, int at) {
        if (slot.equals("they")) {
            return they.reach(words, at);
        }
        long person = bare(slot, words, at);
        long led = Reach.HERE;
        for (int i = 0; i < MOST_BEFORE && led != Reach.NOWHERE; i++) {
            led = Reach.then(led, passed -> before.reach(words, at + passed));
            person |= Reach.then(led, passed -> bare(slot, words, at + passed));
        }
        return person;
    }

    private long bare(String slot, List<Word> words, int at) {
        if (at >= words.size()) {
            return Reach.NOWHERE;
        }
        return switch (slot) {
            case "other" -> other(words, at);
            case "person" -> other(words, at) | speakers.reach(words, at);
            default ->
                other(words, at)
                        | speakers.reach(words, at)
                        | they.reach(words, at)
                        | (perhapsName(words.get(at)) ? Reach.words(1) : Reach.NOWHERE);
        };
    }

    private long other(List<Word> words, int at) {
        return others.reach(words, at) | named(words, at);
    }

    private long named(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.mentions()) {
            return Reach.words(1);
        }
        if (!word.capital() || !names.contains(word.lower())) {
            return Reach.NOWHERE;
        }
        boolean surname = at + 1 < words.size()
                && words.get(at + 1).capital()
                && !things.contains(words.get(at + 1).lower());
        return surname ? Reach.words(1) | Reach.words(2) : Reach.words(1);
    }

    private boolean perhapsName(Word word) {
        return word.capital()
                && word.lower().length() > 1
                && word.lower().chars().allMatch(Character::isLetter)
                && !things.contains(word.lower())
                && !(word.first() && THINGS_END.stream().anyMatch(word.lower()::endsWith));
    }
}
