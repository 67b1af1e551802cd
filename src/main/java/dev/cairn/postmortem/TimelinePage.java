package dev.cairn.postmortem;

/** What the buttons carry that turn the pages of a timeline. */
record TimelinePage(String postmortemId, int page) {
    String toValue() {
        return postmortemId + "/" + page;
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static TimelinePage of(String value) {
        String[] parts = value.split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("no page of ours");
        }
        return new TimelinePage(parts[0], Integer.parseInt(parts[1]));
    }
}
