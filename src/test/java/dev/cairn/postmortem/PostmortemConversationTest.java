package dev.cairn.postmortem;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.OTTO;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.evidence.SentByHand;
import dev.cairn.store.Database;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** From /postmortem to the file that is kept. It is Monday 23 November 2026, 9:00 UTC. */
class PostmortemConversationTest {
    private static final String PAYMENTS = "C0PAYMENTS";

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;
    static Database database;
    static ChecklistStore lists;
    static PostmortemStore stored;

    @BeforeAll
    static void start() throws Exception {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
        database = Database.embedded(folder);
        Transactions transactions = new Transactions(database);
        lists = new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, cairn.calendar()));
        stored = new JdbcPostmortemStore(transactions, lists);
    }

    @AfterAll
    static void stop() {
        database.close();
        cairn.close();
    }

    @BeforeEach
    void beginAnew() {
        cairn.rests();
        cairn.workspace().reset();
        String team = cairn.workspace().teamId();
        List.of(GENERAL, PAYMENTS)
                .forEach(channel -> stored.inChannel(team, channel)
                        .forEach(each ->
                                stored.remove(lists.find(team, each.id()).orElseThrow())));
    }

    @Test
    void who_types_the_command_leads_and_the_message_says_what_is_missing() {
        cairn.types(ANA, "/postmortem Checkout was down on Monday");

        String message = cairn.sees(BEN, "0 of 14 done");
        assertTrue(message.startsWith("Postmortem: Checkout was down on Monday\n"), message);
        assertTrue(message.contains("*Open* · severity not known yet\nLead: <@U0ANA>\n"), message);
        assertTrue(message.contains("_Blueprint 7 · Mean time to restore (MTTR): An improving trend."), message);
        assertTrue(message.contains("Timeline: 0 entries · What we learned: 0 of 4 parts written\n"), message);
        assertTrue(
                message.contains("Missing: the severity, when it started, when it was detected, when it was mitigated,"
                        + " when it was resolved, the timeline, what we learned, action items, 14 open rows of the"
                        + " checklist"),
                message);
        int buttons = message.indexOf("[Facts…] [Timeline…] [What we learned…] [Actions…] [Close or export…]");
        assertTrue(buttons > 0 && buttons < message.indexOf("0 of 14 done"), message);
    }

    @Test
    void without_a_title_it_is_named_for_the_day() {
        cairn.types(ANA, "/postmortem");

        cairn.sees(BEN, "Postmortem: Incident of 23 Nov\n");
    }

    @Test
    void facts_are_shown_with_how_long_it_took_in_each_viewers_zone() {
        String ts = posted("Checkout was down");
        opens(BEN, ts, PostmortemSummary.FACTS);

        sends(
                BEN,
                Map.of(
                        "severity", "sev2",
                        "started", at("2026-11-23T07:00:20Z"),
                        "detected", at("2026-11-23T07:05:00Z"),
                        "mitigated", at("2026-11-23T07:47:00Z"),
                        "resolved", at("2026-11-23T08:05:00Z"),
                        "impact", "every third order, <!channel> *all* of them"));

        String message = cairn.sees(ANA, "sev2");
        assertTrue(message.contains("*Open* · *sev2: An important part is down or wrong for many people*\n"), message);
        assertTrue(
                message.contains("Started <!date^1795417200^{date_short_pretty}, {time}|23 Nov, 07:00 UTC> · Detected"),
                message);
        assertTrue(
                message.contains(
                        "Time to detect: *5 minutes* · Time to mitigate: *47 minutes* · Time to restore: *1 hour 5 minutes*\n"),
                message);
        assertFalse(message.contains("every third order"), "it stands in the form");
        assertFalse(message.contains("the severity"), message);
        opens(ANA, ts, PostmortemSummary.FACTS);
        assertTrue(cairn.form(ANA).toString().contains("every third order, <!channel> *all* of them"));
    }

    @Test
    void impossible_orders_are_refused_under_the_field_that_names_both_times() {
        String ts = posted("Checkout was down");
        opens(BEN, ts, PostmortemSummary.FACTS);

        sends(
                BEN,
                Map.of(
                        "started", at("2026-11-23T07:05:00Z"),
                        "detected", at("2026-11-23T07:00:00Z"),
                        "resolved", at("2026-11-23T07:04:00Z")));

        assertEquals(
                "Detected (23 Nov, 02:00) lies before started (23 Nov, 02:05). Correct one of the two.",
                error(BEN, "detected"),
                "as Ben's clock in New York shows them");
        assertTrue(error(BEN, "resolved").contains("lies before started"), error(BEN, "resolved"));
        assertEquals(Facts.NONE, only(GENERAL).facts(), "nothing is kept");
    }

    @Test
    void a_time_in_the_future_is_refused_and_five_minutes_are_let_pass() {
        String ts = posted("Checkout was down");
        opens(BEN, ts, PostmortemSummary.FACTS);

        Instant now = cairn.calendar().instant();
        sends(BEN, Map.of("started", at(now.plus(Duration.ofMinutes(8)).toString())));
        assertTrue(error(BEN, "started").contains("lies in the future"), error(BEN, "started"));
        sends(BEN, Map.of("started", at(now.plus(Duration.ofMinutes(3)).toString())));

        cairn.sees(BEN, "Started <!date^");
    }

    @Test
    void of_two_who_write_at_once_both_count_and_what_both_changed_is_shown_to_the_slower() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.FACTS);
        opens(BEN, ts, PostmortemSummary.FACTS);
        sends(ANA, Map.of("severity", "sev1", "impact", "shoppers in Europe"));
        cairn.sees(ANA, "*sev1");

        sends(BEN, Map.of("started", at("2026-11-23T07:00:00Z"), "impact", "all shoppers"));

        String form = cairn.seesForm(BEN, "Somebody else saved this while you were writing");
        assertTrue(form.contains("Impact: shoppers in Europe"), form);
        assertTrue(
                cairn.form(BEN).toString().contains("\"initial_value\":\"all shoppers\""), cairn.form(BEN)::toString);
        assertEquals(Optional.of("shoppers in Europe"), only(GENERAL).facts().impact());
        sends(BEN, Map.of("impact", "all shoppers, in Europe first"));
        cairn.sees(BEN, "Started <!date^");
        Facts facts = only(GENERAL).facts();
        assertEquals(Optional.of("sev1"), facts.severity(), "what Ana wrote elsewhere stays");
        assertEquals(Optional.of("all shoppers, in Europe first"), facts.impact());
        assertEquals(Optional.of(Instant.parse("2026-11-23T07:00:00Z")), facts.started());
    }

    @Test
    void another_title_and_lead_show_in_the_message_and_no_app_or_outsider_can_lead() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.FACTS);

        sends(ANA, Map.of("lead", OTTO));
        assertTrue(error(ANA, "lead").contains("another organisation"), error(ANA, "lead"));
        sends(ANA, Map.of("lead", BEN, "title", "Checkout and search were down"));

        String message = cairn.sees(MARA, "Postmortem: Checkout and search were down\n");
        assertTrue(message.contains("Lead: <@U0BEN>"), message);
    }

    @Test
    void a_message_is_added_to_the_timeline_with_link_author_time_and_ones_own_words() {
        posted("Checkout was down");
        String ts = written(BEN, "Seeing 500s on checkout & search");

        usesShortcut(ANA, GENERAL, ts);
        String form = cairn.seesForm(ANA, "Postmortem: Checkout was down");
        assertTrue(form.contains("|Message> from <@U0BEN>"), form);
        assertTrue(cairn.form(ANA).toString().contains("Seeing 500s on checkout & search"), cairn.form(ANA)::toString);
        sends(ANA, Map.of("said", "Ben saw the first errors"));

        cairn.seesForm(ANA, "Added to the timeline of “Checkout was down”.");
        cairn.sees(BEN, "Timeline: 1 entry ");
        TimelineEntry entry = stored.timeline(only(GENERAL)).get(0);
        assertEquals("Ben saw the first errors", entry.said());
        assertEquals(Optional.of(BEN), entry.authorId());
        assertEquals(
                Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))))
                        .truncatedTo(ChronoUnit.MINUTES),
                entry.happenedAt());
        assertTrue(entry.link().orElseThrow().url().contains("/archives/" + GENERAL + "/p"));
    }

    @Test
    void a_message_can_be_added_where_cairn_is_no_member_and_a_second_time_opens_its_entry() {
        String ts = posted("Checkout was down");
        String message = written(BEN, "all green again");
        usesShortcut(BEN, GENERAL, message);
        cairn.seesForm(BEN, "Postmortem: Checkout was down");
        sends(BEN, Map.of());
        cairn.seesForm(BEN, "Added to the timeline");
        cairn.workspace()
                .leave(
                        cairn.workspace()
                                .messages(GENERAL, ANA)
                                .get(0)
                                .path("user")
                                .asText(),
                        GENERAL);

        usesShortcut(ANA, GENERAL, message);
        cairn.seesForm(ANA, "|Message> from <@U0BEN>");
        assertEquals("Edit entry", cairn.form(ANA).at("/title/text").asText());
        sends(ANA, Map.of("said", "back to normal"));

        assertTrue(cairn.seesForm(ANA, "Saved.").contains("back to normal"));
        assertEquals(1, stored.timeline(only(GENERAL)).size());
        assertFalse(ts.isEmpty());
    }

    @Test
    void the_shortcut_says_what_to_do_where_no_postmortem_is_open() {
        String message = written(BEN, "nothing to see");

        usesShortcut(ANA, GENERAL, message);

        cairn.sees(ANA, "No postmortem is open in this channel. Type /postmortem here first");
        assertTrue(cairn.workspace().views(ANA).isEmpty());
    }

    @Test
    void of_several_postmortems_one_is_chosen_and_the_newest_is_offered_first() {
        posted("First one");
        cairn.turn(Duration.ofMinutes(1));
        posted("Second one");
        String message = written(BEN, "restarting");
        usesShortcut(ANA, GENERAL, message);
        cairn.seesForm(ANA, "|Message>");

        JsonNode choice = block(ANA, TimelineBlocks.POSTMORTEM).path("element");
        assertEquals("Second one", choice.at("/options/0/text/text").asText());
        String first = choice.at("/options/1/value").asText();
        sends(ANA, Map.of(TimelineBlocks.POSTMORTEM, first));

        cairn.seesForm(ANA, "Added to the timeline of “First one”.");
        assertEquals(1, stored.timeline(found(first)).size());
    }

    @Test
    void the_timeline_is_ordered_by_when_it_happened_and_its_entries_are_edited_and_removed() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.TIMELINE);
        cairn.seesForm(ANA, "Nothing stands in the timeline yet.");
        adds(ANA, "2026-11-23T08:30:00Z", "rolled back");
        adds(ANA, "2026-11-23T08:00:00Z", "alarm");

        String list = cairn.seesForm(ANA, "2 entries, by when they happened.");
        assertTrue(list.indexOf("alarm") < list.indexOf("rolled back"), list);
        pressesInForm(ANA, TimelineBlocks.EDIT);
        cairn.seesForm(ANA, "Back to the timeline");
        sends(ANA, Map.of("when", at("2026-11-23T08:45:00Z"), "said", "alarm was acknowledged"));

        String edited = cairn.seesForm(ANA, "alarm was acknowledged");
        assertTrue(edited.indexOf("rolled back") < edited.indexOf("alarm was"), edited);
        assertEquals(
                "Remove this?",
                cairn.form(ANA).findValue("confirm").at("/title/text").asText());
        pressesInForm(ANA, TimelineBlocks.REMOVE);
        assertFalse(cairn.seesForm(ANA, "Removed.").contains("rolled back"));
        cairn.sees(BEN, "Timeline: 1 entry ");
    }

    @Test
    void an_entry_needs_a_time_that_has_passed_and_words() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.TIMELINE);
        cairn.seesForm(ANA, "Nothing stands");
        pressesInForm(ANA, TimelineBlocks.ADD);
        cairn.seesForm(ANA, "Back to the timeline");

        sends(ANA, Map.of("when", at("2026-11-23T10:00:00Z"), "said", "tomorrow's news"));

        assertEquals("This (23 Nov, 10:00) lies in the future. Choose a time that has passed.", error(ANA, "when"));
        assertTrue(stored.timeline(only(GENERAL)).isEmpty());
    }

    @Test
    void of_two_who_edit_one_entry_the_slower_sees_what_the_other_wrote_and_loses_nothing() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.TIMELINE);
        cairn.seesForm(ANA, "Nothing stands");
        adds(ANA, "2026-11-23T08:30:00Z", "rolled back");
        cairn.seesForm(ANA, "rolled back");
        opens(BEN, ts, PostmortemSummary.TIMELINE);
        cairn.seesForm(BEN, "rolled back");
        for (String person : List.of(ANA, BEN)) {
            pressesInForm(person, TimelineBlocks.EDIT);
            cairn.seesForm(person, "Back to the timeline");
        }
        sends(ANA, Map.of("said", "rolled back to 41"));
        cairn.seesForm(ANA, "Saved.");

        sends(BEN, Map.of("said", "rolled back by hand"));

        assertTrue(cairn.seesForm(BEN, "Somebody else saved this").contains("rolled back to 41"));
        assertTrue(
                cairn.form(BEN).toString().contains("\"initial_value\":\"rolled back by hand\""),
                cairn.form(BEN)::toString);
        sends(BEN, Map.of("said", "rolled back to 41 by hand"));
        cairn.seesForm(BEN, "rolled back to 41 by hand");
    }

    @Test
    void what_was_learned_is_kept_and_two_who_write_different_parts_both_count() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.LEARNED);
        cairn.seesForm(ANA, "Write how and what, not who.");
        opens(BEN, ts, PostmortemSummary.LEARNED);
        cairn.seesForm(BEN, "Write how and what, not who.");

        sends(ANA, Map.of("went-well", "the rollback took three minutes"));
        cairn.sees(ANA, "What we learned: 1 of 4 parts written");
        sends(BEN, Map.of("lucky", "it was a quiet hour"));

        cairn.sees(ANA, "What we learned: 2 of 4 parts written");
        assertEquals(
                new Narrative("the rollback took three minutes", "", "it was a quiet hour", ""),
                only(GENERAL).narrative());
        assertFalse(cairn.sees(ANA, "2 of 4").contains("three minutes"), "it stands in forms only");
    }

    @Test
    void blaming_words_are_kept_and_hinted_at_and_a_wrong_hint_counts_once_without_a_name() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.LEARNED);
        cairn.seesForm(ANA, "Write how and what, not who.");

        sends(ANA, Map.of("went-badly", "Ben should have checked the config before the deploy"));

        String hints = cairn.seesForm(ANA, "Saved. You may want to look at");
        assertTrue(hints.contains("should have") && hints.contains("What went badly"), hints);
        assertTrue(hints.contains("?") && hints.contains("[Wrong hint]"), hints);
        assertEquals(
                "Ben should have checked the config before the deploy",
                only(GENERAL).narrative().wentBadly(),
                "it is saved whatever the hints say");
        String value = cairn.form(ANA).findValuesAsText("value").stream()
                .filter(each -> each.contains(" WENT_BADLY "))
                .findFirst()
                .orElseThrow();
        int before = hints.split("\\[Wrong hint]", -1).length;
        pressesInForm(ANA, LearnedBlocks.WRONG_HINT);
        String thanked = cairn.seesForm(ANA, "Thank you, counted as a wrong hint.");
        assertEquals(before - 1, thanked.split("\\[Wrong hint]", -1).length);
        cairn.workspace().press(Press.inView(ANA, cairn.form(ANA).path("id").asText(), LearnedBlocks.AGAIN));
        cairn.seesForm(ANA, "Write how and what, not who.");
        cairn.types(KEIKO, "/postmortem hints");
        cairn.sees(KEIKO, value.substring(value.lastIndexOf(' ') + 1) + ": once, last on 2026-11-23");
    }

    @Test
    void a_lesson_goes_where_lessons_are_kept_and_nothing_typed_is_lost() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.LEARNED);
        cairn.seesForm(ANA, "Write how and what, not who.");
        pressesInForm(ANA, LearnedBlocks.LESSON);
        cairn.seesForm(ANA, "A lesson becomes a line of the review checklist");
        sends(ANA, Map.of("lesson", "Does every call have a time limit?"));

        cairn.seesForm(ANA, "Kept. Review lists posted from now on ask for it.");
        assertEquals(2, cairn.workspace().views(ANA).size(), "the form stands below");
        cairn.types(BEN, "/review https://github.com/acme/shop/pull/12");
        String review = cairn.sees(BEN, "Does every call have a time limit?");
        assertTrue(review.contains("because of"), review);
        assertTrue(review.contains("Checkout was down"), review);
        assertTrue(review.contains(".slack.com/archives/C0GENERAL/p"), review);
    }

    @Test
    void closing_asks_the_lead_why_where_something_is_missing_and_says_so_in_the_message() {
        String ts = posted("Checkout was down");
        opens(ANA, ts, PostmortemSummary.MORE);
        cairn.seesForm(ANA, "[Close…]");
        pressesInForm(ANA, CloseAndExportBlocks.CLOSE);
        String form = cairn.seesForm(ANA, "Still missing: ");
        assertTrue(form.contains("the severity, when it started"), form);

        sends(ANA, Map.of());
        assertEquals("Say why, or cancel and write what is missing.", error(ANA, "reason"));
        sends(ANA, Map.of("reason", "a false alarm"));

        cairn.seesForm(ANA, "“Checkout was down” is closed.");
        String message = cairn.sees(BEN, "*Closed* by <@U0ANA>, <!date^");
        assertFalse(message.contains("Missing:") || message.contains("a false alarm"), message);
        assertEquals(
                Optional.of("a false alarm"),
                only(GENERAL).closing().orElseThrow().reason());
    }

    @Test
    void who_does_not_lead_cannot_close_and_is_told_who_can() throws Exception {
        String ts = posted("Checkout was down");
        opens(BEN, ts, PostmortemSummary.MORE);
        String form = cairn.seesForm(BEN, "Only the lead can close and reopen it.");
        assertFalse(form.contains("[Close…]"), form);

        SentByHand.press(
                cairn,
                cairn.form(BEN),
                BEN,
                CloseAndExportBlocks.CLOSE,
                only(GENERAL).id());
        String answer = SentByHand.submission(
                cairn,
                cairn.form(BEN),
                BEN,
                payload -> payload.replace(
                                "\"private_metadata\":\"\"",
                                "\"private_metadata\":\"" + only(GENERAL).id() + "\"")
                        .replace("\"callback_id\":\"\"", "\"callback_id\":\"" + CloseAndExportBlocks.CLOSE + "\""));

        assertTrue(answer.contains("Only the lead can do this."), answer);
        assertTrue(only(GENERAL).isOpen());
    }

    @Test
    void a_closed_postmortem_stays_as_it_is_until_its_lead_reopens_it() {
        String ts = posted("Checkout was down");
        opens(BEN, ts, PostmortemSummary.FACTS);
        cairn.seesForm(BEN, "Times are in your own time zone");
        closes(ANA, ts);

        sends(BEN, Map.of("severity", "sev1"));
        assertEquals(PostmortemAccess.CLOSED, error(BEN, "severity"));
        opens(BEN, ts, PostmortemSummary.FACTS);
        cairn.seesForm(BEN, PostmortemAccess.CLOSED);
        opens(BEN, ts, PostmortemSummary.TIMELINE);
        assertFalse(cairn.seesForm(BEN, PostmortemAccess.CLOSED).contains("[Add…]"));
        opens(BEN, ts, PostmortemSummary.LEARNED);
        cairn.seesForm(BEN, PostmortemAccess.CLOSED);
        String message = written(BEN, "one more thing");
        usesShortcut(BEN, GENERAL, message);
        cairn.sees(BEN, "No postmortem is open in this channel.");
        opens(ANA, ts, PostmortemSummary.MORE);
        cairn.seesForm(ANA, "[Reopen]");
        pressesInForm(ANA, CloseAndExportBlocks.REOPEN);
        cairn.seesForm(ANA, "“Checkout was down” is open.");

        assertTrue(cairn.sees(BEN, "*Open*").contains("Missing:"));
        opens(BEN, ts, PostmortemSummary.FACTS);
        cairn.seesForm(BEN, "Times are in your own time zone");
    }

    @Test
    void an_export_stands_in_the_channel_as_a_file_and_says_who_exported_it() {
        String ts = posted("Checkout was down");
        opens(BEN, ts, PostmortemSummary.MORE);
        cairn.seesForm(BEN, "[Export]");

        pressesInForm(BEN, CloseAndExportBlocks.EXPORT);

        cairn.seesForm(
                BEN, "It stands in the channel of this postmortem, as postmortem-2026-11-23-checkout-was-down.md.");
        JsonNode message = cairn.message(MARA, GENERAL, "<@U0BEN> exported this postmortem.");
        assertEquals(
                "postmortem-2026-11-23-checkout-was-down.md",
                message.at("/files/0/name").asText(),
                message::toString);
    }

    @Test
    void the_list_shows_those_of_the_channel_and_elsewhere_only_those_one_had_a_part_in() {
        posted("Checkout was down");
        cairn.types(BEN, PAYMENTS, "/postmortem Payments were late");
        cairn.sees(BEN, PAYMENTS, "Postmortem: Payments were late");

        cairn.types(MARA, "/postmortem list");
        String maras = cairn.sees(MARA, "1 postmortem of this channel");
        assertTrue(maras.contains("Checkout was down\n*Open* · severity not known yet · begun <!date^"), maras);
        assertTrue(maras.endsWith("lead <@U0ANA>\n[Open]"), maras);
        cairn.types(BEN, "/postmortem list");
        String bens = cairn.sees(BEN, "2 postmortems");
        assertTrue(bens.contains("Payments were late\n"), bens);
        assertTrue(bens.contains("lead <@U0BEN> · in <#C0PAYMENTS>\n[Open] [Close…]"), bens);
        assertTrue(
                cairn.texts(GENERAL, TOM).stream().noneMatch(text -> text.contains("postmortems:")),
                "only Ben sees it");
    }

    @Test
    void the_list_opens_closes_and_reopens() {
        posted("Checkout was down");
        cairn.types(ANA, PAYMENTS, "/postmortem list");
        JsonNode list = cairn.message(ANA, PAYMENTS, "1 postmortem of this channel");
        pressesIn(ANA, PAYMENTS, list, CloseAndExportBlocks.CLOSE);
        cairn.seesForm(ANA, "Still missing: ");
        sends(ANA, Map.of("reason", "a false alarm"));
        cairn.sees(BEN, "*Closed*");

        cairn.types(ANA, PAYMENTS, "/postmortem list");
        JsonNode closed = cairn.message(ANA, PAYMENTS, "*Closed* ·");
        pressesIn(ANA, PAYMENTS, closed, CloseAndExportBlocks.REOPEN);

        cairn.sees(ANA, PAYMENTS, "“Checkout was down” is open.");
        cairn.sees(BEN, "*Open*");
    }

    @Test
    void where_nothing_is_to_be_listed_it_says_how_to_begin() {
        cairn.types(TOM, "/postmortem list");

        cairn.sees(TOM, "There is no postmortem in this channel, and you had no part in another.");
    }

    @Test
    void somebody_of_another_channel_gets_no_further_with_a_forged_button() throws Exception {
        posted("Checkout was down");
        String id = only(GENERAL).id();
        cairn.workspace().join(TOM, PAYMENTS);
        cairn.types(TOM, PAYMENTS, "/postmortem Payments were late");
        String ts =
                cairn.message(TOM, PAYMENTS, "Postmortem: Payments").path("ts").asText();

        cairn.workspace()
                .press(Press.inMessage(TOM, PAYMENTS, ts, PostmortemSummary.FACTS)
                        .withValue(id));

        cairn.sees(TOM, PAYMENTS, "This postmortem belongs to another channel.");
        assertTrue(cairn.workspace().views(TOM).isEmpty());
        cairn.workspace().press(Press.inMessage(TOM, PAYMENTS, ts, PostmortemSummary.FACTS));
        cairn.seesForm(TOM, "Times are in your own time zone");
        String own =
                FieldForm.of(cairn.form(TOM).path("private_metadata").asText()).about();
        String answer = SentByHand.submission(cairn, cairn.form(TOM), TOM, payload -> payload.replace(own, id));
        assertTrue(answer.contains("This postmortem belongs to another channel."), answer);
    }

    @Test
    void people_of_another_organisation_are_refused() {
        cairn.types(ANA, PAYMENTS, "/postmortem Payments were late");
        String ts =
                cairn.message(ANA, PAYMENTS, "Postmortem: Payments").path("ts").asText();

        cairn.workspace().press(OTTO, PAYMENTS, ts, PostmortemSummary.FACTS);

        cairn.sees(OTTO, PAYMENTS, "only people of that workspace can use it here");
        assertTrue(cairn.workspace().views(OTTO).isEmpty());
    }

    @Test
    void only_who_keeps_the_content_sees_which_hints_were_called_wrong() {
        cairn.types(ANA, "/postmortem hints");
        cairn.sees(ANA, "Only those who keep Cairn's content can see this.");
        cairn.types(KEIKO, "/postmortem hints");
        cairn.sees(KEIKO, "wrong");
    }

    @Test
    void help_says_how_to_begin_and_letters_in_another_order_are_asked_back() {
        cairn.types(ANA, "/postmortem help");
        cairn.sees(ANA, "/postmortem Checkout was down on Monday");
        cairn.types(ANA, "/postmortem lsit");
        cairn.sees(ANA, "Did you mean /postmortem list?");
        assertTrue(cairn.texts(GENERAL, BEN).isEmpty());
    }

    private static Postmortem found(String id) {
        return stored.find(cairn.workspace().teamId(), id).orElseThrow();
    }

    private static void closes(String userId, String ts) {
        opens(userId, ts, PostmortemSummary.MORE);
        cairn.seesForm(userId, "[Close…]");
        pressesInForm(userId, CloseAndExportBlocks.CLOSE);
        cairn.seesForm(userId, "Still missing: ");
        sends(userId, Map.of("reason", "a false alarm"));
        cairn.sees(BEN, "*Closed*");
    }

    private static void adds(String userId, String when, String said) {
        pressesInForm(userId, TimelineBlocks.ADD);
        cairn.seesForm(userId, "Back to the timeline");
        sends(userId, Map.of("when", at(when), "said", said));
        cairn.seesForm(userId, "Added.");
    }

    private static void opens(String userId, String ts, String actionId) {
        cairn.closesForms(userId);
        cairn.presses(userId, ts, actionId);
        Awaitility.await().until(() -> !cairn.workspace().views(userId).isEmpty());
    }

    private static void pressesInForm(String userId, String actionId) {
        assertTrue(cairn.workspace()
                .press(Press.inView(userId, cairn.form(userId).path("id").asText(), actionId))
                .acked());
    }

    private static void pressesIn(String userId, String channelId, JsonNode message, String actionId) {
        assertTrue(cairn.workspace()
                .press(Press.inMessage(userId, channelId, message.path("ts").asText(), actionId))
                .acked());
    }

    private static String at(String instant) {
        return String.valueOf(Instant.parse(instant).getEpochSecond());
    }

    /** Ana begins a postmortem in #general; the ts of its message. */
    private static String posted(String title) {
        cairn.types(ANA, "/postmortem " + title);
        return cairn.ts(ANA, "Postmortem: " + title);
    }

    private static Postmortem only(String channelId) {
        return stored.inChannel(cairn.workspace().teamId(), channelId).get(0);
    }

    private static String written(String userId, String text) {
        cairn.workspace().write(userId, GENERAL, text);
        return cairn.message(userId, GENERAL, text.substring(0, Math.min(10, text.length())))
                .path("ts")
                .asText();
    }

    private static void usesShortcut(String userId, String channelId, String ts) {
        assertTrue(cairn.workspace()
                .messageShortcut(userId, channelId, ts, TimelineBlocks.FROM_MESSAGE)
                .acked());
    }

    /** Fills in the form on top by the beginnings of its block ids, and sends it. */
    private static void sends(String userId, Map<String, String> fields) {
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> {
            JsonNode block = block(userId, name);
            JsonNode element = block.path("element");
            values.put(
                    block.path("block_id").asText(),
                    Map.of(
                            element.path("action_id").asText(),
                            element.path("type").asText().equals("datetimepicker")
                                    ? IntNode.valueOf(Integer.parseInt(value))
                                    : TextNode.valueOf(value)));
        });
        assertTrue(cairn.workspace()
                .submit(userId, cairn.form(userId).path("id").asText(), values)
                .acked());
    }

    private static JsonNode block(String userId, String name) {
        return StreamSupport.stream(cairn.form(userId).path("blocks").spliterator(), false)
                .filter(block -> block.path("block_id").asText().equals(name)
                        || block.path("block_id").asText().startsWith(name + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionFailedError("no field " + name + " in " + cairn.form(userId)));
    }

    /** What stands under a field of the form on top. */
    private static String error(String userId, String name) {
        return cairn.form(userId)
                .path("errors")
                .path(block(userId, name).path("block_id").asText())
                .asText();
    }
}
