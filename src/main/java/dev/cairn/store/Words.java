package dev.cairn.store;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids within the keys that are made of several: {@code U1} stands in {@code actions U1 2026-12-01}, and not in {@code U12}. */
public final class Words {
    private Words() {}

    /** Whether a key names this id. */
    public static Predicate<String> naming(String id) {
        return pattern(id).asPredicate();
    }

    /** A key with another id in the place of this one. */
    public static UnaryOperator<String> replacing(String id, String other) {
        Pattern pattern = pattern(id);
        return key -> pattern.matcher(key).replaceAll(Matcher.quoteReplacement(other));
    }

    private static Pattern pattern(String id) {
        return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(id) + "(?![A-Za-z0-9])");
    }
}
