package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.MARA;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Asking Cairn as one asks a colleague: by its name in a channel, or directly. */
@InBrowser
class AskingBrowserTest {
    private static final String QUESTION = "what should I have done by day 60";

    @Test
    void a_question_by_mention_is_answered_in_its_thread_before_everyone(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        OnThePage ben = cairn.open(BEN);

        ana.writes("@ca");
        assertThat(ana.suggestions().getByRole(AriaRole.OPTION)).hasCount(1);
        ana.presses("Tab");
        ana.writes(QUESTION);
        ana.presses("Enter");

        for (OnThePage person : new OnThePage[] {ana, ben}) {
            person.pressesIn(QUESTION, "1 reply");
            assertThat(person.details()).containsText("60-day goals");
            assertThat(person.details()).not().containsText("Share here");
        }
    }

    @Test
    void a_mention_where_cairn_is_not_is_answered_by_slackbot(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA, "C0PLATFORM");

        ana.types("@cairn " + QUESTION);
        assertThat(ana.sees("not in this channel")).containsText("Slackbot");
        ana.types("/invite @cairn");
        assertThat(ana.main()).not().containsText("without Cairn");
        ana.types("@cairn and " + QUESTION);

        ana.pressesIn("and " + QUESTION, "1 reply");
        assertThat(ana.details()).containsText("60-day goals");
    }

    @Test
    void a_question_in_the_direct_message_is_answered_there(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.goesToMessages();

        ana.types(QUESTION);

        assertThat(ana.sees("60-day goals")).not().containsText("Only visible to you");
    }

    @Test
    void the_topics_begin_with_the_milestone_of_today(CairnInBrowser cairn) {
        cairn.cairn().types(MARA, "/checkin @ana 2026-10-13");
        cairn.cairn().sees(MARA, "are planned");
        OnThePage ana = cairn.open(ANA);
        ana.types("/expectations");

        ana.pressesIn("You are on day 41: 60-day goals.", "My milestone now");

        ana.sees("Deliver a medium feature on your own");
    }
}
