package dev.cairn.practice;

/**
 * An exercise that somebody has before them, as its form and its buttons carry it.
 *
 * @param attempt made up when it was opened
 * @param picks how many there is room for
 * @param asked whether they were asked if really nothing is wrong
 * @param wanted what the next one is to be about
 */
record OpenExercise(String exercise, String attempt, int picks, boolean asked, Wanted wanted) {
    static final int FIRST_PICKS = 3;
    static final int MOST_PICKS = 8;

    OpenExercise withOneMore() {
        return new OpenExercise(exercise, attempt, Math.min(MOST_PICKS, picks + 1), asked, wanted);
    }

    OpenExercise afterAsking() {
        return new OpenExercise(exercise, attempt, picks, true, wanted);
    }

    String toValue() {
        return String.join(" ", exercise, attempt, String.valueOf(picks), String.valueOf(asked), wanted.toValue());
    }

    static OpenExercise of(String value) {
        String[] parts = value.split(" ", 5);
        return new OpenExercise(
                parts[0], parts[1], Integer.parseInt(parts[2]), Boolean.parseBoolean(parts[3]), Wanted.of(parts[4]));
    }
}
