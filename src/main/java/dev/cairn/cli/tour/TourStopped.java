package dev.cairn.cli.tour;

/** Something did not go as the script says. The message is a sentence that names the step and what was in its way. */
public final class TourStopped extends Exception {
    private static final long serialVersionUID = 1L;

    TourStopped(String sentence) {
        super(sentence);
    }
}
