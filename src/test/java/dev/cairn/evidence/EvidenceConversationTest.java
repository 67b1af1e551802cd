package dev.cairn.evidence;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.OTTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.Shown;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Permalink;
import dev.cairn.store.Database;
import dev.cairn.store.Transactions;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a message in a channel to the list that only its owner sees. */
class EvidenceConversationTest {
    private static final String PAYMENTS = "C0PAYMENTS";
    private static final String NOTHING_SAVED = "You have saved nothing yet.";

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;
    static Database database;
    static Transactions transactions;
    static EvidenceStore stored;

    @BeforeAll
    static void start() throws Exception {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
        database = Database.embedded(folder);
        transactions = new Transactions(database);
        stored = new JdbcEvidenceStore(transactions);
    }

    @AfterAll
    static void stop() {
        database.close();
        cairn.close();
    }

    @BeforeEach
    void beginAnew() {
        cairn.workspace().reset();
        for (String person : List.of(ANA, BEN, MARA, KEIKO)) {
            stored.of(owner(person), 0, Evidence.MOST)
                    .forEach(each -> assertTrue(stored.remove(owner(person), each.id())));
        }
    }

    @Test
    void a_message_is_saved_with_a_note_and_a_goal_and_listed_under_it() {
        String ts = written("Thanks for calming the release down, Ana!");

        usesShortcut(ANA, GENERAL, ts);
        String form = sees(ANA, "Only you will see this.");
        String metadata = cairn.form(ANA).path("private_metadata").asText();
        sends(ANA, Map.of("note", "I kept calm", "goal", "6.30-day.1"));

        assertEquals(link(ts) + " " + BEN, metadata);
        assertFalse(cairn.form(ANA).toString().contains("calming"), "the words of the message are not kept");
        assertTrue(form.contains("<" + link(ts) + "|Message> from <@U0BEN>"), form);
        assertEquals("Saved. Only you can see it; /cairn evidence shows all that you have saved.", shown(ANA));
        assertEquals("""
                You have saved 1 message. Only you can see this.
                Understand the product domain
                <%s|Message> from <@U0BEN> · saved 23 Nov 2026
                I kept calm
                [Edit] [Remove]""".formatted(link(ts)), list(ANA));
    }

    @Test
    void note_and_goal_may_be_left_out() {
        usesShortcut(ANA, GENERAL, written("a message"));
        sees(ANA, "No goal yet");
        sends(ANA, Map.of());

        String list = list(ANA);
        assertTrue(list.contains("\nNo goal yet\n") && list.endsWith("saved 23 Nov 2026\n[Edit] [Remove]"), list);
    }

    @Test
    void the_goals_come_by_milestone_with_the_present_one_first() {
        cairn.types(MARA, "/checkin @ana 2026-10-13");
        cairn.sees(MARA, "are planned");

        usesShortcut(ANA, GENERAL, written("a message"));
        sees(ANA, "For which goal?");

        List<String> groups = new ArrayList<>();
        cairn.form(ANA)
                .findValue("option_groups")
                .forEach(group -> groups.add(group.at("/label/text").asText()));
        assertEquals(
                List.of(
                        "Now: 60-day check-in",
                        "30-day check-in",
                        "90-day check-in",
                        "6-month check-in",
                        "12-month check-in",
                        "Or"),
                groups);
    }

    @Test
    void saving_the_same_message_again_opens_it_for_editing() {
        String ts = saved(ANA, "first words");

        usesShortcut(ANA, GENERAL, ts);
        String form = sees(ANA, "Edit evidence");
        assertTrue(form.contains("\"initial_value\":\"first words\""), form);
        edits("second words");

        sees(ANA, "second words");
        assertEquals(1, stored.howMany(owner(ANA)));
    }

    @Test
    void two_forms_about_one_message_save_it_once_and_lose_no_words() {
        String ts = written("a message");
        usesShortcut(ANA, GENERAL, ts);
        sees(ANA, "Only you will see this.");
        String metadata = cairn.form(ANA).path("private_metadata").asText();
        MessageToSave message = MessageToSave.of(metadata);
        new SaveEvidence(stored, cairn.calendar())
                .save(owner(ANA), message, Optional.of("elsewhere"), Optional.empty());

        sends(ANA, Map.of("note", "here"));

        assertTrue(error("note").startsWith("You have saved this message meanwhile"), error("note"));
        assertEquals("here", cairn.form(ANA).at("/state/values/note/note/value").asText());
        sends(ANA, Map.of("note", "elsewhere"));
        sees(ANA, "Saved. Only you can see it");
        assertEquals(1, stored.howMany(owner(ANA)));
    }

