package dev.cairn.checklist;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Delivery;
import dev.cairn.workspace.Fault;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistConversationTest {
    @TempDir
    Path folder;

    CairnInWorkspace cairn;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.start(folder);
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void two_people_work_off_a_review_list_together() {
        cairn.types(ANA, "/review https://github.com/acme/shop/pull/12");
        String ts = cairn.ts(BEN, "0 of 8 done");

        cairn.presses(ANA, ts, ChecklistBlocks.DONE, valueOf(ts, "tests"));
        cairn.presses(BEN, ts, ChecklistBlocks.DONE, valueOf(ts, "security"));

        String list = cairn.sees(MARA, "2 of 8 done");
        assertTrue(list.startsWith("Code review: https://github.com/acme/shop/pull/12"), list);
        assertTrue(list.contains("Done by <@U0ANA>, <!date^"), list);
        assertTrue(list.contains("Done by <@U0BEN>, <!date^"), list);
        assertEquals(ts, cairn.ts(MARA, "2 of 8 done"), "drawn in place, not posted again");
    }

    @Test
    void a_tick_can_be_taken_back_by_anybody_in_the_channel() {
        cairn.types(ANA, "/postmortem Checkout was down on Monday");
        String ts = cairn.ts(ANA, "Postmortem: Checkout was down on Monday");
        cairn.presses(ANA, ts, ChecklistBlocks.DONE);
        cairn.sees(BEN, "1 of 14 done");

        cairn.presses(BEN, ts, ChecklistBlocks.UNDO);

        assertFalse(cairn.sees(BEN, "0 of 14 done").contains("Done by"));
    }

    @Test
    void a_row_that_does_not_apply_says_who_and_why() {
        cairn.types(ANA, "/review");
        String ts = cairn.ts(ANA, "0 of 8 done");
        cairn.presses(BEN, ts, MoreBlocks.NOT_APPLICABLE);
        String viewId = onlyView(BEN);

        cairn.workspace().submit(BEN, viewId, answers("tests", "<!channel> only *docs* & comments"));

        String list = cairn.sees(ANA, "0 of 8 done, 1 not applicable");
        assertTrue(list.contains("Not applicable, says <@U0BEN>"), list);
        assertTrue(list.contains("Why: <!channel> only *docs* & comments"), list);
        String raw = cairn.workspace().messages(GENERAL, ANA).toString();
        assertTrue(
                raw.contains(
                        "{\"type\":\"plain_text\",\"text\":\"Why: <!channel> only *docs* & comments\",\"emoji\":false}"),
                raw);
    }

    @Test
    void a_form_that_comes_too_late_keeps_what_was_typed_and_says_why() {
        cairn.types(ANA, "/review");
        String ts = cairn.ts(ANA, "0 of 8 done");
        cairn.presses(BEN, ts, MoreBlocks.NOT_APPLICABLE);
        String viewId = onlyView(BEN);
        cairn.presses(ANA, ts, ChecklistBlocks.DONE, valueOf(ts, "tests"));
        cairn.sees(ANA, "1 of 8 done");

        Delivery delivery = cairn.workspace().submit(BEN, viewId, answers("tests", "no tests here"));

        assertTrue(
                delivery.ack().contains("Somebody has just marked this row as done. Choose another, or cancel."),
                delivery.ack());
    }

    @Test
    void a_button_pressed_twice_counts_once() {
        cairn.types(ANA, "/review");
        String ts = cairn.ts(ANA, "0 of 8 done");
        String tests = valueOf(ts, "tests");

        cairn.presses(ANA, ts, ChecklistBlocks.DONE, tests);
        cairn.presses(BEN, ts, ChecklistBlocks.DONE, tests);
        cairn.sees(ANA, "1 of 8 done");
        cairn.rests();

        assertTrue(cairn.sees(ANA, "1 of 8 done").contains("Done by <@U0ANA>"), "the first one did it");
    }

    @Test
    void a_restart_loses_no_tick_and_brings_the_picture_up_to_date() {
        cairn.types(ANA, "/review");
        String ts = cairn.ts(ANA, "0 of 8 done");
        cairn.workspace().order(Fault.of("chat.update", Fault.Kind.SERVER_ERROR, 1));
        cairn.presses(ANA, ts, ChecklistBlocks.DONE);
        cairn.stopCairn();
        cairn.startCairn();

        cairn.sees(BEN, "1 of 8 done");
        cairn.presses(BEN, ts, ChecklistBlocks.UNDO, valueOf(ts, "correctness"));

        cairn.sees(ANA, "0 of 8 done");
    }

    @ParameterizedTest
    @CsvSource({
        "C0PLATFORM, I'm not in this channel. Type /invite @Cairn here and try again.",
        "C0SECRET, I can't see this channel. If it is private"
    })
    void a_channel_without_cairn_says_how_to_invite_it(String channel, String sentence) {
        cairn.workspace().join(ANA, channel);

        cairn.types(ANA, channel, "/review");

        cairn.sees(ANA, channel, sentence);
    }

    @Test
    void a_long_link_can_still_be_opened() {
        String link =
                "https://gitlab.example.com/a/very/deep/group/with/many/levels/in/it/project/-/merge_requests/1234/diffs"
                        + "#0123456789abcdef0123456789abcdef";

        cairn.types(ANA, "/review " + link + " before Friday");

        assertTrue(cairn.sees(BEN, "0 of 8 done").contains("<" + link + ">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helm", "heap", "held back release"})
    void a_title_that_looks_like_help_is_a_title(String title) {
        cairn.types(ANA, "/review " + title);

        cairn.sees(BEN, "Code review: " + title);
    }

    @Test
    void ten_thousand_characters_make_a_heading_that_fits() {
        cairn.types(ANA, "/review " + "x".repeat(10_000));

        assertTrue(cairn.sees(BEN, "0 of 8 done").contains("xxx…"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /review help | Post a code-review checklist
            /review hlep | Did you mean help?
            /postmortem help | Post a postmortem checklist
            /cairn | Cairn tells you what is expected
            /cairn help | Each command explains itself
            /cairn hepl | Did you mean /cairn help?
            /cairn nonsense | I don't know “nonsense”. Try /cairn help.
            """)
    void every_command_explains_itself_to_the_caller_alone(String typed, String sentence) {
        cairn.types(ANA, typed);

        cairn.sees(ANA, sentence);
        assertTrue(cairn.texts(GENERAL, BEN).isEmpty());
    }

    private String valueOf(String ts, String rowId) {
        return cairn.workspace().messages(GENERAL, ANA).stream()
                .filter(message -> message.path("ts").asText().equals(ts))
                .flatMap(message -> message.findValuesAsText("value").stream())
                .filter(value -> value.endsWith(" " + rowId))
                .findFirst()
                .orElseThrow();
    }

    private String onlyView(String userId) {
        Awaitility.await().until(() -> cairn.workspace().views(userId).size() == 1);
        return cairn.workspace().views(userId).get(0).path("id").asText();
    }

    private static Map<String, Map<String, JsonNode>> answers(String row, String reason) {
        return Map.of(
                MoreBlocks.ROW_INPUT, Map.of(MoreBlocks.ROW_INPUT, TextNode.valueOf(row)),
                MoreBlocks.REASON_INPUT, Map.of(MoreBlocks.REASON_INPUT, TextNode.valueOf(reason)));
    }
}
