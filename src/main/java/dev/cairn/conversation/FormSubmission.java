package dev.cairn.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form sent off.
 *
 * @param metadata what the form was opened with ({@code private_metadata})
 * @param values what each input holds by its block id: a text, what was chosen, a day as {@code 2026-12-31}, a time as
 *     {@code 09:30}, a moment as seconds since 1970; an input left empty is not in it
 */
public record FormSubmission(Caller caller, String metadata, Map<String, List<String>> values) {
    public FormSubmission {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** What was entered in an input, empty when it was left empty. */
    public Optional<String> value(String blockId) {
        return values(blockId).stream().findFirst();
    }

    /** All that was chosen in an input that takes several. */
    public List<String> values(String blockId) {
        return values.getOrDefault(blockId, List.of());
    }
}
