package dev.cairn.postmortem;

/**
 * What a form about an action was opened with.
 *
 * @param version the one it shows
 * @param ownerId whose it is as the form shows it
 */
record ActionForm(ActionPlace place, long version, String ownerId) {
    static ActionForm of(ActionItem action, int page) {
        return new ActionForm(new ActionPlace(action.id(), page), action.version(), action.ownerId());
    }

    String toMetadata() {
        return place.toValue() + " " + version + " " + ownerId;
    }

    static ActionForm of(String metadata) {
        String[] parts = metadata.split(" ", 4);
        return new ActionForm(
                new ActionPlace(parts[0], Integer.parseInt(parts[1])), Long.parseLong(parts[2]), parts[3]);
    }
}
