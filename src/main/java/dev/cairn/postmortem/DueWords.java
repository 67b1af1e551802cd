package dev.cairn.postmortem;

import dev.cairn.wording.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves out when an action is due: an item has a date of its own, and a date is no outcome. */
final class DueWords {
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "q1",
            "q2",
            "q3",
            "q4",
            "h1",
            "h2",
            "eod",
            "eow",
            "eom",
            "eoq",
            "tomorrow",
            "today",
            "asap",
            "tonight",
            "christmas",
            "easter");
    private static final Set<String> PERIODS = Set.of(
            "day", "days", "week", "weeks", "month", "months", "quarter", "sprint", "sprints", "year", "iteration");
    private static final Set<String> LEADS =
            Set.of("by", "until", "till", "before", "on", "in", "end", "of", "the", "this", "next", "due");

    private DueWords() {}

    static List<Word> without(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            boolean day =
                    DAYS.contains(words.get(at).lower()) && !(words.get(at).is("may") && !numberBeside(words, at));
            if (day || (PERIODS.contains(words.get(at).lower()) && dueIn(kept))) {
                boolean numberBefore = !kept.isEmpty() && number(kept.get(kept.size() - 1));
                if (numberBefore) {
                    kept.remove(kept.size() - 1);
                }
                while (!kept.isEmpty()
                        && LEADS.contains(kept.get(kept.size() - 1).lower())) {
                    kept.remove(kept.size() - 1);
                }
                boolean numberAfter = day && !numberBefore && at + 1 < words.size() && number(words.get(at + 1));
                at += numberAfter ? 1 : 0;
            } else {
                kept.add(words.get(at));
            }
        }
        return kept;
    }

    /** Whether the words before say {@code in two} or {@code next}, so that a period after them is a date. */
    private static boolean dueIn(List<Word> before) {
        int last = before.size() - 1;
        if (last < 0) {
            return false;
        }
        if (before.get(last).is("next") || before.get(last).is("this")) {
            return true;
        }
        return last > 0 && before.get(last - 1).is("in");
    }

    private static boolean numberBeside(List<Word> words, int at) {
        return (at > 0 && number(words.get(at - 1))) || (at + 1 < words.size() && number(words.get(at + 1)));
    }

    private static boolean number(Word word) {
        return Character.isDigit(word.lower().charAt(0)) && word.lower().length() <= 4;
    }
}
