package dev.cairn.postmortem;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.OTTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.Shown;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.store.Database;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
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
    static PostmortemStore stored;

    @BeforeAll
    static void start() throws Exception {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
        database = Database.embedded(folder);
        Transactions transactions = new Transactions(database);
        stored = new JdbcPostmortemStore(
                transactions, new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, cairn.calendar())));
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
        assertTrue(message.endsWith("[Facts…] [Timeline…] [What we learned…] [Actions…] [More…]"), message);
    }

    @Test
    void without_a_title_it_is_named_for_the_day() {
        cairn.types(ANA, "/postmortem");

        cairn.sees(BEN, "Postmortem: Incident of 23 Nov\n");
    }

    @Test
    void facts_are_shown_with_how_long_it_took_in_each_viewers_zone() {
        String ts = posted("Checkout was down");
        opensFacts(BEN, ts);

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
        opensFacts(ANA, ts);
        assertTrue(top(ANA).toString().contains("every third order, <!channel> *all* of them"));
    }

    @Test
    void impossible_orders_are_refused_under_the_field_that_names_both_times() {
        String ts = posted("Checkout was down");
        opensFacts(BEN, ts);

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
        opensFacts(BEN, ts);

        sends(BEN, Map.of("started", at("2026-11-23T09:06:00Z")));
        assertTrue(error(BEN, "started").contains("lies in the future"), error(BEN, "started"));
        sends(BEN, Map.of("started", at("2026-11-23T09:04:00Z")));

        cairn.sees(BEN, "Started <!date^");
    }

    @Test
    void of_two_who_write_at_once_both_count_and_what_both_changed_is_shown_to_the_slower() {
        String ts = posted("Checkout was down");
        opensFacts(ANA, ts);
        opensFacts(BEN, ts);
        sends(ANA, Map.of("severity", "sev1", "impact", "shoppers in Europe"));
        cairn.sees(ANA, "*sev1");

        sends(BEN, Map.of("started", at("2026-11-23T07:00:00Z"), "impact", "all shoppers"));

        String form = sees(BEN, "Somebody else saved this while you were writing");
        assertTrue(form.contains("Impact: shoppers in Europe"), form);
        assertTrue(top(BEN).toString().contains("\"initial_value\":\"all shoppers\""), top(BEN)::toString);
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
        opensFacts(ANA, ts);

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
        String form = sees(ANA, "Postmortem: Checkout was down");
        assertTrue(form.contains("|Message> from <@U0BEN>"), form);
        assertTrue(top(ANA).toString().contains("Seeing 500s on checkout & search"), top(ANA)::toString);
        sends(ANA, Map.of("said", "Ben saw the first errors"));

        sees(ANA, "Added to the timeline of “Checkout was down”.");
        cairn.sees(BEN, "Timeline: 1 entry ");
        TimelineEntry entry = stored.timeline(only(GENERAL)).get(0);
        assertEquals("Ben saw the first errors", entry.said());
        assertEquals(Optional.of(BEN), entry.authorId());
        assertEquals(Instant.parse("2026-11-23T09:00:00Z"), entry.happenedAt());
        assertTrue(entry.link().orElseThrow().url().contains("/archives/" + GENERAL + "/p"));
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

    private static void opensFacts(String userId, String ts) {
        cairn.closesForms(userId);
        cairn.presses(userId, ts, PostmortemSummary.FACTS);
        Awaitility.await().until(() -> !cairn.workspace().views(userId).isEmpty());
    }

    private static JsonNode top(String userId) {
        List<JsonNode> views = cairn.workspace().views(userId);
        return views.get(views.size() - 1);
    }

    /** The form that somebody has open, once it says this. */
    private static String sees(String userId, String part) {
        try {
            Awaitility.await()
                    .until(() -> !cairn.workspace().views(userId).isEmpty()
                            && Shown.of(top(userId)).contains(part));
        } catch (ConditionTimeoutException never) {
            throw new AssertionFailedError(
                    "no form says “" + part + "”: " + cairn.workspace().views(userId), never);
        }
        return Shown.of(top(userId));
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
                .submit(userId, top(userId).path("id").asText(), values)
                .acked());
    }

    private static JsonNode block(String userId, String name) {
        return StreamSupport.stream(top(userId).path("blocks").spliterator(), false)
                .filter(block -> block.path("block_id").asText().equals(name)
                        || block.path("block_id").asText().startsWith(name + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionFailedError("no field " + name + " in " + top(userId)));
    }

    /** What stands under a field of the form on top. */
    private static String error(String userId, String name) {
        return top(userId)
                .path("errors")
                .path(block(userId, name).path("block_id").asText())
                .asText();
    }
}
