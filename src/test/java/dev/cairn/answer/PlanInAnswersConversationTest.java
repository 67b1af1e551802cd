package dev.cairn.answer;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.CairnInWorkspace;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answers make of planned check-ins: where one stands, and whom to ask. */
class PlanInAnswersConversationTest {
    private static final String NO_ANSWER = "qwertz uiop";

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
    void the_topics_begin_with_the_day_and_a_button_to_its_milestone() {
        cairn.types(MARA, "/checkin @ana 2026-10-13");
        cairn.sees(MARA, "are planned");

        cairn.types(ANA, "/expectations");
        assertTrue(
                cairn.sees(ANA, "Ask in your own words")
                        .startsWith("You are on day 41: 60-day goals.\n[My milestone now]\nAsk in your own words"),
                cairn.sees(ANA, "Ask in your own words"));
        cairn.presses(ANA, cairn.ts(ANA, "You are on day 41"), AnswerBlocks.MILESTONE);

        assertTrue(cairn.sees(ANA, "*60-day goals*").contains("Blueprint 6 · 60-day goals\n[Share here]"));
    }

    @Test
    void the_button_shows_the_milestone_of_the_day_it_is_pressed_on() {
        cairn.types(MARA, "/checkin @ana 2026-10-13");
        cairn.sees(MARA, "are planned");
        cairn.types(ANA, "/expectations");
        String ts = cairn.ts(ANA, "You are on day 41: 60-day goals.");
        cairn.turn(Duration.ofDays(30));

        cairn.presses(ANA, ts, AnswerBlocks.MILESTONE);

        cairn.sees(ANA, "*90-day goals*");
    }

    @Test
    void before_the_first_day_the_first_goals_are_named() {
        cairn.types(MARA, "/checkin @ana 30 Nov");
        cairn.sees(MARA, "are planned");

        cairn.types(ANA, "/expectations");

        cairn.sees(ANA, "You start in 7 days. What comes first: 30-day goals.");
    }

    @Test
    void without_a_plan_the_topics_are_as_ever_and_a_stopped_one_is_none() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        cairn.types(ANA, "/expectations");
        String ts = cairn.ts(ANA, "Today is your first day.");
        cairn.types(ANA, "/checkin list");
        cairn.presses(ANA, cairn.ts(ANA, "Stop"), "checkin.stop");
        cairn.sees(ANA, "Stopped.");

        cairn.presses(ANA, ts, AnswerBlocks.MILESTONE);
        cairn.sees(ANA, "You have no check-ins planned any more");
        cairn.types(BEN, "/expectations");

        assertTrue(cairn.sees(BEN, "Ask in your own words").startsWith("Ask in your own words"));
    }

    @Test
    void where_the_blueprint_does_not_say_the_manager_is_mentioned_to_the_asker_alone() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");

        cairn.types(ANA, "/expectations " + NO_ANSWER);
        cairn.types(BEN, "/expectations " + NO_ANSWER);

        assertTrue(cairn.sees(ANA, "The blueprint does not say.").contains("<@U0MARA> may know."));
        assertTrue(cairn.message(ANA, GENERAL, "may know").path("is_ephemeral").asBoolean());
        assertTrue(cairn.sees(BEN, "The blueprint does not say.").contains("Your manager or mentor may know."));
    }

    @Test
    void before_a_channel_the_manager_is_a_name_that_pings_nobody() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");

        cairn.writes(ANA, "@cairn " + NO_ANSWER);

        JsonNode answer = cairn.message(BEN, GENERAL, "The blueprint does not say.");
        assertTrue(cairn.sees(BEN, "The blueprint does not say.").contains("\nmara may know."));
        assertFalse(answer.toString().contains("U0MARA"), answer::toString);
    }

    @Test
    void in_the_direct_message_the_manager_is_mentioned() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        String direct = cairn.workspace().openDm(ANA);

        cairn.writes(ANA, direct, NO_ANSWER);

        assertTrue(cairn.sees(ANA, direct, "The blueprint does not say.").contains("<@U0MARA> may know."));
    }
}
