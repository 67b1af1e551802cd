package dev.cairn.review;

import dev.cairn.checklist.Subject;
import dev.cairn.content.KindOfChange;
import dev.cairn.conversation.DidYouMean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tells the link and the title from the kinds of change. Kinds stand right after the link, or last; anywhere else their words
 * belong to the title, as in “Speed up the api client”, and so does a last word that another leads up to: “Document the api”.
 */
final class ReadReview {
    private static final int LONGEST_NAME = 3;

    private static final Set<String> BETWEEN_KINDS = Set.of("", "and", "or", "plus", "kind", "kinds");

    /** After these a title goes on. */
    private static final Set<String> LEADING_UP = Set.of(
            "a", "an", "the", "this", "that", "our", "your", "my", "its", "their", "new", "old", "of", "for", "to",
            "in", "on", "at", "by", "from", "with", "without", "into", "about", "no", "via", "per", "as");

    private final Map<String, KindOfChange> byName = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    ReadReview(List<KindOfChange> kinds) {
        for (KindOfChange kind : kinds) {
            kind.words().forEach(word -> byName.put(word, kind));
        }
        for (KindOfChange kind : kinds) {
            byName.putIfAbsent(kind.id(), kind);
            byName.putIfAbsent(kind.title().toLowerCase(Locale.ROOT), kind);
        }
        byName.keySet().forEach(name -> names.addAll(List.of(name.split(" "))));
    }

    /** The kinds named, and which words named them. */
    private record Found(List<KindOfChange> kinds, Set<Integer> used, Set<Integer> nearby) {}

    /** A kind, and how many words name it. */
    private record Named(KindOfChange kind, int length) {}

    Reading read(String typed) {
        List<String> words = words(typed);
        Reading.Clear before = clear(words);
        List<String> corrected = new ArrayList<>(words);
        List<String> slips = new ArrayList<>();
        // What is put right may uncover another slip beside it.
        Optional<Integer> slip = slip(corrected);
        while (slip.isPresent()) {
            slips.add(bare(corrected.get(slip.get())));
            corrected.set(slip.get(), known(corrected.get(slip.get())).orElseThrow());
            slip = slip(corrected);
        }
        List<KindOfChange> added = clear(corrected).kinds().stream()
                .filter(kind -> !before.kinds().contains(kind))
                .toList();
        return added.isEmpty() ? before : new Reading.Meant(slips, String.join(" ", corrected), added);
    }

    /** The same where nobody asks back. */
    Reading.Clear asTyped(String typed) {
        return clear(words(typed));
    }

    private static List<String> words(String typed) {
        return typed.isBlank() ? List.of() : List.of(typed.strip().split("\\s+"));
    }

    private Reading.Clear clear(List<String> words) {
        Found found = found(words);
        String about = String.join(
                " ",
                IntStream.range(0, words.size())
                        .filter(i -> !found.used().contains(i))
                        .mapToObj(words::get)
                        .toList());
        return new Reading.Clear(about, found.kinds().stream().distinct().toList());
    }

    private Found found(List<String> words) {
        List<KindOfChange> kinds = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        Set<Integer> nearby = new HashSet<>();
        int from = IntStream.range(0, words.size())
                .filter(i -> Subject.address(words.get(i)).isPresent())
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
        if (from > 0) {
            int end = run(words, from, kinds);
            IntStream.range(from, end).forEach(used::add);
            from = end;
            nearby.add(from);
        }
        int last = lastRun(words, from);
        run(words, last, kinds);
        IntStream.range(last, words.size()).forEach(used::add);
        if (last > from && !LEADING_UP.contains(bare(words, last - 2))) {
            nearby.add(last - 1);
        }
        return new Found(kinds, used, nearby);
    }

    /** Where the names begin that reach to the end; the end itself where there are none. */
    private int lastRun(List<String> words, int from) {
        return IntStream.range(from, words.size())
                .filter(start -> named(words, start).isPresent())
                .filter(start -> start == from || !LEADING_UP.contains(bare(words, start - 1)))
                .filter(start -> run(words, start, new ArrayList<>()) == words.size())
                .findFirst()
                .orElse(words.size());
    }

    /** Reads names of kinds as far as there are any; returns where the last of them ends. */
    private int run(List<String> words, int from, List<KindOfChange> kinds) {
        int end = from;
        int at = from;
        while (at < words.size()) {
            Optional<Named> named = named(words, at);
            if (named.isPresent()) {
                kinds.add(named.get().kind());
                at += named.get().length();
                end = at;
            } else if (BETWEEN_KINDS.contains(bare(words, at))) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private Optional<Named> named(List<String> words, int at) {
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            String name = String.join(
                    " ",
                    words.subList(at, at + length).stream()
                            .map(ReadReview::bare)
                            .toList());
            KindOfChange kind = byName.getOrDefault(name, byName.get(name.replaceFirst("s$", "")));
            if (kind != null) {
                return Optional.of(new Named(kind, length));
            }
        }
        return Optional.empty();
    }

    /** The place of a word that is surely one of a kind's with a slip in it, where one may stand. */
    private Optional<Integer> slip(List<String> words) {
        return found(words).nearby().stream()
                .filter(at -> at < words.size())
                .filter(at -> known(words.get(at)).isPresent())
                .findFirst();
    }

    private Optional<String> known(String word) {
        String bare = bare(word);
        return names.contains(bare) ? Optional.empty() : DidYouMean.surely(bare, names);
    }

    private static String bare(List<String> words, int at) {
        return at < 0 ? "none" : bare(words.get(at));
    }

    /** In small letters, without signs around it. */
    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
