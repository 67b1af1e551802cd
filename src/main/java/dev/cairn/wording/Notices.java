package dev.cairn.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Many patterns, found by the word they begin with, and their exceptions. */
public final class Notices {
    /** An exception may begin so many words before what it excepts. */
    private static final int LOOK_BACK = 12;

    private final Map<String, List<Notice>> byFirst = new HashMap<>();
    /** Those that may begin with any word. */
    private final List<Notice> open = new ArrayList<>();

    public Notices(List<String> patterns, Notice.Lexicon lexicon) {
        for (String pattern : patterns) {
            Notice notice = new Notice(pattern, lexicon);
            Optional<Set<String>> starts = notice.starts();
            starts.ifPresentOrElse(
                    words -> words.forEach(word -> byFirst.computeIfAbsent(word, unused -> new ArrayList<>())
                            .add(notice)),
                    () -> open.add(notice));
        }
    }

    /** Where the longest match that begins at this word has ended, if any does. */
    public OptionalInt end(List<Word> words, int at) {
        int longest = at;
        for (Notice notice : byFirst.getOrDefault(words.get(at).lower(), List.of())) {
            longest = Math.max(longest, notice.end(words, at).orElse(at));
        }
        for (Notice notice : open) {
            longest = Math.max(longest, notice.end(words, at).orElse(at));
        }
        return longest > at ? OptionalInt.of(longest) : OptionalInt.empty();
    }

    /** Whether a match shares a word with those from {@code from} up to {@code to}. */
    public boolean touch(List<Word> words, int from, int to) {
        if (byFirst.isEmpty() && open.isEmpty()) {
            return false;
        }
        for (int at = Math.max(0, from - LOOK_BACK); at < to; at++) {
            if (end(words, at).orElse(0) > from) {
                return true;
            }
        }
        return false;
    }
}
