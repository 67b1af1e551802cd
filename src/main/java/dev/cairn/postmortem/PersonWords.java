package dev.cairn.postmortem;

import dev.cairn.content.BlamelessGuide;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a word means a person. A machine that fails and a person who is said to have failed differ in the subject
 * alone.
 */
final class PersonWords {
    /** Endings of things rather than names, at the beginning of a sentence, where everything has a capital letter. */
    private static final List<String> THINGS_END = List.of("s", "ing", "ion", "ment", "ity", "ed", "ly", "er", "or");

    private final Phrases speakers;
    private final Phrases others;
    private final Phrases they;
    private final Set<String> names;
    private final Set<String> things;

    PersonWords(BlamelessGuide.People people) {
        speakers = new Phrases(people.speakers());
        others = new Phrases(people.others());
        they = new Phrases(people.they());
        names = people.names();
        things = people.things();
    }

    /** Where a person, as this slot means it, has ended that begins at this word. */
    Set<Integer> ends(String slot, List<Word> words, int at) {
        Set<Integer> ends = new HashSet<>();
        if (at >= words.size()) {
            return ends;
        }
        if (slot.equals("they")) {
            return they.ends(words, at);
        }
        ends.addAll(others.ends(words, at));
        ends.addAll(named(words, at));
        if (!slot.equals("other")) {
            ends.addAll(speakers.ends(words, at));
        }
        if (slot.equals("anybody")) {
            ends.addAll(they.ends(words, at));
            if (perhapsName(words.get(at))) {
                ends.add(at + 1);
            }
        }
        return ends;
    }

    private Set<Integer> named(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.mentions()) {
            return Set.of(at + 1);
        }
        if (!word.capital() || !names.contains(word.lower())) {
            return Set.of();
        }
        boolean surname = at + 1 < words.size()
                && words.get(at + 1).capital()
                && !things.contains(words.get(at + 1).lower());
        return surname ? Set.of(at + 1, at + 2) : Set.of(at + 1);
    }

    private boolean perhapsName(Word word) {
        return word.capital()
                && word.lower().length() > 1
                && word.lower().chars().allMatch(Character::isLetter)
                && !things.contains(word.lower())
                && !(word.first() && THINGS_END.stream().anyMatch(word.lower()::endsWith));
    }
}
