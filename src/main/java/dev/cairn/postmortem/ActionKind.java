package dev.cairn.postmortem;

/** What an action is for. The names stand in the database for ever. */
public enum ActionKind {
    PREVENT("Prevent", "it cannot happen again"),
    DETECT("Detect", "we notice sooner"),
    MITIGATE("Mitigate", "it hurts less, or for a shorter time"),
    PROCESS("Process", "we work together better");

    private final String title;
    private final String so;

    ActionKind(String title, String so) {
        this.title = title;
        this.so = so;
    }

    String title() {
        return title;
    }

    /** The title with what it means. */
    String explained() {
        return title + ": " + so;
    }
}
