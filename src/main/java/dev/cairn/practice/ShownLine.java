package dev.cairn.practice;

import dev.cairn.content.Exercise;

/** A line of a diff as people read it: with its number, and a sign that says whether it was added or removed. */
final class ShownLine {
    private ShownLine() {}

    /** Below each other these stand as in a diff. */
    static String numbered(Exercise exercise, int number) {
        return "%2d %s".formatted(number, exercise.diff().get(number - 1));
    }

    /** By itself: without the space at its beginning. */
    static String toChoose(Exercise exercise, int number) {
        String line = exercise.diff().get(number - 1);
        String code = line.substring(1).strip();
        String sign = line.charAt(0) == ' ' ? "" : line.charAt(0) + " ";
        return number + " " + sign + (code.isEmpty() ? "(empty line)" : code);
    }

    /** In a sentence of its own. */
    static String quoted(Exercise exercise, int number) {
        String line = exercise.diff().get(number - 1);
        return "Line " + number + (line.startsWith("-") ? ", removed: " : ": ")
                + line.substring(1).strip();
    }
}