    @Test
    void a_reply_is_linked_with_its_thread_and_the_message_above_it_without() {
        String parent = written("the question");
        cairn.workspace().reply(ANA, GENERAL, parent, "the answer");
        String reply = ts("the answer");

        usesShortcut(ANA, GENERAL, reply);
        sees(ANA, "Only you will see this.");
        sends(ANA, Map.of());
        usesShortcut(ANA, GENERAL, parent);
        sees(ANA, "Only you will see this.");
        sends(ANA, Map.of());

        String list = list(ANA);
        assertTrue(
                list.contains("<" + link(reply) + "?thread_ts=" + parent + "&amp;cid=" + GENERAL + "|Message>"), list);
        assertTrue(list.contains("<" + link(parent) + "|Message>"), list);
    }

    @Test
    void a_message_can_be_saved_where_cairn_is_no_member() {
        cairn.workspace().write(MARA, "C0SECRET", "between us");
        usesShortcut(MARA, "C0SECRET", ts("C0SECRET", MARA, "between us"));
        sees(MARA, "Only you will see this.");
        sends(MARA, Map.of());

        assertTrue(list(MARA).contains("/archives/C0SECRET/p"));
    }

    @Test
    void a_message_from_another_organisation_can_be_saved_by_us_and_by_nobody_there() {
        cairn.workspace().write(OTTO, PAYMENTS, "well done");
        String ts = ts(PAYMENTS, ANA, "well done");

        usesShortcut(ANA, PAYMENTS, ts);
        sees(ANA, "from <@U0OTTO>");
        sends(ANA, Map.of());
        usesShortcut(OTTO, PAYMENTS, ts);

        cairn.sees(OTTO, PAYMENTS, "only people of that workspace can use it");
        assertTrue(list(ANA).contains("from <@U0OTTO>"));
        assertTrue(cairn.workspace().views(OTTO).isEmpty());
    }

    @Test
    void an_entry_is_edited_in_place_and_the_list_shows_it() {
        saved(ANA, "old words");
        list(ANA);

        presses(ANA, EvidenceBlocks.EDIT);
        sees(ANA, "Edit evidence");
        edits("new words", "6.90-day.1");

        String list = sees(ANA, "new words");
        assertTrue(list.startsWith("Saved.\nYou have saved 1 message."), list);
        assertFalse(list.contains("old words") || list.contains("No goal yet"), list);
        assertEquals(1, cairn.workspace().views(ANA).size());
    }

    @Test
    void a_note_and_a_goal_can_be_taken_away_again() {
        saved(ANA, "some words", "6.30-day.1");
        list(ANA);
        presses(ANA, EvidenceBlocks.EDIT);
        sees(ANA, "Edit evidence");
        edits("", "none");

        assertFalse(sees(ANA, "No goal yet").contains("some words"));
        assertEquals(Optional.empty(), only(ANA).note());
    }

    @Test
    void back_from_editing_leads_to_the_list_and_keeps_what_was() {
        saved(ANA, "words");
        list(ANA);
        presses(ANA, EvidenceBlocks.EDIT);
        sees(ANA, "Edit evidence");

        presses(ANA, EvidenceBlocks.PAGE + ".all");

        sees(ANA, "You have saved 1 message.");
        assertEquals(Optional.of("words"), only(ANA).note());
    }

    @Test
    void an_entry_changed_in_another_window_is_not_overwritten_and_nothing_typed_is_lost() {
        saved(ANA, "words");
        list(ANA);
        presses(ANA, EvidenceBlocks.EDIT);
        sees(ANA, "Edit evidence");
        assertTrue(stored.change(only(ANA).with(Optional.of("from the other window"), Optional.empty())));

        edits("from here");

        String field = EvidenceBlocks.noteOf(only(ANA).id());
        assertTrue(error(field).startsWith("You have changed this elsewhere meanwhile."), error(field));
        assertEquals(Optional.of("from the other window"), only(ANA).note());
    }

