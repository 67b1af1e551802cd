package dev.cairn.answer;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.store.Database;
import dev.cairn.store.Transactions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a question without a good answer to the list of whoever keeps the content. */
class GapsConversationTest {
    private static final String WAITING = "for a better answer";

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;
    static Database database;
    static GapStore stored;

    @BeforeAll
    static void start() throws Exception {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
        database = Database.embedded(folder);
        stored = new JdbcGapStore(new Transactions(database));
    }

    @AfterAll
    static void stop() {
        database.close();
        cairn.close();
    }

    @BeforeEach
    void beginAnew() {
        cairn.workspace().reset();
        stored.all().forEach(gap -> stored.remove(gap.teamId(), gap.id()));
    }

    @Test
    void what_is_not_answered_is_listed_once_with_how_often_and_without_names() {
        asks(ANA, "is there a xylophone");
        asks(BEN, "XYLOPHONES @ana: is there any?!");

        assertEquals("""
                1 question waits for a better answer, most asked first. Nobody's name is kept.
                XYLOPHONES … is there any?!
                [Done]
                2 times · no answer · 23 Nov 2026
                Done takes a question off the list. A change of the content that answers one does so too, at the next start.
                [Export]""", gaps());
    }

    @Test
    void a_known_topic_is_counted_without_its_words() {
        asks(ANA, "gross annual wage");
        asks(BEN, "what is the salary band for this level");

        String gaps = gaps();
        assertTrue(gaps.contains("Pay\n[Done]\n2 times · no answer, known topic “pay” · 23 Nov 2026"), gaps);
        assertFalse(gaps.contains("wage") || gaps.contains("salary"), gaps);
    }

    @Test
    void a_question_that_is_answered_is_not_kept() {
        cairn.types(ANA, "/expectations what is the target for mttr");
        asks(ANA, "is there a xylophone");

        assertFalse(gaps().contains("mttr"));
    }

    @Test
    void not_helpful_counts_once_until_the_other_is_pressed() {
        String ts = answered(ANA, "what is the target for mttr");

        cairn.presses(ANA, ts, AnswerBlocks.NOT_HELPFUL);
        String thanks = cairn.sees(ANA, "Thank you for saying so.");
        cairn.presses(ANA, ts, AnswerBlocks.NOT_HELPFUL);
        cairn.sees(ANA, "You have said so already, and it is counted.");

        assertTrue(thanks.contains("without your name") && thanks.contains("ask again in other words"), thanks);
        String gaps = gaps();
        assertTrue(
                gaps.contains("what is the target for mttr\n[Done]\nOnce · answered with 7.mttr, not helpful · 23 Nov"),
                gaps);

        cairn.presses(ANA, ts, AnswerBlocks.HELPFUL);
        cairn.sees(ANA, "You have changed your mind, and that is counted.");
        cairn.types(KEIKO, "/cairn gaps");
        cairn.sees(KEIKO, "Nothing is open");
    }

    @Test
    void asking_again_in_other_letters_gives_no_second_vote_and_another_person_has_one() {
        cairn.presses(ANA, answered(ANA, "which tools for load tests"), AnswerBlocks.NOT_HELPFUL);
        cairn.sees(ANA, "Thank you for saying so.");
        cairn.workspace().reset();

        cairn.presses(ANA, answered(ANA, "Which TOOL for load TEST?"), AnswerBlocks.NOT_HELPFUL);
        cairn.sees(ANA, "You have said so already");
        cairn.presses(BEN, answered(BEN, "which tools for load tests"), AnswerBlocks.NOT_HELPFUL);
        cairn.sees(BEN, "Thank you for saying so.");
        cairn.presses(TOM, answered(TOM, "which tools for load tests"), AnswerBlocks.HELPFUL);
        cairn.sees(TOM, "Good to know that it helped.");

        String gaps = gaps();
        assertTrue(gaps.contains("\n2 times · answered with "), gaps);
        assertTrue(gaps.contains(", not helpful, helpful for 1 · "), gaps);
    }

    @Test
    void an_answer_can_be_judged_after_it_was_shared() {
        String ts = answered(ANA, "who approves a new service");
        cairn.presses(ANA, ts, AnswerBlocks.SHARE);
        cairn.sees(ANA, "You shared this in the channel.");

        cairn.presses(ANA, ts, AnswerBlocks.NOT_HELPFUL);

        cairn.sees(ANA, "Thank you for saying so.");
        assertTrue(gaps().contains("who approves a new service"));
    }

    @Test
    void nothing_in_the_database_names_who_asked_or_voted() throws Exception {
        asks(ANA, "is there a xylophone");
        cairn.presses(ANA, answered(ANA, "how do we test"), AnswerBlocks.NOT_HELPFUL);
        cairn.sees(ANA, "Thank you for saying so.");

        String everything = new Transactions(database)
                .read(handle -> handle.createQuery("select * from gap")
                                .mapToMap()
                                .list()
                                .toString()
                        + handle.createQuery("select * from answer_vote")
                                .mapToMap()
                                .list());
        assertTrue(everything.contains("xylophone"), everything);
        assertFalse(everything.contains(ANA) || everything.contains(GENERAL), everything);
    }

