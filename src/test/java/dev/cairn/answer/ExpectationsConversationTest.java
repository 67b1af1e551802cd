package dev.cairn.answer;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.OTTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Delivery;
import dev.cairn.workspace.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationsConversationTest {
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

    @Test
    void a_question_is_answered_in_the_ack_with_its_source() {
        Delivery delivery = cairn.types(ANA, "/expectations what should I have done by day 60");

        assertTrue(delivery.ack().contains("60-day goals"), delivery.ack());
        assertEquals("""
                *60-day goals*
                By 60 days it is about ownership and impact. Deliver a medium feature on your own, propose 5–10 improvements, show strong code reviews, and begin to mentor.
                • *Deliver a medium feature on your own* Take one feature of medium complexity from end to end by yourself: design, release and monitoring.
                • *Propose 5–10 improvements, in order of priority* Find 5–10 opportunities to improve things and propose them as a prioritised list. Look at tech debt, reliability, security and tooling.
                • *Show strong code reviews* Show that your code reviews count: PRs get better and fewer defects slip through.
                • *Begin mentoring* Start mentoring in some form. You could run pairing sessions, support a junior engineer, or lead a small internal tech talk.
                Blueprint 6 · 60-day goals
                [Share here] [Whole section] [Helpful] [Not helpful]""", cairn.sees(ANA, "60-day goals"));
        assertTrue(cairn.texts(CairnInWorkspace.GENERAL, BEN).isEmpty(), "only the one who asked sees the answer");
    }

    @Test
    void sharing_posts_it_once_with_who_shared_it_however_often_it_is_pressed() {
        cairn.types(ANA, "/expectations what is the target for mttr");
        String ts = cairn.ts(ANA, "Mean time to restore");

        cairn.presses(ANA, ts, AnswerBlocks.SHARE);
        String shared = cairn.sees(BEN, "Mean time to restore");
        cairn.presses(ANA, ts, AnswerBlocks.SHARE, "7.mttr\nwhat is the target for mttr");
        cairn.sees(ANA, "You shared this in the channel.");

        assertTrue(shared.contains("<@U0ANA> asked Cairn and shared the answer:"), shared);
        assertTrue(shared.contains("what is the target for mttr"), shared);
        assertFalse(shared.contains("[Share here]"), shared);
        assertEquals(1, cairn.texts(CairnInWorkspace.GENERAL, BEN).size());
    }

    @Test
    void sharing_that_fails_is_said_and_can_be_tried_again() {
        cairn.types(ANA, "/expectations what is the target for mttr");
        String ts = cairn.ts(ANA, "Mean time to restore");
        cairn.workspace().order(Fault.of("response_url", Fault.Kind.SERVER_ERROR, 1));

        cairn.presses(ANA, ts, AnswerBlocks.SHARE);
        cairn.sees(ANA, "Slack did not take this message, so probably nobody sees it. Please look, and try again.");
        cairn.presses(ANA, ts, AnswerBlocks.SHARE);
        cairn.sees(BEN, "Mean time to restore");
    }

    @Test
    void what_the_blueprint_does_not_say_is_said_so() {
        cairn.types(ANA, "/expectations may I bring my dog to the office");

        String answer = cairn.sees(ANA, "The blueprint does not say.");
        assertTrue(answer.contains("You asked: may I bring my dog to the office"), answer);
    }

    @Test
    void without_a_question_the_topics_are_offered_and_lead_to_answers() {
        cairn.types(ANA, "/expectations");
        cairn.presses(ANA, cairn.ts(ANA, "Ask in your own words"), AnswerBlocks.SECTION, "13");
        cairn.presses(ANA, cairn.ts(ANA, "choose a topic"), AnswerBlocks.TOPIC + ".13.independent");

        assertTrue(cairn.sees(ANA, "You decide this yourself.").contains("Blueprint 13"));
    }

    @Test
    void the_whole_section_is_shown_to_the_one_who_asks_for_it_in_parts_that_turn() {
        cairn.types(ANA, "/expectations what is the target for mttr");

        cairn.presses(ANA, cairn.ts(ANA, "[Whole section]"), AnswerBlocks.WHOLE_SECTION);
        String first = cairn.sees(ANA, "*Blueprint 7 · Metrics*, part 1 of 2");
        String ts = cairn.ts(ANA, "part 1 of 2");
        cairn.presses(ANA, ts, WholeSectionBlocks.PART + ".2");
        String second = cairn.sees(ANA, "part 2 of 2");

        assertTrue(first.contains("*Reading the targets*") && first.endsWith("\n[More]"), first);
        assertTrue(second.endsWith("\n[Back]"), second);
        assertEquals(
                2, cairn.texts(CairnInWorkspace.GENERAL, ANA).size(), "the next part takes the place of the first");
        assertTrue(cairn.texts(CairnInWorkspace.GENERAL, BEN).isEmpty());
    }

    @Test
    void a_nearest_topic_leads_to_its_answer_and_keeps_the_question() {
        cairn.types(ANA, "/expectations");
        cairn.presses(ANA, cairn.ts(ANA, "Ask in your own words"), AnswerBlocks.SECTION, "7");
        String ts = cairn.ts(ANA, "choose a topic");

        cairn.presses(ANA, ts, AnswerBlocks.TOPIC + ".7.mttr", "7.mttr\nhow fast do we mend");
        cairn.presses(ANA, cairn.ts(ANA, "[Share here]"), AnswerBlocks.SHARE);

        assertTrue(cairn.sees(BEN, "Mean time to restore").contains("how fast do we mend"));
    }

    @Test
    void help_says_what_to_type() {
        cairn.types(ANA, "/expectations help");

        assertTrue(cairn.sees(ANA, "Ask in your own words")
                .contains("• `/expectations who approves a new service` says who decides"));
    }

    @Test
    void what_people_type_stays_text_and_pings_nobody() {
        cairn.types(ANA, "/expectations <!channel> *is* _this_ ~bold~ zzz");

        cairn.sees(ANA, "The blueprint does not say.");
        String raw = cairn.workspace().messages(CairnInWorkspace.GENERAL, ANA).toString();
        assertFalse(raw.matches("(?s).*\"type\":\"mrkdwn\",\"text\":\"[^\"]*(<!channel>|~bold~).*"), raw);
    }

    @Test
    void only_emoji_are_asked_for_words() {
        cairn.types(ANA, "/expectations 🎉 … 🎉");

        cairn.sees(ANA, "I need a few words to look for.\nAsk in your own words");
    }

    @Test
    void ten_thousand_characters_are_answered_all_the_same() {
        cairn.types(ANA, "/expectations " + "qwertz ".repeat(1_428));

        assertTrue(cairn.sees(ANA, "The blueprint does not say.").endsWith("…"));
    }

    @Test
    void a_button_from_an_older_version_says_so() {
        cairn.types(ANA, "/expectations mttr target");

        cairn.presses(ANA, cairn.ts(ANA, "Mean time"), AnswerBlocks.SHARE, "99.gone\nmttr target");

        cairn.sees(ANA, "The content has changed since. Please ask again.");
    }

    @Test
    void somebody_from_another_organisation_is_told_why_not() {
        cairn.types(OTTO, "C0PAYMENTS", "/expectations mttr");

        cairn.sees(OTTO, "C0PAYMENTS", "only people of that workspace can use it");
    }
}
