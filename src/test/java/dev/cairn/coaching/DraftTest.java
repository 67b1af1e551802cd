package dev.cairn.coaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "🙂"})
    void as_much_as_a_field_holds_is_looked_at_whole(String sign) {
        assertEquals(new Draft(sign.repeat(Draft.MOST), false), Draft.of(" \n" + sign.repeat(Draft.MOST) + "\n"));
    }

    @Test
    void a_longer_text_is_cut_between_two_words() {
        Draft draft = Draft.of("Please close the stream. ".repeat(200));

        assertTrue(draft.cut());
        assertTrue(Draft.fits(draft.text()));
        assertEquals(Draft.MOST - 1, draft.text().length());
        assertTrue(draft.text().endsWith(" Please close the stream."), draft.text());
    }

    @Test
    void a_word_that_ends_where_the_room_ends_is_looked_at_whole() {
        Draft draft = Draft.of("x".repeat(Draft.MOST - 5) + " word and more");

        assertTrue(draft.text().endsWith("x word"), draft.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "🙂"})
    void a_text_without_gaps_is_cut_where_the_room_ends_and_no_sign_in_half(String sign) {
        assertEquals(new Draft(sign.repeat(Draft.MOST), true), Draft.of(sign.repeat(40_000)));
    }

    @Test
    void white_space_alone_is_nothing() {
        assertEquals(new Draft("", false), Draft.of(" \n\t "));
        assertFalse(Draft.fits("x".repeat(Draft.MOST + 1)));
    }
}
