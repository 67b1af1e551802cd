package dev.cairn.checklist;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.Shown;
import dev.cairn.conversation.Caller;
import dev.cairn.store.Database;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import dev.cairn.workspace.Delivery;
import dev.cairn.workspace.Fault;
import dev.cairn.workspace.Press;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        String ts = cairn.ts(BEN, "0 of 7 done");

        cairn.presses(ANA, ts, ChecklistBlocks.DONE, valueOf(ts, "tests"));
        cairn.presses(BEN, ts, ChecklistBlocks.DONE, valueOf(ts, "security"));

        String list = cairn.sees(MARA, "2 of 7 done");
        assertTrue(
                list.startsWith("Code review: acme/shop#12\n<https://github.com/acme/shop/pull/12|acme/shop#12>\n"),
                list);
        assertTrue(list.contains("Done by <@U0ANA>, <!date^"), list);
        assertTrue(list.contains("Done by <@U0BEN>, <!date^"), list);
        assertEquals(ts, cairn.ts(MARA, "2 of 7 done"), "drawn in place, not posted again");
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
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");
        String viewId = chooses(BEN, ts, MoreBlocks.CHOOSE_NOT_APPLICABLE, "Does not apply");

        cairn.workspace().submit(BEN, viewId, answers("tests", "<!channel> only *docs* & comments"));

        String list = cairn.sees(ANA, "0 of 7 done, 1 not applicable");
        assertTrue(list.contains("Not applicable, says <@U0BEN>"), list);
        assertTrue(list.contains("Why: <!channel> only *docs* & comments"), list);
        String raw = cairn.workspace().messages(GENERAL, ANA).toString();
        assertTrue(
                raw.contains(
                        "{\"type\":\"plain_text\",\"text\":\"Why: <!channel> only *docs* & comments\",\"emoji\":false}"),
                raw);
    }

    @Test
    void the_button_of_a_message_posted_by_an_older_version_still_opens_its_form() {
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");

        cairn.presses(BEN, ts, MoreBlocks.NOT_APPLICABLE, idOf(ts));

        cairn.workspace().submit(BEN, onlyView(BEN), answers("tests", "only docs"));
        cairn.sees(ANA, "0 of 7 done, 1 not applicable");
    }

    @Test
    void a_row_is_given_to_somebody_and_anyone_may_tick_it_all_the_same() {
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");
        String viewId = chooses(ANA, ts, MoreBlocks.ASSIGN, "Assign a row");

        Delivery toAnApp = cairn.workspace().submit(ANA, viewId, assignment("tests", "U0CAIRN"));
        assertTrue(toAnApp.ack().contains("That is an app, not a person."), toAnApp.ack());
        cairn.workspace().submit(ANA, viewId, assignment("tests", BEN));

        cairn.sees(TOM, "for <@U0BEN>");
        cairn.presses(TOM, ts, ChecklistBlocks.DONE, valueOf(ts, "tests"));
        String list = cairn.sees(BEN, "1 of 7 done");
        assertTrue(list.contains("Done by <@U0TOM>"), list);
        assertFalse(list.contains("for <@U0BEN>"), list);
    }

    @Test
    void a_row_that_was_missing_is_added_ticked_and_taken_out_again() {
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");
        for (String text : List.of("<!channel> the *runbook* & alerts", "A mistake")) {
            String viewId = chooses(BEN, ts, MoreBlocks.ADD, "Add a row");
            cairn.workspace().submit(BEN, viewId, typed(MoreBlocks.TEXT_INPUT, text));
        }

        String list = cairn.sees(ANA, "0 of 9 done");
        assertTrue(list.contains("☐ <!channel> the *runbook* & alerts\nAdded by <@U0BEN>"), list);
        cairn.presses(ANA, ts, ChecklistBlocks.DONE, lastValue(ts));
        cairn.sees(BEN, "1 of 9 done");
        String mistake = lastValue(ts);
        cairn.presses(ANA, ts, ChecklistBlocks.UNDO, mistake);
        cairn.sees(BEN, "0 of 9 done");
        String takeOut = chooses(ANA, ts, MoreBlocks.TAKE_OUT, "Take out a row");
        cairn.workspace()
                .submit(ANA, takeOut, typed(MoreBlocks.ROW_INPUT, mistake.substring(mistake.indexOf(' ') + 1)));

        assertFalse(cairn.sees(BEN, "0 of 8 done").contains("A mistake"));
        cairn.presses(TOM, ts, ChecklistBlocks.DONE, mistake);
        cairn.sees(TOM, "Somebody has taken this row out of the list.");
        assertTrue(cairn.texts(GENERAL, BEN).stream().noneMatch(text -> text.contains("taken this row out")));
    }

    @Test
    void a_list_whose_message_was_deleted_is_posted_anew_with_the_next_change() throws Exception {
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");
        cairn.presses(BEN, ts, ChecklistBlocks.MORE);
        String more = onlyView(BEN);
        String listId = idOf(ts);
        delete(ts);
        assertEquals(List.of(), cairn.texts(GENERAL, ANA));

        cairn.workspace().press(Press.inView(BEN, more, MoreBlocks.ADD));
        cairn.workspace().submit(BEN, titled(BEN, "Add a row"), typed(MoreBlocks.TEXT_INPUT, "The runbook"));

        String anew = cairn.ts(ANA, "0 of 8 done");
        cairn.presses(ANA, anew, ChecklistBlocks.DONE, listId + " tests");
        cairn.sees(TOM, "1 of 8 done");
        assertEquals(1, cairn.texts(GENERAL, TOM).size());
    }

    @Test
    void a_button_of_an_old_copy_counts_and_says_where_the_list_is() {
        cairn.types(ANA, "/review Retry payments");
        String old = cairn.ts(ANA, "0 of 7 done");
        String tests = valueOf(old, "tests");
        inDatabase(transactions ->
                transactions.in(handle -> handle.execute("update checklist set message_ts = '1600000000.000100'")));

        cairn.presses(BEN, old, ChecklistBlocks.DONE, tests);

        cairn.sees(BEN, "the one that is kept up to date stands in <#C0GENERAL>");
        cairn.sees(ANA, "1 of 7 done");
        assertTrue(cairn.texts(GENERAL, ANA).stream().noneMatch(text -> text.contains("old copy")));
    }

    @Test
    void a_list_longer_than_a_message_is_ticked_to_the_end_in_its_form() {
        Checklist list = Lists.longest(cairn.workspace().teamId(), GENERAL, 50, "&");
        inDatabase(transactions -> {
            ChecklistStore lists =
                    new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, cairn.calendar()));
            lists.add(list);
            lists.redraw(list, cairn.calendar().instant());
            return true;
        });
        cairn.turn(Duration.ofSeconds(1));
        String ts = cairn.ts(ANA, "0 of 50 done");
        assertTrue(cairn.sees(ANA, "0 of 50 done").contains("[All 50 rows…]"));

        cairn.presses(ANA, ts, ChecklistBlocks.ALL_ROWS);
        String form = onlyView(ANA);
        pressesIn(ANA, form, AllRowsBlocks.PAGE + ".more", "Page 2 of 2.");
        cairn.workspace().press(Press.inView(ANA, form, AllRowsBlocks.DONE).withValue(list.id() + " row49"));

        cairn.sees(BEN, "1 of 50 done");
        Awaitility.await().until(() -> form(ANA).contains("Done by <@U0ANA>"));
        assertTrue(form(ANA).contains("Page 2 of 2."), form(ANA));
        cairn.workspace().press(Press.inView(ANA, form, AllRowsBlocks.UNDO).withValue(list.id() + " row49"));
        Awaitility.await().until(() -> !form(ANA).contains("Done by"));
        cairn.sees(BEN, "0 of 50 done");
        pressesIn(ANA, form, AllRowsBlocks.PAGE + ".back", "Page 1 of 2.");
        assertTrue(refused().isEmpty(), () -> refused().toString());
    }

    @Test
    void a_lesson_comes_in_every_review_list_until_somebody_removes_it() {
        String team = cairn.workspace().teamId();
        inDatabase(transactions -> new KeepLesson(new JdbcLessonStore(transactions), cairn.calendar())
                .keep(
                        new Caller(team, MARA),
                        "Calls have a <!here> timeout",
                        "Checkout *was* down",
                        Optional.of(Lists.LINK)));
        cairn.types(ANA, "/review Retry payments");

        String list = cairn.sees(BEN, "0 of 8 done");
        assertTrue(
                list.contains("☐ Calls have a <!here> timeout\nbecause of “Checkout *was* down”, 23 Nov 2026\n<"
                        + Lists.LINK.url() + "|Postmortem>"),
                list);
        String ts = cairn.ts(BEN, "0 of 8 done");
        cairn.presses(BEN, ts, ChecklistBlocks.DONE, lastValue(ts));
        cairn.sees(BEN, "1 of 8 done");
        String remove = chooses(TOM, ts, MoreBlocks.REMOVE_LESSON, "Remove a lesson");
        String lessonId = lastValue(ts).replaceFirst(".* lesson\\.", "");
        cairn.workspace().submit(TOM, remove, typed(MoreBlocks.LESSON_INPUT, lessonId));
        assertTrue(form(TOM).contains("It came from “Checkout *was* down”"), form(TOM));
        cairn.workspace().submit(TOM, titled(TOM, "Remove this lesson?"), Map.of());

        assertTrue(form(TOM).contains("Removed: “Calls have a <!here> timeout”"), form(TOM));
        cairn.types(ANA, "/review another");
        cairn.sees(BEN, "0 of 7 done");
        assertTrue(cairn.texts(GENERAL, BEN).get(0).contains("1 of 8 done"), "the list that stood keeps its row");
    }

    @Test
    void postmortems_show_no_lessons() {
        inDatabase(transactions -> new KeepLesson(new JdbcLessonStore(transactions), cairn.calendar())
                .keep(
                        new Caller(cairn.workspace().teamId(), MARA),
                        "Calls have a timeout",
                        "Checkout was down",
                        Optional.empty()));

        cairn.types(ANA, "/postmortem Search");

        String ts = cairn.ts(BEN, "0 of 14 done");
        cairn.presses(BEN, ts, ChecklistBlocks.MORE);
        onlyView(BEN);
        assertFalse(form(BEN).contains("lesson"), form(BEN));
    }

    @Test
    void a_form_that_comes_too_late_keeps_what_was_typed_and_says_why() {
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");
        String viewId = chooses(BEN, ts, MoreBlocks.CHOOSE_NOT_APPLICABLE, "Does not apply");
        cairn.presses(ANA, ts, ChecklistBlocks.DONE, valueOf(ts, "tests"));
        cairn.sees(ANA, "1 of 7 done");

        Delivery delivery = cairn.workspace().submit(BEN, viewId, answers("tests", "no tests here"));

        assertTrue(
                delivery.ack().contains("Somebody has just marked this row as done. Choose another, or cancel."),
                delivery.ack());
    }

    @Test
    void a_button_pressed_twice_counts_once() {
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");
        String tests = valueOf(ts, "tests");

        cairn.presses(ANA, ts, ChecklistBlocks.DONE, tests);
        cairn.presses(BEN, ts, ChecklistBlocks.DONE, tests);
        cairn.sees(ANA, "1 of 7 done");
        cairn.rests();

        assertTrue(cairn.sees(ANA, "1 of 7 done").contains("Done by <@U0ANA>"), "the first one did it");
    }

    @Test
    void a_restart_loses_no_tick_and_brings_the_picture_up_to_date() {
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");
        cairn.workspace().order(Fault.of("chat.update", Fault.Kind.SERVER_ERROR, 1));
        cairn.presses(ANA, ts, ChecklistBlocks.DONE);
        cairn.stopCairn();
        cairn.startCairn();
        // The lost drawing is tried again five seconds later.
        cairn.turn(Duration.ofSeconds(6));

        cairn.sees(BEN, "1 of 7 done");
        cairn.presses(BEN, ts, ChecklistBlocks.UNDO, valueOf(ts, "correctness"));

        cairn.sees(ANA, "0 of 7 done");
    }

    @ParameterizedTest
    @CsvSource({
        "C0PLATFORM, I'm not in this channel. Type /invite @Cairn here and try again.",
        "C0SECRET, I can't see this channel. If it is private"
    })
    void a_channel_without_cairn_says_how_to_invite_it(String channel, String sentence) {
        cairn.workspace().join(ANA, channel);

        cairn.types(ANA, channel, "/review Retry payments");

        cairn.sees(ANA, channel, sentence);
    }

    @Test
    void a_long_link_can_still_be_opened() {
        String link =
                "https://gitlab.example.com/a/very/deep/group/with/many/levels/in/it/project/-/merge_requests/1234/diffs"
                        + "#0123456789abcdef0123456789abcdef";

        cairn.types(ANA, "/review " + link + " before Friday");

        String list = cairn.sees(BEN, "0 of 7 done");
        assertTrue(
                list.contains(
                        "<" + link + "|a/very/deep/group/with/many/levels/in/it/project#1234> on gitlab.example.com"),
                list);
        assertTrue(list.startsWith("Code review: before Friday\n"), list);
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

        assertTrue(cairn.sees(BEN, "0 of 7 done").contains("xxx…"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /review help | Post a code-review checklist
            /review hlep | Did you mean help?
            /postmortem help | Post a postmortem that everyone
            /cairn | Cairn tells you what is expected
            /cairn help | Each command explains itself
            /cairn hepl | Did you mean /cairn help?
            /cairn nonsense | I don't know “nonsense”. After /cairn you can type help, status, evidence, settings or my data.
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

    private String idOf(String ts) {
        String value = valueOf(ts, "tests");
        return value.substring(0, value.indexOf(' '));
    }

    /** What the button of the last row carries. */
    private String lastValue(String ts) {
        return cairn.workspace().messages(GENERAL, ANA).stream()
                .filter(message -> message.path("ts").asText().equals(ts))
                .flatMap(message -> message.findValuesAsText("value").stream())
                .filter(value -> value.contains(" "))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Presses More…, then one of its buttons; returns the form that takes its place. */
    private String chooses(String userId, String ts, String actionId, String title) {
        Awaitility.await().until(() -> cairn.workspace().views(userId).isEmpty());
        cairn.presses(userId, ts, ChecklistBlocks.MORE);
        cairn.workspace().press(Press.inView(userId, onlyView(userId), actionId));
        return titled(userId, title);
    }

    private String titled(String userId, String title) {
        return Awaitility.await()
                .until(
                        () -> cairn.workspace().views(userId).stream()
                                .filter(view -> view.at("/title/text").asText().equals(title))
                                .map(view -> view.path("id").asText())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void pressesIn(String userId, String viewId, String actionId, String then) {
        cairn.workspace().press(Press.inView(userId, viewId, actionId));
        Awaitility.await().until(() -> form(userId).contains(then));
    }

    private String form(String userId) {
        return cairn.workspace().views(userId).stream().map(Shown::of).collect(Collectors.joining("\n---\n"));
    }

    private <T> T inDatabase(Function<Transactions, T> work) {
        try (Database database = Database.embedded(folder)) {
            return work.apply(new Transactions(database));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private void delete(String ts) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(cairn.workspace().apiUrl().resolve("chat.delete"))
                .header("Authorization", "Bearer " + cairn.workspace().botToken())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"channel\":\"" + GENERAL + "\",\"ts\":\"" + ts + "\"}"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertTrue(response.body().contains("\"ok\":true"), response::body);
    }

    /** What Slack refused, other than that a message was not there. */
    private List<ObjectNode> refused() {
        return cairn.workspace().wire().stream()
                .filter(exchange -> exchange.has("refused"))
                .filter(exchange -> !exchange.toString().contains("message_not_found"))
                .toList();
    }

    private static Map<String, Map<String, JsonNode>> typed(String input, String value) {
        return Map.of(input, Map.of(input, TextNode.valueOf(value)));
    }

    private static Map<String, Map<String, JsonNode>> assignment(String row, String person) {
        return Map.of(
                MoreBlocks.ROW_INPUT, Map.of(MoreBlocks.ROW_INPUT, TextNode.valueOf(row)),
                MoreBlocks.PERSON_INPUT, Map.of(MoreBlocks.PERSON_INPUT, TextNode.valueOf(person)));
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
