package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.conversation.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsBlocksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    /** What Slack takes for a form. */
    private static final int VIEW_BYTES = 250_000;

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "🗻"})
    void the_longest_list_that_is_kept_fits_the_form_as_far_as_it_says(String sign) {
        Form form = GapsBlocks.export(Collections.nCopies(GapStore.MOST, gap(sign.repeat(200))));

        assertTrue(
                form.view().getBytes(StandardCharsets.UTF_8).length < VIEW_BYTES,
                () -> "characters: " + form.view().length());
        long rows = pieces(form).stream().flatMap(String::lines).count() - 1;
        assertTrue(introduction(form).contains("These are the " + rows + " most asked of 2000;"), introduction(form));
        assertTrue(pieces(form).stream().allMatch(text -> text.length() <= 3_000), "no piece is too long");
    }

    @Test
    void a_list_that_fits_is_there_whole_and_says_nothing_of_fitting() {
        Form form = GapsBlocks.export(Collections.nCopies(100, gap("x")));

        assertFalse(introduction(form).contains("most asked of"), introduction(form));
        assertEquals(101, pieces(form).stream().flatMap(String::lines).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void what_begins_like_a_formula_is_none_in_a_spreadsheet(String typed) {
        String piece = pieces(GapsBlocks.export(List.of(gap(typed)))).get(0);

        assertTrue(piece.endsWith(",\"'" + typed + "\""), piece);
    }

    private static String introduction(Form form) {
        return blocks(form.view()).at("/blocks/0/text/text").asText();
    }

    private static List<String> pieces(Form form) {
        return StreamSupport.stream(blocks(form.view()).path("blocks").spliterator(), false)
                .skip(1)
                .map(block -> block.at("/elements/0/elements/0/text").asText())
                .toList();
    }

    @Test
    void each_page_says_where_it_stands_and_leads_to_its_neighbours() {
        assertEquals(List.of("Export"), buttons(1, 1));
        assertEquals(List.of("More", "Export"), buttons(1, 3));
        assertEquals(List.of("Back", "More", "Export"), buttons(2, 3));
        assertEquals(List.of("Back", "Export"), buttons(3, 3));
    }

    private static List<String> buttons(int page, int pages) {
        JsonNode blocks =
                blocks(GapsBlocks.page(List.of(gap("x")), 30, page, pages).blocks());
        return StreamSupport.stream(
                        blocks.get(blocks.size() - 1).path("elements").spliterator(), false)
                .map(button -> button.at("/text/text").asText())
                .toList();
    }

    private static JsonNode blocks(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private static Gap gap(String wording) {
        return new Gap("T1", "id", new Gap.NoAnswer(), wording, 1, 0, DAY, DAY);
    }
}
