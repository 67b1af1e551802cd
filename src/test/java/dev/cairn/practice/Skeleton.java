package dev.cairn.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is left of code when all names, texts and numbers are taken for the same: its runs of eight tokens. After the
 * shingles of Broder (On the resemblance and containment of documents, 1997).
 */
final class Skeleton {
    /** Two that share more of the smaller one's runs are one exercise told twice. */
    static final double ALIKE = 0.25;

    private static final int RUN = 8;
    private static final Pattern TOKEN = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'|\\w+|[^\\w\\s]");

    private static final Set<String> KEPT = Set.of(("if for while return else try catch finally new class static final"
                    + " public private def with as in not await async defer go select case switch throw raise except import"
                    + " const let var yield lambda synchronized insert update delete create alter where join group order")
            .split(" ", -1));

    private Skeleton() {}

    static Set<List<String>> of(List<String> diff) {
        List<String> tokens = diff.stream()
                .filter(line -> !line.startsWith("-"))
                .flatMap(line -> tokens(line.substring(1)))
                .toList();
        Set<List<String>> runs = new HashSet<>();
        IntStream.rangeClosed(0, tokens.size() - RUN).forEach(at -> runs.add(tokens.subList(at, at + RUN)));
        return runs;
    }

    /** From 0 to 1. */
    static double likeness(Set<List<String>> one, Set<List<String>> other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : (double) one.stream().filter(other::contains).count() / smaller;
    }

    private static Stream<String> tokens(String code) {
        return TOKEN.matcher(code).results().map(found -> kindOf(found.group()));
    }

    private static String kindOf(String token) {
        char first = token.charAt(0);
        if (KEPT.contains(token.toLowerCase(Locale.ROOT))) {
            return token.toLowerCase(Locale.ROOT);
        }
        if (first == '"' || first == '\'') {
            return "text";
        }
        if (Character.isDigit(first)) {
            return "number";
        }
        return Character.isLetter(first) || first == '_' ? "name" : token;
    }
}
