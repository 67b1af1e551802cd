package dev.cairn.cli.tour;

/** What a step is about is not there, or was refused; the message is a sentence. */
final class CannotAct extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotAct(String sentence) {
        super(sentence, null, false, false);
    }
}
