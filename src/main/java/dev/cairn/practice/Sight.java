package dev.cairn.practice;

/** How somebody did with a kind of defect in one exercise. Names are stored: they stay. */
enum Sight {
    /** Every defect of the kind was named. */
    FOUND("found"),
    /** Of some the line was picked and something else named; none was left unseen. */
    RIGHT_LINE("right line"),
    /** At least one was left unseen. */
    MISSED("missed");

    private final String words;

    Sight(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
