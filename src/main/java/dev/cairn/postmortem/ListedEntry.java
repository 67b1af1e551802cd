package dev.cairn.postmortem;

import java.util.UUID;

/**
 * What the buttons of a timeline carry, and what the form of an entry is about.
 *
 * @param page of the timeline on which it stands, to show again; 0 where the form was not opened from it
 * @param version as it was shown; 0 for an entry that is not kept yet
 */
record ListedEntry(String postmortemId, String entryId, int page, long version) {
    /** A new one; its id is made now, so that sending its form twice adds it once. */
    static ListedEntry toAdd(String postmortemId, int page) {
        return new ListedEntry(postmortemId, UUID.randomUUID().toString(), page, 0);
    }

    static ListedEntry of(TimelineEntry entry, int page) {
        return new ListedEntry(entry.postmortemId(), entry.id(), page, entry.version());
    }

    String toValue() {
        return String.join("/", postmortemId, entryId, String.valueOf(page), String.valueOf(version));
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static ListedEntry of(String value) {
        String[] parts = value.split("/", 4);
        if (parts.length < 4) {
            throw new IllegalArgumentException("no entry of ours");
        }
        return new ListedEntry(parts[0], parts[1], Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
    }
}