    @Test
    void who_does_not_keep_the_content_is_told_how_to_be_named() {
        asks(ANA, "is there a xylophone");

        cairn.types(ANA, "/cairn gaps");

        assertEquals(
                "Only those who keep Cairn's content can see this. If that is you, ask whoever runs Cairn to add your"
                        + " Slack id, U0ANA, to the setting CAIRN_CONTENT_KEEPERS.",
                cairn.sees(ANA, "Only those"));
    }

    @Test
    void help_names_it_to_those_who_keep_the_content_alone() {
        cairn.types(KEIKO, "/cairn help");
        cairn.types(ANA, "/cairn help");

        assertTrue(cairn.sees(KEIKO, "Each command explains itself").contains("/cairn gaps"));
        assertFalse(cairn.sees(ANA, "Each command explains itself").contains("/cairn gaps"));
    }

    @Test
    void done_takes_one_off_the_list_and_twice_is_no_harm() {
        asks(ANA, "is there a xylophone");
        asks(ANA, "is there a banjo");
        gaps();
        String ts = cairn.ts(KEIKO, WAITING);
        String value = doneOf(ts, "Done: is there a banjo");

        cairn.presses(KEIKO, ts, GapsBlocks.DONE, value);
        String left = cairn.sees(KEIKO, "1 question waits");
        cairn.presses(KEIKO, ts, GapsBlocks.DONE, value);

        assertFalse(left.contains("banjo"), left);
        assertEquals(1, cairn.texts(GENERAL, KEIKO).size(), "the list is redrawn in place");
        assertEquals(1, stored.all().size());
    }

    @Test
    void a_long_list_comes_in_pages_with_what_was_asked_most_on_the_first() {
        List.of(
                        "accordion",
                        "banjo",
                        "bassoon",
                        "cello",
                        "clarinet",
                        "flute",
                        "harp",
                        "oboe",
                        "trombone",
                        "tuba",
                        "xylophone")
                .forEach(instrument -> asks(ANA, "is there a " + instrument));
        asks(BEN, "is there any oboe");

        assertEquals("is there any oboe", gaps().lines().skip(1).findFirst().orElseThrow());
        String ts = cairn.ts(KEIKO, WAITING);
        cairn.presses(KEIKO, ts, GapsBlocks.PAGE + ".more");
        String second = cairn.sees(KEIKO, "Page 2 of 2.");
        cairn.presses(KEIKO, ts, GapsBlocks.PAGE + ".back");
        cairn.sees(KEIKO, "Page 1 of 2.");

        assertEquals(1, second.lines().filter("[Done]"::equals).count());
    }

    @Test
    void the_whole_list_can_be_copied() {
        asks(ANA, "is there a \"banjo, oboe\"");
        gaps();

        cairn.presses(KEIKO, cairn.ts(KEIKO, WAITING), GapsBlocks.EXPORT);

        Awaitility.await().until(() -> cairn.workspace().views(KEIKO).size() == 1);
        JsonNode view = cairn.workspace().views(KEIKO).get(0);
        assertTrue(
                view.findValuesAsText("text")
                        .contains("times,helpful,why,key,first,last,question\n"
                                + "1,0,no answer,,2026-11-23,2026-11-23,\"is there a \"\"banjo, oboe\"\"\""),
                view::toString);
    }

    @Test
    void what_people_asked_stays_text_and_pings_nobody() {
        asks(ANA, "*is* _this_ ~bold~ zzz");

        gaps();

        String raw = cairn.workspace().messages(GENERAL, KEIKO).toString();
        assertFalse(raw.matches("(?s).*\"type\":\"mrkdwn\",\"text\":\"[^\"]*~bold~.*"), raw);
    }

    /** Asks what is not answered, and waits until it is counted. */
    private static void asks(String userId, String question) {
        int before = counted();
        cairn.types(userId, "/expectations " + question);
        Awaitility.await().until(() -> counted() > before);
    }

    private static int counted() {
        return stored.all().stream().mapToInt(Gap::times).sum();
    }

    /** Asks what is answered; where the answer stands. */
    private static String answered(String userId, String question) {
        cairn.types(userId, "/expectations " + question);
        return cairn.ts(userId, "[Not helpful]");
    }

    private static String gaps() {
        cairn.types(KEIKO, "/cairn gaps");
        return cairn.sees(KEIKO, WAITING);
    }

    private static String doneOf(String ts, String label) {
        List<JsonNode> buttons = cairn.workspace().messages(GENERAL, KEIKO).stream()
                .filter(message -> message.path("ts").asText().equals(ts))
                .flatMap(message -> message.findValues("accessory").stream())
                .filter(button -> button.path("accessibility_label").asText().equals(label))
                .toList();
        return buttons.get(0).path("value").asText();
    }
}
