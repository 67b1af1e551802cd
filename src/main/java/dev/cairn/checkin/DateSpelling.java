package dev.cairn.checkin;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mends small slips in the names of months and weekdays and in some words that stand in dates.
 *
 * <p>A slip is a letter missing, added, changed or swapped with its neighbour (optimal string alignment distance). One
 * is mended, in names of eight letters and more two, in other words one. The word must be nearer to one name than to every other and begin
 * with its letter; words under five letters are taken as they are, so that "jun" never becomes "jul".
 */
final class DateSpelling {
    private static final int SHORTEST_WORD = 5;
    private static final int LONGEST_WORD = 11;
    private static final int SHORTEST_NAME = 4;
    private static final int LONG_NAME = 8;

    /** Other words one letter away from a name. */
    private static final Set<String> OTHER_WORDS = Set.of("match", "marsh", "marco", "marcy", "sundry", "sundae");

    /** No number is among them: "sixth" is no slip of "sixty". */
    private static final Set<String> WORDS =
            Set.of("today", "week", "weeks", "month", "months", "fortnight", "starting", "beginning");

    private static final List<String> NAMES = Stream.of(
                    DateNames.MONTHS.keySet(), DateNames.WEEKDAYS.keySet(), Set.of("tomorrow", "yesterday"), WORDS)
            .flatMap(Set::stream)
            .filter(name -> name.length() >= SHORTEST_NAME)
            .filter(name -> !Set.of("sept", "tues", "weds", "thur", "thurs").contains(name))
            .sorted()
            .toList();

    private DateSpelling() {}

    /** Returns the name {@code word} was meant to be, or {@code word} itself. */
    static String mend(String word) {
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD || isAnotherWord(word)) {
            return word;
        }
        String nearest = word;
        int least = Integer.MAX_VALUE;
        boolean tied = false;
        for (String name : NAMES) {
            int slips = distance(word, name);
            tied = slips == least || (tied && slips > least);
            if (slips < least) {
                least = slips;
                nearest = name;
            }
        }
        boolean mended = !tied && least <= slipsAllowed(nearest) && nearest.charAt(0) == word.charAt(0);
        return mended ? nearest : word;
    }

    private static int slipsAllowed(String name) {
        return name.length() >= LONG_NAME && !WORDS.contains(name) ? 2 : 1;
    }

    /** "mondays" is every Monday, not a slip. */
    private static boolean isAnotherWord(String word) {
        return OTHER_WORDS.contains(word)
                || (word.endsWith("s") && NAMES.contains(word.substring(0, word.length() - 1)));
    }

    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
