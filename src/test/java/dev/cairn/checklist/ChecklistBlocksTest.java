package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.ListAddition.Added;
import dev.cairn.conversation.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistBlocksTest {
    private static final String NASTY = "<!channel> <@U1> <https://evil.example|here> & *bold* _it_ ~no~ `code`";

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "DONE"})
    void twenty_five_rows_of_the_longest_texts_fit_one_message(State state) {
        Message message = Lists.DRAWING.draw(longest(25, "x", state));

        assertWithinLimits(message);
        assertEquals(25, rowButtons(message).size());
        assertFalse(message.blocks().contains(ChecklistBlocks.ALL_ROWS));
    }

    @ParameterizedTest
    @CsvSource({"25, &", "50, &", "50, x", "25, 🧗", "50, <"})
    void what_does_not_fit_continues_in_a_form(int many, String character) {
        for (State state : State.values()) {
            Checklist list = longest(many, character, state);
            Message message = Lists.DRAWING.draw(list);

            assertWithinLimits(message);
            int shown = rowButtons(message).size();
            assertTrue(shown > 0 && shown <= many, () -> shown + " rows");
            assertEquals(shown < many, message.blocks().contains("All " + many + " rows…"));
            if (shown < many) {
                long open = state == State.OPEN ? many - shown : 0;
                assertTrue(message.blocks().contains("and " + (many - shown) + " more row"));
                assertTrue(message.blocks().contains(open == 0 ? "none of them open" : open + " of them open"));
            }
        }
    }

    @Test
    void paragraphs_and_buttons_of_a_feature_take_their_room_first_and_never_all_of_it() {
        for (int paragraphs : List.of(1, 3, 10, 100)) {
            Message message = ChecklistBlocks.message(
                    longest(50, "&", State.OPEN),
                    new Added(
                            Collections.nCopies(paragraphs, "p".repeat(2_900)),
                            IntStream.range(0, 20)
                                    .mapToObj(i -> new ListAddition.Button("a" + i, "b".repeat(75), "v"))
                                    .toList()));

            assertWithinLimits(message);
            assertTrue(message.blocks().contains("All 50 rows…"));
        }
    }

    @Test
    void of_lessons_the_message_shows_the_newest_five() {
        List<Row> rows = new ArrayList<>(List.of(Lists.row("a")));
        IntStream.range(0, 7)
                .forEach(i ->
                        rows.add(Lists.lesson("L" + i, Optional.of(Lists.LINK)).asRow()));
        rows.add(Lists.addedRow("added.1", "UBEN"));

        Message message = Lists.DRAWING.draw(Lists.of("T1", Optional.empty(), Optional.empty(), rows));

        assertEquals(
                List.of("a", "lesson.L0", "lesson.L1", "lesson.L2", "lesson.L3", "lesson.L4", "added.1"),
                rowButtons(message));
        assertTrue(message.blocks().contains("and 2 more rows, 2 of them open"), message.blocks());
        assertTrue(message.blocks().contains("All 9 rows…"), message.blocks());
    }

    @ParameterizedTest
    @CsvSource({"25, &", "50, &", "50, 🧗", "1, x"})
    void every_page_of_the_form_is_within_the_limits_of_a_form(int many, String character) {
        for (State state : State.values()) {
            Checklist list = longest(many, character, state);
            List<String> rows = new ArrayList<>();
            for (int page = 1; page <= (many + 24) / 25; page++) {
                String view = AllRowsBlocks.page(list, page).view();
                assertTrue(view.getBytes(StandardCharsets.UTF_8).length < 250_000, () -> view.length() + " bytes");
                JsonArray blocks =
                        JsonParser.parseString(view).getAsJsonObject().getAsJsonArray("blocks");
                assertTrue(blocks.size() <= 100);
                rows.addAll(rowButtons(blocks));
            }
            assertEquals(list.rows().stream().map(Row::id).toList(), rows);
        }
    }

    @Test
    void a_page_that_is_not_there_is_the_nearest() {
        Checklist list = longest(50, "x", State.OPEN);

        assertEquals(AllRowsBlocks.page(list, 1), AllRowsBlocks.page(list, -7));
        assertEquals(AllRowsBlocks.page(list, 2), AllRowsBlocks.page(list, 9));
        assertEquals(1, AllRowsBlocks.pageOf(list, "row24"));
        assertEquals(2, AllRowsBlocks.pageOf(list, "row25"));
        assertEquals(1, AllRowsBlocks.pageOf(list, "gone"));
    }

    @Test
    void an_assigned_row_names_the_person_until_it_is_ticked() {
        Row row = Lists.row("a");
        Row assigned = new Row(
                row.id(),
                row.phase(),
                row.lookFor(),
                row.why(),
                row.citation(),
                State.OPEN,
                Optional.empty(),
                Optional.of("UCAT"),
                row.origin());
        Message message = Lists.DRAWING.draw(Lists.of("T1", Optional.empty(), Optional.empty(), List.of(assigned)));

        assertTrue(
                objects(blocks(message)).stream()
                        .filter(each -> each.has("type")
                                && each.get("type").getAsString().equals("mrkdwn"))
                        .anyMatch(each -> text(each).endsWith("\nfor <@UCAT>")),
                message.blocks());
    }

    /** Rows of the content and, where there are more than it may have, rows that people added; with all that a row can have. */
    private static Checklist longest(int many, String character, State state) {
        List<Row> rows = IntStream.range(0, many)
                .mapToObj(i -> new Row(
                        "row" + i,
                        i < 25 ? Optional.of(character.repeat(40)) : Optional.empty(),
                        character.repeat(150),
                        i < 25 ? character.repeat(150) : "",
                        i < 25 ? "Blueprint 3 · Reviews and pairing" : "",
                        state,
                        mark(state, character.repeat(300)),
                        i < 25 ? Optional.empty() : Optional.of("U0123456789"),
                        i < 25 ? new Origin.OfContent() : new Origin.AddedBy("U0123456789")))
                .toList();
        return Lists.of("T1", Optional.empty(), Optional.of(character.repeat(2_000)), rows);
    }

    private static void assertWithinLimits(Message message) {
        JsonArray blocks = blocks(message);
        assertTrue(blocks.size() <= 50, () -> blocks.size() + " blocks");
        int all = 0;
        for (JsonElement each : blocks) {
            JsonObject block = each.getAsJsonObject();
            switch (block.get("type").getAsString()) {
                case "section" -> {
                    assertTrue(text(block.getAsJsonObject("text")).length() <= 3_000);
                    fields(block).forEach(field -> assertTrue(field.length() <= 2_000));
                }
                case "header" -> assertTrue(text(block.getAsJsonObject("text")).length() <= 300);
                case "context" -> assertTrue(block.getAsJsonArray("elements").size() <= 10);
                case "actions" -> assertTrue(block.getAsJsonArray("elements").size() <= 25);
                default -> throw new AssertionError("an unexpected block: " + block);
            }
            all += objects(
                            block.has("elements")
                                            && block.get("type").getAsString().equals("actions")
                                    ? new JsonArray()
                                    : withoutButton(block))
                    .stream()
                    .filter(part -> part.has("text") && part.get("text").isJsonPrimitive())
                    .mapToInt(part -> text(part).length())
                    .sum();
        }
        assertTrue(all <= 11_000, all + " characters");
        assertTrue(message.text().length() <= 4_000);
    }

    private static JsonObject withoutButton(JsonObject block) {
        JsonObject copy = block.deepCopy();
        copy.remove("accessory");
        return copy;
    }

    private static List<String> rowButtons(Message message) {
        return rowButtons(blocks(message));
    }

    /** The ids of the rows that have a button. */
    private static List<String> rowButtons(JsonArray blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> blocks.get(i).getAsJsonObject())
                .filter(block -> block.has("accessory"))
                .map(block -> PressedRow.of(
                                block.getAsJsonObject("accessory").get("value").getAsString())
                        .rowId())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatever_people_typed_stays_text(State state) {
        Row row = new Row("a", Optional.of(NASTY), NASTY, NASTY, "Blueprint 7 · " + NASTY, state, mark(state, NASTY));
        Row added = typed("added.1", state, new Origin.AddedBy("UBEN"));
        Row lesson = typed("lesson.1", state, new Origin.OfLesson("1", Optional.of(Lists.LINK)));
        Message message =
                Lists.DRAWING.draw(Lists.of("T1", Optional.empty(), Optional.of(NASTY), List.of(row, added, lesson)));

        List<JsonObject> mrkdwn = objects(blocks(message)).stream()
                .filter(each ->
                        each.has("type") && each.get("type").getAsString().equals("mrkdwn"))
                .toList();
        assertFalse(mrkdwn.isEmpty());
        for (JsonObject each : mrkdwn) {
            assertFalse(text(each).contains("<!channel>"), () -> text(each));
            assertFalse(text(each).contains("<@U1>"), () -> text(each));
            assertFalse(text(each).contains("<https://evil"), () -> text(each));
            if (state == State.NOT_APPLICABLE) {
                assertFalse(text(each).contains("Why: "), "a reason is never mrkdwn");
            }
            assertFalse(text(each).contains("Added *bold*"), "what somebody typed is never mrkdwn");
        }
        assertFalse(message.text().contains("<"), message.text());
        assertTrue(message.text().contains("&lt;!channel&gt;"), message.text());
    }

    private static Row typed(String id, State state, Origin origin) {
        String text = "Added *bold* " + NASTY;
        return new Row(id, Optional.empty(), text, text, "", state, mark(state, NASTY), Optional.of("UCAT"), origin);
    }

    @Test
    void a_reason_stands_beside_its_row_as_it_was_typed() {
        Row row = new Row(
                "a",
                Optional.empty(),
                "Data is safe",
                "why",
                "Blueprint 7",
                State.NOT_APPLICABLE,
                mark(State.NOT_APPLICABLE, NASTY));

        JsonArray blocks = blocks(Lists.DRAWING.draw(Lists.of("T1", Optional.empty(), Optional.empty(), List.of(row))));

        List<String> fields = IntStream.range(0, blocks.size())
                .mapToObj(i -> fields(blocks.get(i).getAsJsonObject()))
                .flatMap(List::stream)
                .toList();
        assertEquals(List.of("Why: " + NASTY), fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://evil.example|https://good.example>",
                "https://x.example/<!channel>",
                "https://x.example/a|b",
                "https://x.example/cut…",
                "javascript:alert(1)"
            })
    void what_is_no_plain_address_becomes_no_link(String subject) {
        Message message =
                Lists.DRAWING.draw(Lists.of("T1", Optional.empty(), Optional.of(subject), List.of(Lists.row("a"))));

        assertFalse(
                message.blocks().contains("\"\\u003chttp") || message.blocks().contains("\"<http"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://x.example/pr?a=1&b=2", "see https://x.example/pr?a=1&b=2 and https://y.example please"})
    void the_first_address_can_be_opened(String subject) {
        assertEquals(List.of("<https://x.example/pr?a=1&amp;b=2>"), links(subject));
    }

    @Test
    void an_address_that_no_section_holds_is_left_in_the_heading() {
        assertEquals(1, links("https://x.example/" + "&".repeat(500)).size());
        assertEquals(List.of(), links("https://x.example/" + "&".repeat(1_900)));
    }

    private static List<String> links(String subject) {
        Message message =
                Lists.DRAWING.draw(Lists.of("T1", Optional.empty(), Optional.of(subject), List.of(Lists.row("a"))));
        return objects(blocks(message)).stream()
                .filter(each ->
                        each.has("type") && each.get("type").getAsString().equals("mrkdwn"))
                .map(ChecklistBlocksTest::text)
                .filter(text -> text.startsWith("<http"))
                .toList();
    }

    @Test
    void every_button_carries_its_row_and_every_block_id_there_is_differs() {
        Checklist list = Lists.list();
        List<JsonObject> buttons = objects(blocks(Lists.DRAWING.draw(list))).stream()
                .filter(each -> each.has("action_id"))
                .toList();

        List<String> values = buttons.stream()
                .map(button -> button.get("value").getAsString())
                .toList();

        assertEquals(List.of(list.id() + " a", list.id() + " b", list.id() + " c", list.id()), values);
        assertEquals(new PressedRow(list.id(), "a"), PressedRow.of(values.get(0)));
        List<String> blockIds = objects(blocks(Lists.DRAWING.draw(list))).stream()
                .filter(each -> each.has("block_id"))
                .map(each -> each.get("block_id").getAsString())
                .toList();
        assertEquals(new HashSet<>(blockIds).size(), blockIds.size());
    }

    private static Optional<Mark> mark(State state, String reason) {
        return switch (state) {
            case OPEN -> Optional.empty();
            case DONE -> Optional.of(new Mark("UBEN", Lists.NOW, Optional.empty()));
            case NOT_APPLICABLE -> Optional.of(new Mark("UBEN", Lists.NOW, Optional.of(reason)));
        };
    }

    private static JsonArray blocks(Message message) {
        return JsonParser.parseString(message.blocks()).getAsJsonArray();
    }

    private static String text(JsonObject object) {
        return object.get("text").getAsString();
    }

    private static List<String> fields(JsonObject block) {
        List<String> fields = new ArrayList<>();
        if (block.has("fields")) {
            block.getAsJsonArray("fields").forEach(field -> fields.add(text(field.getAsJsonObject())));
        }
        return fields;
    }

    /** Every JSON object in it, however deep. */
    private static List<JsonObject> objects(JsonElement element) {
        List<JsonObject> found = new ArrayList<>();
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> found.addAll(objects(each)));
        } else if (element.isJsonObject()) {
            found.add(element.getAsJsonObject());
            element.getAsJsonObject().entrySet().forEach(entry -> found.addAll(objects(entry.getValue())));
        }
        return found;
    }
}
