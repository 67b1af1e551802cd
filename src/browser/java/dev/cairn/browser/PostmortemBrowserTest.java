package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An incident from its first message to the lesson kept, as a person works on it. */
@InBrowser
class PostmortemBrowserTest {
    @Test
    void a_postmortem_is_opened_filled_learned_from_and_closed(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("Seeing errors on every third order");
        ana.types("/postmortem Checkout was down");
        ana.sees("Postmortem: Checkout was down");
        Looks.right(ana, "postmortem");

        ana.pressesIn("Postmortem: Checkout was down", "Facts…");
        Locator facts = ana.form("Facts");
        facts.getByLabel("Severity").selectOption("sev2");
        facts.getByLabel("Impact").fill("Every third order failed");
        Looks.right(ana, "postmortem-facts");
        ana.sendsForm("Facts", "Save");
        ana.sees("An important part is down or wrong for many people");

        ana.sees("Seeing errors").hover();
        ana.choosesFrom("Message shortcuts", "Add to postmortem");
        Looks.right(ana, "postmortem-add-message");
        ana.sendsForm("Add to postmortem", "Add");
        assertThat(ana.dialogs()).containsText("Added to the timeline");
        ana.presses("Escape");
        ana.pressesIn("Timeline: 1 entry", "Timeline…");
        assertThat(ana.form("Timeline")).containsText("Seeing errors on every third order");
        Looks.right(ana, "postmortem-timeline");
        ana.sendsForm("Timeline", "Close");

        ana.pressesIn("Timeline: 1 entry", "What we learned…");
        Locator learned = ana.form("What we learned");
        learned.getByRole(AriaRole.TEXTBOX).first().fill("Ben should have tested the pool size.");
        ana.sendsForm("What we learned", "Save");
        assertThat(ana.form("What we learned")).containsText("should have");
        Looks.right(ana, "postmortem-hint");
    }

    @Test
    void an_action_is_turned_back_until_one_can_see_it_done_and_its_owner_finishes_it(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/postmortem Checkout was down");
        ana.pressesIn("Postmortem: Checkout was down", "Actions…");
        ana.sendsForm("Action items", "Add…");
        Locator action = ana.form("Add an action");
        action.getByLabel("What will be done, and how does one see that it is?").fill("Improve monitoring");
        action.getByLabel("Whose is it?").selectOption(BEN);
        ana.expectsTrouble("status of 400");
        ana.sendsForm("Add an action", "Add");
        assertThat(action).containsText("Say what will be done");
        Looks.right(ana, "postmortem-action-vague");
    }
}
