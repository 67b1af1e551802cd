package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An incident from its first message to the lesson kept, as a person works on it. */
@InBrowser
class PostmortemBrowserTest {
    @Test
    void an_incident_is_written_down_learned_from_and_closed(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/postmortem Checkout was down");
        ana.pressesIn("Postmortem: Checkout was down", "Facts…");
        Locator facts = ana.form("Facts");
        facts.getByLabel("Severity").selectOption("sev2");
        facts.getByLabel("Impact").fill("Every third order failed");
        Looks.right(ana, "postmortem-facts");
        ana.sendsForm("Facts", "Save");
        ana.sees("An important part is down or wrong for many people");

        ana.types("Seeing errors on every third order");
        ana.sees("Seeing errors").hover();
        ana.choosesFrom("Message shortcuts", "Add to postmortem");
        ana.sendsForm("Add to postmortem", "Add");
        assertThat(ana.dialogs()).containsText("Added to the timeline");
        ana.sendsForm("Cairn", "Close the form");
        ana.pressesIn("Timeline: 1 entry", "Timeline…");
        assertThat(ana.form("Timeline")).containsText("Seeing errors on every third order");
        Looks.right(ana, "postmortem-timeline");
        ana.form("Timeline").getByRole(AriaRole.BUTTON, exactly("Close")).click();

        ana.pressesIn("Timeline: 1 entry", "What we learned…");
        ana.form("What we learned").getByRole(AriaRole.TEXTBOX).first().fill("Ben should have tested the pool size.");
        ana.sendsForm("What we learned", "Save");
        assertThat(ana.form("What we learned")).containsText("should have");
        Looks.right(ana, "postmortem-hint");
        ana.form("What we learned").getByRole(AriaRole.BUTTON, exactly("Close")).click();

        ana.pressesIn("Timeline: 1 entry", "Close or export…");
        ana.sendsForm("Postmortem", "Close…");
        assertThat(ana.form("Close postmortem")).containsText("Still missing: ");
        ana.form("Close postmortem").getByLabel("Why close it all the same?").fill("A drill");
        ana.sendsForm("Close postmortem", "Close it");
        ana.sees("Closed");
    }

    @Test
    void an_action_is_turned_back_until_one_can_see_it_done_and_done_takes_a_link(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/postmortem Checkout was down");
        ana.pressesIn("Postmortem: Checkout was down", "Actions…");
        ana.sendsForm("Action items", "Add…");
        Locator action = ana.form("Add an action");
        Locator what = action.getByLabel("What will be done, and how does one see that it is?");
        what.fill("Improve monitoring");
        action.getByLabel("Whose is it?").selectOption(ANA);
        ana.expectsTrouble("status of 400");
        ana.sendsForm("Add an action", "Add");
        assertThat(action).containsText("Say what will be done");
        Looks.right(ana, "postmortem-action-vague");

        what.fill("Alert the on-call engineer when the queue is above 1,000");
        ana.sendsForm("Add an action", "Add");
        assertThat(ana.form("Action items")).containsText("Alert the on-call engineer");
        ana.sendsForm("Action items", "Done: Alert");
        ana.form("Done").getByLabel("Where can one see it?").fill("https://github.com/acme/shop/pull/12");
        ana.sendsForm("Done", "Mark done");
        assertThat(ana.form("Action items")).containsText("Done: ");
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
