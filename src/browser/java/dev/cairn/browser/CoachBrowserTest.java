package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

@InBrowser
class CoachBrowserTest {
    private static final String FORM = "Coach a comment";
    private static final String REWRITTEN = "The comment rewritten, to copy or change";

    /** One person's way through it, then another's: a Cairn of its own for each step would only take longer. */
    @Test
    void a_draft_is_looked_at_changed_and_looked_at_again_and_so_is_a_message(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/review coach");
        Locator draft = ana.form(FORM).getByLabel("Your draft comment");
        assertThat(draft).hasAccessibleDescription("Only you see this, and Cairn keeps none of it.");
        draft.fill("Rename this to userId.");
        Looks.right(ana, "coach-ask");
        ana.sendsForm(FORM, "Look at it");

        assertThat(ana.form(FORM)).containsText("“Rename this to userId");
        assertThat(ana.form(FORM)).containsText("Source: Blueprint");
        Locator version = ana.form(FORM).getByLabel(REWRITTEN);
        assertThat(version).not().hasValue("");
        Looks.right(ana, "coach-hints");
        version.fill("my own words");
        ana.sendsForm(FORM, "Wrong hint: Rename this");
        assertThat(ana.form(FORM)).containsText("Thanks, this is counted as a wrong hint");
        assertThat(version).hasValue("my own words");

        version.fill("Please rename this to userId, because getUser already returns a name.");
        ana.sendsForm(FORM, "Look again");
        assertThat(ana.form(FORM)).containsText("This is a good comment: it says what, and why.");
        Looks.right(ana, "coach-good");
        ana.sendsForm(FORM, "Close the form");

        ana.types("Rename this to accountId.");
        OnThePage mara = cairn.open(MARA);
        mara.sees("Rename this to accountId").hover();
        mara.choosesFrom("Message shortcuts", "Coach this comment");
        assertThat(mara.form(FORM)).containsText("“Rename this to accountId");
        assertThat(ana.dialogs()).hasCount(0);
        ana.doesNotSee("userId");
        mara.doesNotSee("userId");
    }
}
