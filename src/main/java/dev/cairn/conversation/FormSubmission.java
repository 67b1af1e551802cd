package dev.cairn.conversation;

import java.util.Map;
import java.util.Optional;

/**
 * A form sent off.
 *
 * @param metadata what the form was opened with ({@code private_metadata})
 * @param values each input's value by its block id; an input left empty is not in it
 */
public record FormSubmission(Caller caller, String metadata, Map<String, String> values) {
    public FormSubmission {
        values = Map.copyOf(values);
    }

    /** What was entered in an input, empty when it was left empty. */
    public Optional<String> value(String blockId) {
        return Optional.ofNullable(values.get(blockId));
    }
}
