package dev.cairn.practice;

import dev.cairn.content.DefectKind;
import dev.cairn.content.Exercise.Language;
import dev.cairn.content.PracticeGuide;
import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.TypedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads which languages and kinds somebody typed, such as {@code java sql injection}. */
final class ReadWanted {
    /** Words between that say nothing. */
    private static final Set<String> BETWEEN = Set.of("in", "and", "or", "with", "a", "an", "the", "about", "for");

    private static final int QUOTED = 40;

    private final PracticeGuide guide;
    private final Map<String, Language> languages = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final int longestName;

    ReadWanted(PracticeGuide guide) {
        this.guide = guide;
        for (Language language : Language.values()) {
            language.names().forEach(name -> languages.put(name, language));
        }
        for (DefectKind kind : guide.kinds()) {
            kinds.put(spaced(kind.id()), kind.id());
            kinds.put(spaced(kind.title()), kind.id());
            kind.names().forEach(name -> kinds.put(spaced(name), kind.id()));
        }
        longestName = kinds.keySet().stream()
                .mapToInt(name -> name.split(" ", -1).length)
                .max()
                .orElse(1);
    }

    sealed interface Reading {
        record Understood(Wanted wanted) implements Reading {}

        /** @param sentence what was not understood, and what there is */
        record NotUnderstood(String sentence) implements Reading {}
    }

    /** The longest names go first: {@code sql injection} is a kind, and no injection in SQL. */
    Reading read(String typed) {
        List<String> words = List.of(spaced(typed).split(" ", -1));
        Set<Language> wantedLanguages = EnumSet.noneOf(Language.class);
        Set<String> wantedKinds = new TreeSet<>();
        int at = 0;
        while (at < words.size()) {
            int taken = wordsOfName(words, at);
            String name = String.join(" ", words.subList(at, at + Math.max(1, taken)));
            if (kinds.containsKey(name)) {
                wantedKinds.add(kinds.get(name));
            } else if (languages.containsKey(name)) {
                wantedLanguages.add(languages.get(name));
            } else if (!name.isEmpty() && !BETWEEN.contains(name)) {
                return new Reading.NotUnderstood(notUnderstood(name));
            }
            at += Math.max(1, taken);
        }
        return new Reading.Understood(new Wanted(wantedLanguages, wantedKinds));
    }

    private int wordsOfName(List<String> words, int at) {
        for (int taken = Math.min(longestName, words.size() - at); taken > 0; taken--) {
            String name = String.join(" ", words.subList(at, at + taken));
            if (kinds.containsKey(name) || languages.containsKey(name)) {
                return taken;
            }
        }
        return 0;
    }

    private String notUnderstood(String word) {
        List<String> known = new ArrayList<>(kinds.keySet().stream().sorted().toList());
        known.addAll(languages.keySet().stream().sorted().toList());
        known.addAll(List.of("progress", "help"));
        Optional<String> near = DidYouMean.closest(word, known);
        return "I know no exercises about “" + TypedText.shortened(word, QUOTED) + "”."
                + near.map(name -> " Did you mean /review practice " + name + "?")
                        .orElse("") + " " + thereIs();
    }

    /** All that can be asked for. */
    String thereIs() {
        List<String> languageTitles =
                List.of(Language.values()).stream().map(Language::title).toList();
        List<String> kindIds = guide.kinds().stream().map(DefectKind::id).toList();
        return "There are exercises in " + String.join(", ", languageTitles) + ", about " + String.join(", ", kindIds)
                + ".";
    }

    /** In small letters, the words apart by one space; hyphens and commas part words too. */
    private static String spaced(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s,;_-]+", " ").strip();
    }
}
