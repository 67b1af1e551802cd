package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldMergeTest {
    private static final FieldForm SEEN = FieldForm.of("about", "1", fields("old", "old"));

    @Test
    void what_nobody_else_changed_is_as_typed() {
        assertMerged(fields("old", "old"), fields("mine", "old"), fields("mine", "old"), Set.of());
    }

    @Test
    void what_only_another_changed_stays_as_they_wrote_it() {
        assertMerged(fields("old", "theirs"), fields("mine", "old"), fields("mine", "theirs"), Set.of());
    }

    @Test
    void what_both_changed_alike_is_settled() {
        assertMerged(fields("same", "old"), fields("same", "old"), fields("same", "old"), Set.of());
    }

    @Test
    void what_both_changed_otherwise_is_contested_and_keeps_what_was_typed() {
        assertMerged(fields("theirs", "old"), fields("mine", "old"), fields("mine", "old"), Set.of("first"));
    }

    @Test
    void emptying_a_field_is_a_change_like_any() {
        assertMerged(fields("old", "old"), fields("", "old"), fields("", "old"), Set.of());
        assertMerged(fields("theirs", "old"), fields("", "old"), fields("", "old"), Set.of("first"));
    }

    @Test
    void a_form_finds_in_its_metadata_what_it_was_drawn_with() {
        assertEquals(SEEN, FieldForm.of(SEEN.toMetadata()));
        FieldForm nothing = FieldForm.of("about", "2", Map.of());
        assertEquals("about 2 -", nothing.toMetadata());
    }

    private static void assertMerged(
            Map<String, String> now, Map<String, String> typed, Map<String, String> merged, Set<String> contested) {
        assertEquals(new FieldMerge(merged, contested), FieldMerge.of(SEEN, now, typed));
    }

    private static Map<String, String> fields(String first, String second) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("first", first);
        fields.put("second", second);
        return fields;
    }
}