    @Test
    void removing_asks_first_and_a_second_press_finds_it_gone() {
        saved(ANA, "words");
        list(ANA);
        String value = value(EvidenceBlocks.REMOVE);
        assertEquals(
                "Remove this?",
                cairn.form(ANA).findValue("confirm").at("/title/text").asText());

        presses(ANA, EvidenceBlocks.REMOVE);
        String first = sees(ANA, "Removed.");
        pressesStale(ANA, EvidenceBlocks.REMOVE, value);
        String second = sees(ANA, EditEvidence.GONE);

        assertTrue(first.contains(NOTHING_SAVED), first);
        assertTrue(second.contains(NOTHING_SAVED), second);
    }

    @Test
    void editing_what_was_removed_meanwhile_says_so() {
        saved(ANA, "words");
        list(ANA);
        String value = value(EvidenceBlocks.EDIT);
        presses(ANA, EvidenceBlocks.EDIT);
        sees(ANA, "Edit evidence");
        assertTrue(stored.remove(owner(ANA), only(ANA).id()));

        edits("other words");
        assertTrue(cairn.form(ANA).path("errors").toString().contains(EditEvidence.GONE), cairn.form(ANA)::toString);
        pressesStale(ANA, EvidenceBlocks.EDIT, value);

        assertTrue(sees(ANA, NOTHING_SAVED).contains(EditEvidence.GONE));
    }

    @Test
    void nobody_reads_changes_or_removes_what_is_anothers_not_even_by_its_id() {
        saved(ANA, "Anas own words");
        Evidence anas = only(ANA);
        ListedEvidence forged = new ListedEvidence(1, anas.id(), anas.version());

        for (String other : List.of(BEN, MARA, KEIKO)) {
            assertTrue(list(other).startsWith(NOTHING_SAVED));
            pressesStale(other, EvidenceBlocks.EDIT, forged.toValue());
            sees(other, EditEvidence.GONE);
            list(other);
            pressesStale(other, EvidenceBlocks.REMOVE, forged.toValue());
            sees(other, EditEvidence.GONE);
        }

        EditEvidence editing = new EditEvidence(stored);
        assertTrue(
                editing.edit(owner(BEN), anas.id(), anas.version(), Optional.of("x"), Optional.empty())
                        instanceof Keeping.NotKept);
        assertEquals(anas, only(ANA));
    }

    /** The form that Ben opened himself, sent with what stood in Ana's. */
    @Test
    void anothers_form_data_sent_with_ones_own_form_changes_nothing() throws Exception {
        saved(ANA, "Anas own words");
        saved(BEN, "Bens own words");
        Evidence anas = only(ANA);
        list(BEN);
        presses(BEN, EvidenceBlocks.EDIT);
        sees(BEN, "Edit evidence");
        String bens = only(BEN).id();

        String answer = SentByHand.submission(cairn, cairn.form(BEN), BEN, payload -> payload.replace(bens, anas.id()));

        assertTrue(answer.contains("\"response_action\":\"errors\"") && answer.contains(EditEvidence.GONE), answer);
        assertEquals(anas, only(ANA));
    }

    @Test
    void an_address_elsewhere_put_into_the_form_is_not_saved() throws Exception {
        String ts = written("a message");
        usesShortcut(ANA, GENERAL, ts);
        sees(ANA, "Only you will see this.");

        String answer = SentByHand.submission(
                cairn, cairn.form(ANA), ANA, payload -> payload.replace("cairn-local.slack.com", "example.com/?x="));

        assertTrue(answer.contains("Something went wrong on our side."), answer);
        assertEquals(0, stored.howMany(owner(ANA)));
    }

    @Test
    void what_people_type_stays_text_and_stands_in_forms_alone() {
        saved(ANA, "*bold* <!channel> <@U0BEN> <https://example.com|here>");
        list(ANA);

        JsonNode note = cairn.form(ANA).path("blocks").get(3);
        assertEquals("plain_text", note.at("/text/type").asText());
        assertEquals(
                "*bold* <!channel> <@U0BEN> <https://example.com|here>",
                note.at("/text/text").asText());
        for (String place : List.of(
                GENERAL, cairn.workspace().openDm(ANA), cairn.workspace().openDm(BEN))) {
            for (String person : List.of(ANA, BEN)) {
                if (!place.startsWith("D") || place.equals(cairn.workspace().openDm(person))) {
                    assertFalse(
                            cairn.workspace().messages(place, person).toString().contains("*bold*"), place);
                }
            }
        }
    }

