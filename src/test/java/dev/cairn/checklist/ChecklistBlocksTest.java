package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistBlocksTest {
    private static final String NASTY = "<!channel> <@U1> <https://evil.example|here> & *bold* _it_ ~no~ `code`";

    @ParameterizedTest
    @EnumSource(State.class)
    void twenty_five_rows_of_the_longest_texts_fit_one_message(State state) {
        // & is the longest once escaped.
        List<Row> rows = IntStream.range(0, 25)
                .mapToObj(i -> new Row(
                        "row" + i,
                        Optional.of("&".repeat(60)),
                        "&".repeat(150),
                        "&".repeat(150),
                        "Blueprint 3 · " + "&".repeat(80),
                        state,
                        mark(state, "&".repeat(300))))
                .toList();
        Message message = Lists.DRAWING.draw(Lists.of("T1", Optional.empty(), Optional.of("&".repeat(2_000)), rows));

        JsonArray blocks = blocks(message);
        assertTrue(blocks.size() <= 50, () -> blocks.size() + " blocks");
        for (JsonElement each : blocks) {
            JsonObject block = each.getAsJsonObject();
            switch (block.get("type").getAsString()) {
                case "section" -> {
                    assertTrue(text(block.getAsJsonObject("text")).length() <= 3_000);
                    fields(block).forEach(field -> assertTrue(field.length() <= 2_000));
                }
                case "header" -> assertTrue(text(block.getAsJsonObject("text")).length() <= 150);
                case "context", "actions" ->
                    assertTrue(block.getAsJsonArray("elements").size() <= 10);
                default -> throw new AssertionError("an unexpected block: " + block);
            }
        }
        assertTrue(message.text().length() <= 4_000);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatever_people_typed_stays_text(State state) {
        Row row = new Row("a", Optional.of(NASTY), NASTY, NASTY, "Blueprint 7 · " + NASTY, state, mark(state, NASTY));
        Message message = Lists.DRAWING.draw(Lists.of("T1", Optional.empty(), Optional.of(NASTY), List.of(row)));

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
        }
        assertFalse(message.text().contains("<"), message.text());
        assertTrue(message.text().contains("&lt;!channel&gt;"), message.text());
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
