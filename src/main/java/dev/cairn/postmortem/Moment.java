package dev.cairn.postmortem;

/** The times of an incident, in the only order in which they can come. */
enum Moment {
    STARTED("Started", "when it started"),
    DETECTED("Detected", "when it was detected"),
    MITIGATED("Mitigated", "when it was mitigated"),
    RESOLVED("Resolved", "when it was resolved");

    private final String label;
    private final String asked;

    Moment(String label, String asked) {
        this.label = label;
        this.asked = asked;
    }

    String label() {
        return label;
    }

    /** What is missing where nobody has said. */
    String asked() {
        return asked;
    }
}