    @Test
    void a_note_as_long_as_the_field_holds_is_kept_whole_and_shortened_in_the_list() {
        String longest = "🙂".repeat(Evidence.MOST_NOTE);
        saved(ANA, longest);

        assertEquals(Optional.of(longest), only(ANA).note());
        assertTrue(list(ANA).contains("🙂".repeat(499) + "…"));
        presses(ANA, EvidenceBlocks.EDIT);
        sees(ANA, longest);
    }

    @Test
    void many_come_in_pages_and_the_buttons_turn_them() {
        fill(45, "🙂<".repeat(1_500));

        String first = list(ANA);
        assertTrue(first.startsWith("You have saved 45 messages, here newest first."), first);
        assertTrue(first.endsWith("Page 1 of 3.\n[More]"), first);
        presses(ANA, EvidenceBlocks.PAGE + ".more");
        sees(ANA, "Page 2 of 3.\n[Back] [More]");
        presses(ANA, EvidenceBlocks.PAGE + ".more");
        String last = sees(ANA, "Page 3 of 3.\n[Back]");
        presses(ANA, EvidenceBlocks.PAGE + ".back");
        sees(ANA, "Page 2 of 3.");

        assertEquals(5, last.lines().filter("[Edit] [Remove]"::equals).count());
    }

    @Test
    void removing_the_last_of_a_page_shows_the_one_before() {
        fill(21, "words");
        list(ANA);
        presses(ANA, EvidenceBlocks.PAGE + ".more");
        sees(ANA, "Page 2 of 2.");

        presses(ANA, EvidenceBlocks.REMOVE);

        assertTrue(sees(ANA, "Removed.").contains("You have saved 20 messages"));
    }

    @Test
    void a_press_on_an_older_picture_of_the_form_takes_nothing_away_that_came_after() throws Exception {
        fill(41, "words");
        list(ANA);
        JsonNode before = cairn.form(ANA);
        presses(ANA, EvidenceBlocks.PAGE + ".more");
        sees(ANA, "Page 2 of 3.");

        SentByHand.press(cairn, before, ANA, EvidenceBlocks.PAGE + ".more", "3");

        Awaitility.await()
                .until(() -> cairn.workspace().wire().stream()
                        .anyMatch(exchange -> exchange.toString().contains("hash_conflict")));
        assertTrue(shown(ANA).contains("Page 2 of 3."), shown(ANA));
        assertEquals(1, cairn.workspace().views(ANA).size());
    }

    @Test
    void there_is_room_for_five_hundred_and_then_a_sentence() {
        String ts = written("one too many");
        usesShortcut(ANA, GENERAL, ts);
        sees(ANA, "Only you will see this.");
        fill(Evidence.MOST, "words");

        sends(ANA, Map.of("note", "kept in the form"));
        assertEquals(SaveEvidence.TOO_MANY, error("note"));
        usesShortcut(ANA, GENERAL, ts);

        cairn.sees(ANA, SaveEvidence.TOO_MANY);
        assertEquals(Evidence.MOST, stored.howMany(owner(ANA)));
    }

    @Test
    void a_goal_that_the_content_no_longer_has_is_kept_until_another_is_chosen() {
        saved(ANA, "words");
        assertTrue(stored.change(only(ANA).with(Optional.of("words"), Optional.of("6.gone.1"))));

        assertTrue(list(ANA).contains("A goal that is no longer in the blueprint"));
        presses(ANA, EvidenceBlocks.EDIT);
        sees(ANA, "The goal it had, no longer offered");
        edits("other words");
        sees(ANA, "A goal that is no longer in the blueprint");

        assertEquals(Optional.of("6.gone.1"), only(ANA).goal());
    }

    @Test
    void what_follows_evidence_is_not_guessed() {
        cairn.types(ANA, "/cairn evidnce");

        cairn.sees(ANA, "Did you mean /cairn evidence?");
    }

    private static String written(String text) {
        cairn.workspace().write(BEN, GENERAL, text);
        return ts(text);
    }

    private static String ts(String text) {
        return ts(GENERAL, ANA, text);
    }

    private static String ts(String channelId, String viewer, String text) {
        return cairn.message(viewer, channelId, text).path("ts").asText();
    }

