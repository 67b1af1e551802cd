package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

@InBrowser
class AnswerBrowserTest {
    private static final String QUESTION = "/expectations what should I have done by day 60";
    private static final String ONLY_YOU = "Only visible to you";

    @Test
    void an_answer_is_marked_as_visible_to_its_reader_only_and_nobody_else_sees_it(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        OnThePage ben = cairn.open(BEN);

        ana.types(QUESTION);

        assertThat(ana.sees("60-day goals")).containsText(ONLY_YOU);
        ben.doesNotSee("60-day goals");
    }

    @Test
    void a_shared_answer_appears_before_the_others_without_loading_anew(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        OnThePage ben = cairn.open(BEN);
        ana.types(QUESTION);

        ana.pressesIn("60-day goals", "Share here");

        Locator seenByBen = ben.sees("60-day goals");
        assertThat(seenByBen).containsText("Ana Silva asked Cairn and shared the answer");
        assertThat(seenByBen).not().containsText(ONLY_YOU);
        assertThat(ana.sees("You shared this in the channel.")).containsText(ONLY_YOU);
    }

    @Test
    void topics_lead_to_an_answer_by_buttons_alone(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/expectations");

        ana.pressesIn("Ask in your own words", "Topics");
        ana.pressesIn("choose a topic", "");

        ana.sees("Share here");
    }
}
