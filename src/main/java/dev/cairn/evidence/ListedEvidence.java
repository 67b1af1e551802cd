package dev.cairn.evidence;

/**
 * What the buttons in the list carry, and the form that edits.
 *
 * @param page the page it stands on, to show again
 * @param version as it was shown
 */
record ListedEvidence(int page, String id, long version) {
    String toValue() {
        return page + " " + version + " " + id;
    }

    static ListedEvidence of(String value) {
        String[] parts = value.split(" ", 3);
        return new ListedEvidence(Integer.parseInt(parts[0]), parts[2], Long.parseLong(parts[1]));
    }
}