    private static String link(String ts) {
        return "https://cairn-local.slack.com/archives/" + GENERAL + "/p" + ts.replace(".", "");
    }

    private static void usesShortcut(String userId, String channelId, String ts) {
        assertTrue(cairn.workspace()
                .messageShortcut(userId, channelId, ts, EvidenceBlocks.SAVE)
                .acked());
    }

    private static String saved(String userId, String note) {
        return saved(userId, note, "none");
    }

    /** Saves a message of Ben's; its ts. */
    private static String saved(String userId, String note, String goal) {
        String ts = written("a message");
        usesShortcut(userId, GENERAL, ts);
        sees(userId, "Only you will see this.");
        sends(userId, Map.of("note", note, "goal", goal));
        sees(userId, "Saved. Only you can see it");
        return ts;
    }

    /** So many, saved one second after the other. */
    private static void fill(int many, String note) {
        transactions.run(handle -> IntStream.range(0, many).forEach(i -> {
            String ts = "17954244%02d.%06d".formatted(i / 60, i);
            Evidence evidence = new Evidence(
                    "filled-" + i,
                    cairn.workspace().teamId(),
                    ANA,
                    Permalink.of("cairn-local", GENERAL, ts, Optional.empty()),
                    Optional.of(BEN),
                    Optional.of(note),
                    Optional.of("6.30-day." + (1 + i % 4)),
                    CairnInWorkspace.MONDAY.plusSeconds(i),
                    1);
            assertTrue(stored.add(evidence));
        }));
    }

    private static Evidence only(String userId) {
        List<Evidence> all = stored.of(owner(userId), 0, 2);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static Caller owner(String userId) {
        return new Caller(cairn.workspace().teamId(), userId);
    }

    /** Opens the list. */
    private static String list(String userId) {
        List<JsonNode> before = cairn.workspace().views(userId);
        cairn.types(userId, "/cairn evidence");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !ids(cairn.workspace().views(userId)).equals(ids(before)));
        return sees(userId, "You have saved");
    }

    private static List<String> ids(List<JsonNode> views) {
        return views.stream().map(view -> view.path("id").asText()).toList();
    }

    private static String shown(String userId) {
        return Shown.of(cairn.form(userId)).replaceAll("<!date\\^[^|>]+\\|([^>]+)>", "$1");
    }

    /** The form on top, as it is read, once it says this anywhere. */
    private static String sees(String userId, String part) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !cairn.workspace().views(userId).isEmpty()
                        && (shown(userId).contains(part)
                                || cairn.form(userId).toString().contains(part)));
        return cairn.form(userId).hasNonNull("submit") ? cairn.form(userId).toString() : shown(userId);
    }

    private static String error(String field) {
        return cairn.form(ANA).path("errors").path(field).asText();
    }

    private static String value(String actionId) {
        return cairn.form(ANA).path("blocks").findValues("elements").stream()
                .flatMap(elements -> StreamSupport.stream(elements.spliterator(), false))
                .filter(element -> element.path("action_id").asText().equals(actionId))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asText();
    }

    private static void presses(String userId, String actionId) {
        assertTrue(cairn.workspace()
                .press(Press.inView(userId, cairn.form(userId).path("id").asText(), actionId))
                .acked());
    }

    /** Presses a button that the form does not show, or not any more. */
    private static void pressesStale(String userId, String actionId, String value) {
        assertTrue(cairn.workspace()
                .press(Press.inView(userId, cairn.form(userId).path("id").asText(), actionId)
                        .withValue(value))
                .acked());
    }

    private static void sends(String userId, Map<String, String> fields) {
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name, Map.of(name, TextNode.valueOf(value))));
        assertTrue(cairn.workspace()
                .submit(userId, cairn.form(userId).path("id").asText(), values)
                .acked());
    }

    private static void edits(String note) {
        edits(Map.of("note", note));
    }

    private static void edits(String note, String goal) {
        edits(Map.of("note", note, "goal", goal));
    }

    private static void edits(Map<String, String> fields) {
        String id = ListedEvidence.of(cairn.form(ANA).path("private_metadata").asText())
                .id();
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name + "." + id, Map.of(name, TextNode.valueOf(value))));
        assertTrue(cairn.workspace()
                .submit(ANA, cairn.form(ANA).path("id").asText(), values)
                .acked());
    }
}
