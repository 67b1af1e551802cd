package dev.cairn.postmortem;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a form carries in which several people may write at once: what it is about and what stood in its fields when it was
 * drawn.
 *
 * @param about no white space in it
 * @param drawing names the drawing in its block ids: Slack keeps what was typed in a block of the same id, also when the
 *     form is drawn again with something else in it
 * @param seen a fingerprint for each field, in the order of the fields
 */
record FieldForm(String about, String drawing, List<String> seen) {
    /** No fingerprint. */
    private static final String NOTHING = "-";

    FieldForm {
        seen = List.copyOf(seen);
    }

    static FieldForm of(String about, String drawing, Map<String, String> fields) {
        return new FieldForm(
                about,
                drawing,
                fields.values().stream().map(FieldForm::fingerprint).toList());
    }

    private static String fingerprint(String text) {
        return Integer.toHexString(text.hashCode());
    }

    boolean saw(int field, String text) {
        return field < seen.size() && seen.get(field).equals(fingerprint(text));
    }

    String blockId(String field) {
        return field + "." + drawing;
    }

    String toMetadata() {
        return String.join(" ", about, drawing, seen.isEmpty() ? NOTHING : String.join(",", seen));
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static FieldForm of(String metadata) {
        String[] parts = metadata.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("no form of ours");
        }
        return new FieldForm(parts[0], parts[1], Stream.of(parts[2].split(",")).toList());
    }
}
