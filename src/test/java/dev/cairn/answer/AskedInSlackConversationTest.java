package dev.cairn.answer;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.OTTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Fault;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions by {@code @Cairn} in a channel, and in the direct message with Cairn. */
class AskedInSlackConversationTest {
    private static final String QUESTION = "what should I have done by day 60";
    private static final String NO_ANSWER = "may I bring my dog to the office";

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;

    @BeforeAll
    static void start() {
        cairn = CairnInWorkspace.start(folder);
    }

    @AfterAll
    static void stop() {
        cairn.close();
    }

    @BeforeEach
    void beginAnew() {
        cairn.workspace().reset();
    }

    // In a channel

    @Test
    void a_mention_is_answered_before_everyone_in_its_thread() {
        cairn.writes(ANA, "@cairn " + QUESTION);
        JsonNode answer = cairn.message(BEN, GENERAL, "60-day goals");

        assertEquals(cairn.ts(BEN, QUESTION), answer.path("thread_ts").asText());
        String shown = cairn.sees(BEN, "60-day goals");
        assertTrue(shown.contains("Blueprint 6 · 60-day goals\n[Whole section]"), shown);
        assertFalse(shown.contains("Share here"), "it is public already: " + shown);
    }

    @Test
    void a_mention_in_a_thread_is_answered_in_that_thread() {
        cairn.workspace().write(BEN, GENERAL, "I have a question");
        String thread = cairn.ts(BEN, "I have a question");

        cairn.replies(ANA, thread, "ask <it> so: @cairn " + QUESTION);

        assertEquals(
                thread,
                cairn.message(BEN, GENERAL, "60-day goals").path("thread_ts").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@cairn", "@cairn help", "@cairn: help!"})
    void a_mention_without_a_question_is_told_how_to_ask_and_nobody_else_is(String text) {
        cairn.writes(ANA, text);

        assertEquals(AnswerBlocks.WRITING, cairn.sees(ANA, "Ask me in your own words"));
        assertEquals(1, cairn.texts(GENERAL, BEN).size());
    }

    @Test
    void usage_in_a_thread_shows_in_that_thread() {
        cairn.workspace().write(BEN, GENERAL, "Hello");
        String thread = cairn.ts(BEN, "Hello");

        cairn.replies(ANA, thread, "@cairn");

        assertEquals(
                thread,
                cairn.message(ANA, GENERAL, "Ask me in your own words")
                        .path("thread_ts")
                        .asText());
    }

    @Test
    void whoever_presses_a_topic_is_answered_alone_in_the_thread_and_the_public_answer_stays() {
        cairn.writes(ANA, "@cairn " + NO_ANSWER);
        String before = cairn.sees(BEN, "The blueprint does not say.");
        String ts = cairn.ts(BEN, "The blueprint does not say.");

        cairn.presses(BEN, ts, AnswerBlocks.TOPIC + ".6.60-day", "6.60-day");

        JsonNode topic = cairn.message(BEN, GENERAL, "60-day goals");
        assertEquals(cairn.ts(ANA, "<@U0CAIRN>"), topic.path("thread_ts").asText());
        assertTrue(topic.path("is_ephemeral").asBoolean());
        assertEquals(before, cairn.sees(ANA, "The blueprint does not say."));
        assertEquals(2, cairn.texts(GENERAL, ANA).size(), "Ana sees her question and its answer");
    }

    @Test
    void a_topic_pressed_in_a_thread_is_shared_in_that_thread() {
        cairn.writes(ANA, "@cairn " + NO_ANSWER);
        cairn.presses(BEN, cairn.ts(BEN, "The blueprint does not say."), AnswerBlocks.TOPIC + ".7.mttr", "7.mttr");

        cairn.presses(BEN, cairn.ts(BEN, "Mean time to restore"), AnswerBlocks.SHARE);

        JsonNode shared = cairn.message(ANA, GENERAL, "asked Cairn and shared the answer");
        assertEquals(cairn.ts(ANA, "<@U0CAIRN>"), shared.path("thread_ts").asText());
    }

    @Test
    void a_topic_pressed_below_a_message_that_began_a_thread_is_answered_in_the_channel() {
        cairn.types(ANA, "/expectations what is the target for mttr");
        cairn.presses(ANA, cairn.ts(ANA, "Mean time"), AnswerBlocks.SHARE);
        String shared = cairn.ts(BEN, "shared the answer");
        cairn.workspace().reply(BEN, GENERAL, shared, "thanks");

        cairn.presses(BEN, shared, AnswerBlocks.TOPIC + ".6.60-day", "6.60-day");

        assertFalse(cairn.message(BEN, GENERAL, "60-day goals").has("thread_ts"));
    }

    @Test
    void somebody_from_another_organisation_gets_a_sentence_and_no_answer() {
        cairn.writes(OTTO, "C0PAYMENTS", "@cairn " + QUESTION);

        cairn.sees(OTTO, "C0PAYMENTS", "only people of that workspace can use it");
        assertEquals(1, cairn.texts("C0PAYMENTS", ANA).size());
    }

    @Test
    void where_cairn_is_no_member_slackbot_offers_to_invite_it_and_then_it_answers() {
        cairn.workspace().write(ANA, "C0PLATFORM", "@cairn " + QUESTION);
        cairn.sees(ANA, "C0PLATFORM", "/invite @cairn");

        cairn.workspace().command(ANA, "C0PLATFORM", "/invite @cairn");
        cairn.writes(ANA, "C0PLATFORM", "@cairn " + QUESTION);

        cairn.sees(BEN, "C0PLATFORM", "60-day goals");
    }

    @Test
    void an_answer_that_slack_does_not_take_is_said_to_the_asker() {
        cairn.workspace().order(Fault.of("chat.postMessage", Fault.Kind.RATE_LIMITED, 1));

        cairn.writes(ANA, "@cairn " + QUESTION);

        cairn.sees(ANA, "Slack is busy. Please try again in 1 seconds.");
        assertEquals(1, cairn.texts(GENERAL, BEN).size());
    }

    // In the direct message

    @Test
    void a_direct_message_is_answered_there_and_offers_nothing_to_share() {
        String direct = cairn.workspace().openDm(ANA);
        cairn.writes(ANA, direct, QUESTION);

        JsonNode answer = cairn.message(ANA, direct, "60-day goals");
        assertFalse(answer.has("thread_ts"), answer::toString);
        assertFalse(answer.has("is_ephemeral"), "it stays to be read again");
        assertFalse(cairn.sees(ANA, direct, "60-day goals").contains("Share here"));
    }

    @Test
    void a_mention_in_the_direct_message_is_answered_once() {
        String direct = cairn.workspace().openDm(ANA);
        cairn.writes(ANA, direct, "@cairn " + QUESTION);
        cairn.sees(ANA, direct, "60-day goals");
        cairn.writes(ANA, direct, "what is the target for mttr");
        cairn.sees(ANA, direct, "Mean time to restore");

        assertEquals(4, cairn.directMessages(ANA).size());
    }

    @Test
    void a_question_in_a_thread_of_the_direct_message_is_answered_in_the_thread() {
        String direct = cairn.workspace().openDm(ANA);
        cairn.writes(ANA, direct, QUESTION);
        String thread = cairn.message(ANA, direct, "60-day goals").path("ts").asText();

        cairn.workspace().reply(ANA, direct, thread, "what is the target for mttr");

        assertEquals(
                thread,
                cairn.message(ANA, direct, "Mean time to restore")
                        .path("thread_ts")
                        .asText());
    }

    @Test
    void a_topic_pressed_in_the_direct_message_stays_there_and_offers_nothing_to_share() {
        String direct = cairn.workspace().openDm(ANA);
        cairn.writes(ANA, direct, NO_ANSWER);
        String ts = cairn.message(ANA, direct, "The blueprint does not say.")
                .path("ts")
                .asText();

        cairn.workspace()
                .press(Press.inMessage(ANA, direct, ts, AnswerBlocks.TOPIC + ".7.mttr")
                        .withValue("7.mttr"));

        JsonNode topic = cairn.message(ANA, direct, "Mean time to restore");
        assertFalse(topic.has("is_ephemeral"), topic::toString);
        assertFalse(topic.toString().contains("Share here"), topic::toString);
    }

    @Test
    void a_command_typed_between_two_people_can_still_be_shared_there() {
        String direct = cairn.workspace().openDm(ANA);
        cairn.types(ANA, direct, "/expectations " + QUESTION);

        assertTrue(cairn.sees(ANA, direct, "60-day goals").contains("Share here"));
    }

    // Whatever people write

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```\\nmttr\\n```                             | Ask me in your own words",
                "https://example.com/mttr                     | Ask me in your own words",
                "> what is the target for mttr                | Ask me in your own words",
                "🎉 … 🎉                                       | I need a few words to look for.",
                "was sollte ich nach sechzig Tagen geschafft haben | The blueprint does not say.",
                "入社60日目までに何をすべきですか                    | The blueprint does not say.",
                "Что я должен сделать к шестидесятому дню     | The blueprint does not say.",
                "what's the target\\nfor `MTTR`?              | Mean time to restore",
            })
    void whatever_is_written_gets_a_sensible_answer(String written, String answer) {
        String direct = cairn.workspace().openDm(ANA);

        cairn.writes(ANA, direct, written.replace("\\n", "\n"));

        cairn.sees(ANA, direct, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mttr ", "qwertz ", "🎉", "who approves? ", "``` ", "<@U0ANA> "})
    void forty_thousand_characters_are_answered(String piece) {
        String direct = cairn.workspace().openDm(ANA);

        cairn.writes(ANA, direct, "x " + piece.repeat(40_000 / piece.length()));

        Awaitility.await().until(() -> cairn.directMessages(ANA).size() == 2);
        assertFalse(cairn.directMessages(ANA).get(1).contains("Something went wrong"));
    }

    @Test
    void what_people_write_stays_text_and_pings_nobody() {
        cairn.writes(ANA, "@cairn <!channel> @ben *is* _this_ zzz");

        cairn.sees(BEN, "The blueprint does not say.");
        String answer =
                cairn.message(BEN, GENERAL, "The blueprint does not say.").toString();
        assertFalse(answer.matches("(?s).*\"type\":\"mrkdwn\",\"text\":\"[^\"]*<[!@].*"), answer);
        assertFalse(cairn.message(BEN, GENERAL, "The blueprint does not say.")
                .path("text")
                .asText()
                .contains("<"));
    }
}
