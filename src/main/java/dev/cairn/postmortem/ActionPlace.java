package dev.cairn.postmortem;

/**
 * What a button of an action carries.
 *
 * @param page of the list to go back to
 */
record ActionPlace(String actionId, int page) {
    String toValue() {
        return actionId + " " + page;
    }

    static ActionPlace of(String value) {
        String[] parts = value.split(" ", 3);
        return new ActionPlace(parts[0], parts.length < 2 ? 1 : Integer.parseInt(parts[1]));
    }
}
