package dev.cairn.coaching;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.OTTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.ShippedContent;
import dev.cairn.Shown;
import dev.cairn.conversation.TypedText;
import dev.cairn.evidence.SentByHand;
import dev.cairn.hints.HintSet;
import dev.cairn.hints.HintVerdicts;
import dev.cairn.hints.HintVerdicts.Counted;
import dev.cairn.hints.JdbcHintVerdicts;
import dev.cairn.store.Database;
import dev.cairn.store.Transactions;
import dev.cairn.workspace.Press;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** From a draft, or a message, to the form that only its reader sees. */
class CoachConversationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String SECRET = "C0SECRET";
    private static final String PAYMENTS = "C0PAYMENTS";

    private static int tests;

    /** Differ from test to test: the workspace begins each anew, and a form sent twice in one second is the same request. */
    private final int build = ++tests;

    private final String good = "Please close the stream in a finally block, because an exception in parse() leaves the"
            + " file open, as in build " + build + ".";
    private final String bad = "You always forget to close the stream, this is garbage, see build " + build + ".";

    private static final CoachComment COACH = new CoachComment(ShippedContent.CONTENT);

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;
    static Database database;
    static Transactions transactions;
    static HintVerdicts verdicts;

    @BeforeAll
    static void start() throws Exception {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
        database = Database.embedded(folder);
        transactions = new Transactions(database);
        verdicts = new JdbcHintVerdicts(transactions);
    }

    @AfterAll
    static void stop() {
        database.close();
        cairn.close();
    }

    @BeforeEach
    void beginAnew() {
        cairn.workspace().reset();
        transactions.run(handle -> handle.execute("delete from hint_verdict"));
    }

    @Test
    void a_good_comment_is_told_so_in_one_line() {
        asks(ANA);
        String form = cairn.form(ANA).toString();
        looksAt(ANA, good);

        assertTrue(form.contains("\"max_length\":3000") && form.contains("\"multiline\":true"), form);
        assertTrue(form.contains("Only you see this, and Cairn keeps none of it."), form);
        assertEquals(
                "This is a good comment: it says what, and why.",
                cairn.seesForm(ANA, "good comment").strip());
        assertEquals(good, filledIn(ANA));
    }

    @Test
    void a_bad_comment_is_shown_with_its_hints_and_a_rewritten_version() {
        Coaching coaching = COACH.on(bad);
        asks(ANA);
        looksAt(ANA, bad);

        String shown = cairn.seesForm(ANA, "easier to act on");
        assertTrue(shown.startsWith(bad + "\n"), shown);
        assertTrue(coaching.hints().stream().anyMatch(hint -> hint.about() == About.TONE), coaching::toString);
        assertTrue(coaching.hints().size() <= 3, coaching::toString);
        List<String> hints = coaching.hints().stream()
                .map(hint -> "\n“" + hint.quote() + "”\n" + hint.why() + "\nTry: " + hint.suggestion() + "\n"
                        + "Source: " + TypedText.escape(hint.citation()) + "\n[Wrong hint]")
                .toList();
        int at = 0;
        for (String hint : hints) {
            assertTrue(shown.indexOf(hint, at) >= at, () -> hint + "\n is not in its place in:\n" + shown);
            at = shown.indexOf(hint, at) + hint.length();
        }
        assertEquals(coaching.hints().size(), buttons(shown));
        assertEquals(coaching.rewritten().orElse(bad), filledIn(ANA));
        assertEquals(1, cairn.workspace().views(ANA).size());
    }

    @Test
    void three_hints_stand_there_at_most_and_each_can_be_called_wrong_by_itself() {
        String worse =
                "This is garbage. Why didn't you just use a map? While you are at it, refactor the whole module.";
        Coaching coaching = COACH.on(worse);
        cairn.types(ANA, "/review coach " + worse);

        String shown = cairn.seesForm(ANA, "3 things may make this comment easier to act on, the most useful first.");
        assertEquals(3, coaching.hints().size(), coaching::toString);
        assertEquals(
                3,
                coaching.hints().stream().map(CoachHint::about).distinct().count(),
                () -> "one about each thing: " + coaching);
        assertEquals(3, buttons(shown));
        pressesAfterEditing(ANA, "whole " + coaching.hints().get(1).ruleId(), "edited");
        String thanked = cairn.seesForm(ANA, "Thanks, this is");
        assertEquals(2, buttons(thanked));
        assertTrue(
                thanked.indexOf("Thanks, this is")
                        > thanked.indexOf(coaching.hints().get(1).why()),
                thanked);
        counted(new Counted(HintSet.COACHING, coaching.hints().get(1).ruleId(), 1, DAY));
    }

    @Test
    void empty_praise_is_looked_at_too_when_it_follows_the_command() {
        cairn.types(ANA, "/review coach LGTM!");

        String shown = cairn.seesForm(ANA, "easier to act on");
        assertTrue(shown.startsWith("LGTM!\n"), shown);
        assertTrue(
                COACH.on("LGTM!").hints().stream().anyMatch(hint -> hint.about() == About.PRAISE),
                () -> COACH.on("LGTM!").toString());
    }

    @Test
    void the_version_that_was_changed_is_looked_at_again_in_the_same_form() {
        cairn.types(ANA, "/review coach " + bad);
        cairn.seesForm(ANA, "easier to act on");

        looksAt(ANA, good);
        cairn.seesForm(ANA, "This is a good comment: it says what, and why.");
        assertEquals(good, filledIn(ANA));
        looksAt(ANA, bad);
        cairn.seesForm(ANA, "easier to act on");

        assertEquals(COACH.on(bad).rewritten().orElse(bad), filledIn(ANA), "the version is drawn anew");
        assertEquals(1, cairn.workspace().views(ANA).size());
    }

    @Test
    void what_was_not_changed_is_not_looked_at_twice_and_says_so() {
        cairn.types(ANA, "/review coach " + good);
        cairn.seesForm(ANA, "This is a good comment: it says what, and why.");

        looksAt(ANA, good);

        assertEquals("This is what you have just seen looked at. Change something first.", error(ANA));
        assertEquals(good, filledIn(ANA));
    }

    /** The workspace holds an empty field back, as Slack does; a bare space Slack lets through. */
    @Test
    void a_comment_of_white_space_asks_for_one() throws Exception {
        asks(ANA);

        String answer = SentByHand.submission(
                cairn, cairn.form(ANA), ANA, payload -> payload.replace("\"value\":null", "\"value\":\" \\n\""));

        assertTrue(answer.contains("Write the comment here first; a rough draft will do."), answer);
        assertTrue(answer.contains("\"response_action\":\"errors\""), answer);
    }

    @Test
    void the_longest_comment_goes_through_all_steps() {
        String longest = "🙂".repeat(Draft.MOST - bad.length() - 1) + " " + bad;
        asks(ANA);
        looksAt(ANA, longest);
        cairn.seesForm(ANA, "easier to act on");

        presses(ANA, CoachBlocks.WRONG_HINT);

        cairn.seesForm(ANA, "Thanks, this is counted as a wrong hint");
        assertTrue(Shown.of(cairn.form(ANA)).startsWith(longest + "\n"));
        assertFalse(Shown.of(cairn.form(ANA)).contains("beginning only"));
    }

    @Test
    void of_a_text_that_is_too_long_the_beginning_is_looked_at_and_the_form_says_so() {
        String tooLong = bad + " x".repeat(Draft.MOST);
        cairn.types(ANA, "/review coach " + tooLong);
        cairn.seesForm(ANA, "looked at its beginning only");

        usesShortcut(MARA, GENERAL, written(BEN, GENERAL, tooLong));
        String shown = cairn.seesForm(MARA, "looked at its beginning only");
        presses(MARA, CoachBlocks.WRONG_HINT);

        assertTrue(shown.startsWith(Draft.of(tooLong).text() + "\n"), shown);
        assertTrue(cairn.seesForm(MARA, "Thanks, this is").contains("looked at its beginning only"));
    }

    @Test
    void what_people_typed_stays_text_and_pings_nobody() {
        String typed =
                "This is garbage <!channel> <@U0BEN> `rm -rf` *now* _please_ & \"that\" <https://example.com|here>";
        asks(ANA);
        looksAt(ANA, typed);

        assertTrue(cairn.seesForm(ANA, "easier to act on").startsWith(typed + "\n"), () -> Shown.of(cairn.form(ANA)));
        presses(ANA, CoachBlocks.WRONG_HINT);
        cairn.seesForm(ANA, "Thanks, this is");
        assertTrue(Shown.of(cairn.form(ANA)).startsWith(typed + "\n"), () -> Shown.of(cairn.form(ANA)));
        cairn.form(ANA)
                .path("blocks")
                .forEach(block -> assertFalse(
                        block.toString().contains("mrkdwn") && !block.toString().contains("Source: "),
                        block::toString));
        assertNobodyIsToldAnything();
    }

    @Test
    void mentions_after_the_command_and_in_a_message_are_read_by_name() {
        cairn.types(ANA, "/review coach @ben this is garbage");
        String typed = cairn.seesForm(ANA, "easier to act on");
        usesShortcut(MARA, GENERAL, written(ANA, GENERAL, "@ben this is garbage & <b>"));
        String written = cairn.seesForm(MARA, "easier to act on");

        assertTrue(typed.startsWith("@ben this is garbage\n"), typed);
        assertTrue(written.startsWith("@ben this is garbage & <b>\n"), written);
    }

    @Test
    void a_draft_of_several_lines_keeps_them() {
        cairn.types(ANA, "/review coach This is garbage.\n\nThe second line of it.");

        assertTrue(cairn.seesForm(ANA, "easier to act on").startsWith("This is garbage.\n\nThe second line of it.\n"));
    }

    @Test
    void a_wrong_hint_counts_once_however_often_it_is_pressed_and_keeps_what_was_edited() {
        cairn.types(ANA, "/review coach " + bad);
        String before = cairn.seesForm(ANA, "easier to act on");
        JsonNode view = cairn.form(ANA);
        CoachHint first = COACH.on(bad).hints().get(0);
        String value = value(ANA);

        pressesAfterEditing(ANA, value, "my own words");
        String thanked = cairn.seesForm(ANA, "Thanks, this is counted as a wrong hint, without your name");
        pressesAfterEditing(ANA, value, "my own words");
        pressesByHand(view, value);

        assertEquals(buttons(before) - 1, buttons(thanked));
        assertTrue(thanked.contains("“" + first.quote() + "”"), "it stays to be read");
        assertEquals("my own words", filledIn(ANA));
        counted(new Counted(HintSet.COACHING, first.ruleId(), 1, DAY));
        cairn.closesForms(ANA);
        cairn.types(ANA, "/review coach " + bad);
        cairn.seesForm(ANA, "Thanks, this is counted as a wrong hint");
    }

    /** The picture was drawn before the person looked at other words; its button must not bring the old ones back. */
    @Test
    void a_press_on_an_older_picture_of_the_form_is_counted_and_takes_nothing_away_that_came_after() {
        cairn.types(ANA, "/review coach " + bad);
        cairn.seesForm(ANA, "easier to act on");
        JsonNode before = cairn.form(ANA);
        String value = value(ANA);
        looksAt(ANA, good);
        cairn.seesForm(ANA, "This is a good comment: it says what, and why.");

        pressesByHand(before, value);

        Awaitility.await()
                .until(() -> cairn.workspace().wire().stream()
                        .anyMatch(exchange -> exchange.toString().contains("hash_conflict")));
        assertTrue(
                Shown.of(cairn.form(ANA)).startsWith("This is a good comment: it says what, and why."),
                () -> Shown.of(cairn.form(ANA)));
        assertEquals(1, verdicts.counts(cairn.workspace().teamId()).size());
    }

    @Test
    void a_rule_that_is_no_more_counts_nothing_and_shows_the_hints_there_are() {
        cairn.types(ANA, "/review coach " + bad);
        String before = cairn.seesForm(ANA, "easier to act on");
        String hash = cairn.form(ANA).path("hash").asText();

        pressesAfterEditing(ANA, "whole no-such-rule", "edited");

        Awaitility.await().until(() -> !cairn.form(ANA).path("hash").asText().equals(hash));
        assertEquals(before, Shown.of(cairn.form(ANA)));
        assertEquals(List.of(), verdicts.counts(cairn.workspace().teamId()));
    }

    @Test
    void two_people_see_each_their_own_form_and_their_verdicts_count_apart() {
        asks(ANA);
        cairn.types(BEN, "/review coach " + bad);
        cairn.seesForm(BEN, "easier to act on");
        looksAt(ANA, bad);
        cairn.seesForm(ANA, "easier to act on");
        String rule = COACH.on(bad).hints().get(0).ruleId();

        presses(ANA, CoachBlocks.WRONG_HINT);
        cairn.seesForm(ANA, "Thanks, this is");
        assertFalse(Shown.of(cairn.form(BEN)).contains("Thanks"), "Ben has said nothing");
        presses(BEN, CoachBlocks.WRONG_HINT);
        cairn.seesForm(BEN, "Thanks, this is");
        cairn.types(KEIKO, "/review hints");

        String list = cairn.sees(KEIKO, "How often a hint was called wrong");
        assertTrue(
                list.contains("In review comments (prompts/coaching):\n" + rule + ": 2 times, last on 2026-11-23"),
                list);
        assertFalse(list.contains("postmortems"), list);
        assertFalse(list.contains("garbage") || list.contains(ANA) || list.contains(BEN), list);
    }

    @Test
    void both_commands_show_one_list_that_says_whose_rules_they_are_to_content_keepers_alone() {
        verdicts.add(cairn.workspace().teamId(), "d1", HintSet.POSTMORTEM, "always", DAY);
        verdicts.add(cairn.workspace().teamId(), "d2", HintSet.COACHING, "always", DAY);
        cairn.types(KEIKO, "/postmortem hints");
        String ofPostmortem = cairn.sees(KEIKO, "How often a hint was called wrong");
        cairn.workspace().reset();
        cairn.types(KEIKO, "/review hints");
        cairn.types(MARA, "/review hints");

        assertEquals("""
                How often a hint was called wrong, by its rule. Nobody's name is kept.
                In postmortems (prompts/postmortem/blameless.yaml):
                always: once, last on 2026-11-23
                In review comments (prompts/coaching):
                always: once, last on 2026-11-23""", ofPostmortem);
        assertEquals(ofPostmortem, cairn.sees(KEIKO, "How often a hint was called wrong"));
        cairn.sees(MARA, "Only those who keep Cairn's content can see this.");
    }

    @Test
    void somebody_elses_message_is_looked_at_where_cairn_is_no_member_and_nobody_else_hears_of_it() {
        String ts = written(MARA, SECRET, bad);
        List<String> before = cairn.texts(SECRET, MARA);

        usesShortcut(MARA, SECRET, ts);

        String shown = cairn.seesForm(MARA, "easier to act on");
        assertTrue(shown.startsWith(bad + "\n"), shown);
        assertFalse(ours(shown).contains("you wrote") || ours(shown).contains("your comment"), shown);
        assertEquals(before, cairn.texts(SECRET, MARA));
        assertNobodyIsToldAnything();
    }

    @Test
    void a_message_without_words_says_what_to_do_next_to_who_asked_alone() {
        String ts = written(BEN, GENERAL, "");

        usesShortcut(ANA, GENERAL, ts);

        cairn.sees(ANA, CoachListeners.NO_TEXT);
        assertTrue(cairn.workspace().views(ANA).isEmpty());
        assertFalse(cairn.texts(GENERAL, BEN).contains(CoachListeners.NO_TEXT));
    }

    @Test
    void people_of_other_organisations_are_told_that_they_cannot() {
        String ts = written(BEN, PAYMENTS, bad);

        usesShortcut(OTTO, PAYMENTS, ts);

        cairn.sees(OTTO, PAYMENTS, "only people of that workspace can use it");
        assertTrue(cairn.workspace().views(OTTO).isEmpty());
    }

    @Test
    void help_says_how_and_a_bare_command_opens_the_form() {
        cairn.types(ANA, "/review coach help");
        cairn.sees(ANA, "Have a review comment looked at before you send it.");
        cairn.types(ANA, "/review  Coach ");
        cairn.seesForm(ANA, "");

        assertEquals(
                "Your draft comment", cairn.form(ANA).at("/blocks/0/label/text").asText());
        assertTrue(cairn.texts(GENERAL, BEN).isEmpty(), "no list is posted");
    }

    @Test
    void nothing_that_was_typed_is_stored_or_logged() throws Exception {
        String typed = "You always forget to close the zyzzyva, this is garbage.";
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("dev.cairn");
        Level before = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
        try {
            cairn.types(ANA, "/review coach " + typed);
            cairn.seesForm(ANA, "easier to act on");
            presses(ANA, CoachBlocks.WRONG_HINT);
            cairn.seesForm(ANA, "Thanks, this is");
            looksAt(ANA, typed + " And again.");
            cairn.seesForm(ANA, "And again.");
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }

        List<String> lines =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertTrue(lines.stream().anyMatch(line -> line.contains("coaching.wrong-hint")), lines::toString);
        assertEquals(
                List.of(),
                lines.stream().filter(line -> line.contains("zyzzyva")).toList());
        assertEquals(1, verdicts.counts(cairn.workspace().teamId()).size(), "something is stored");
        assertTrue(stored().contains("hint_verdict"), "the files are read");
        assertFalse(stored().contains("zyzzyva") || stored().contains("You always"));
    }

    /** All bytes of the database, what waits in its log included. */
    private static String stored() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static void assertNobodyIsToldAnything() {
        for (String person : List.of(ANA, BEN, MARA)) {
            String dm = cairn.workspace().openDm(person);
            assertEquals(List.of(), cairn.texts(dm, person));
            assertFalse(
                    cairn.texts(GENERAL, person).toString().contains("garbage"),
                    () -> cairn.texts(GENERAL, person).toString());
        }
    }

    /** What of a form Cairn says itself. */
    private static String ours(String shown) {
        return shown.lines().filter(line -> line.contains("easier to act on")).reduce("", String::concat)
                + cairn.form(MARA).path("blocks").findValues("label");
    }

    private static void counted(Counted... expected) {
        assertEquals(List.of(expected), verdicts.counts(cairn.workspace().teamId()));
    }

    private static int buttons(String shown) {
        return shown.split("\\[Wrong hint]", -1).length - 1;
    }

    private static void asks(String userId) {
        cairn.types(userId, "/review coach");
        cairn.seesForm(userId, "");
    }

    /** The ts of what somebody writes. */
    private static String written(String userId, String channelId, String text) {
        cairn.workspace().write(userId, channelId, text);
        List<JsonNode> all = cairn.workspace().messages(channelId, userId);
        return all.get(all.size() - 1).path("ts").asText();
    }

    private static void usesShortcut(String userId, String channelId, String ts) {
        assertTrue(cairn.workspace()
                .messageShortcut(userId, channelId, ts, CoachBlocks.FROM_MESSAGE)
                .acked());
    }

    private static JsonNode field(String userId) {
        return StreamSupport.stream(cairn.form(userId).path("blocks").spliterator(), false)
                .filter(block -> block.path("type").asText().equals("input"))
                .findFirst()
                .orElseThrow();
    }

    private static String fieldId(String userId) {
        return field(userId).path("block_id").asText();
    }

    private static String filledIn(String userId) {
        return cairn.form(userId)
                .path("state")
                .path("values")
                .path(fieldId(userId))
                .path(CoachBlocks.COMMENT)
                .path("value")
                .asText();
    }

    private static String error(String userId) {
        return cairn.form(userId).path("errors").path(fieldId(userId)).asText();
    }

    private static Map<String, Map<String, JsonNode>> comment(String userId, String text) {
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        values.put(fieldId(userId), Map.of(CoachBlocks.COMMENT, TextNode.valueOf(text)));
        return values;
    }

    private static void looksAt(String userId, String text) {
        assertTrue(cairn.workspace()
                .submit(userId, cairn.form(userId).path("id").asText(), comment(userId, text))
                .acked());
    }

    private static void presses(String userId, String actionId) {
        assertTrue(cairn.workspace()
                .press(Press.inView(userId, cairn.form(userId).path("id").asText(), actionId))
                .acked());
    }

    private static void pressesAfterEditing(String userId, String value, String typed) {
        assertTrue(cairn.workspace()
                .press(Press.inView(userId, cairn.form(userId).path("id").asText(), CoachBlocks.WRONG_HINT)
                        .withValue(value)
                        .withFilledIn(comment(userId, typed)))
                .acked());
    }

    private static void pressesByHand(JsonNode view, String value) {
        try {
            SentByHand.press(cairn, view, ANA, CoachBlocks.WRONG_HINT, value);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** What the first Wrong hint carries. */
    private static String value(String userId) {
        List<String> values = new ArrayList<>();
        cairn.form(userId)
                .path("blocks")
                .findValues("elements")
                .forEach(elements -> elements.forEach(element -> {
                    if (element.path("action_id").asText().equals(CoachBlocks.WRONG_HINT)) {
                        values.add(element.path("value").asText());
                    }
                }));
        return values.get(0);
    }
}
