package dev.cairn.postmortem;

/** What an action item lacks before anybody can tell that it is done. */
public enum Missing {
    VERB("Say what will be done, with a verb that one can see done: add, remove, limit, alert, test, document …"),
    OUTCOME(
            "Say where one can look once it is done: name the part it changes, a figure to reach or when it must hold.");

    private final String sentence;

    Missing(String sentence) {
        this.sentence = sentence;
    }

    /** What is missing and how to write it, for the person who typed. */
    public String sentence() {
        return sentence;
    }
}
