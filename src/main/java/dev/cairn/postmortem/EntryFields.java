package dev.cairn.postmortem;

import java.util.LinkedHashMap;
import java.util.Map;

/** An entry of a timeline as the fields of a form. */
final class EntryFields {
    /** Seconds since 1970. */
    static final String WHEN = "when";

    static final String SAID = "said";

    private EntryFields() {}

    static Map<String, String> of(String seconds, String said) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(WHEN, seconds);
        fields.put(SAID, said);
        return fields;
    }

    static Map<String, String> of(TimelineEntry entry) {
        return of(String.valueOf(entry.happenedAt().getEpochSecond()), entry.said());
    }
}
