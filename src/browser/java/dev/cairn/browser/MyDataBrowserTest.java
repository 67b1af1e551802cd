package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

@InBrowser
class MyDataBrowserTest {
    @Test
    void what_is_kept_is_exported_and_forgotten(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/cairn my data");
        assertThat(ana.form("My data")).containsText("Cairn keeps nothing that names you.");
        ana.sendsForm("My data", "Close the form");
        ana.types("/review a change");
        ana.sees("Code review: a change");
        ana.types("/cairn my data");
        Locator kept = ana.form("My data");
        assertThat(kept).containsText("Lists posted: 1");
        Looks.right(ana, "my-data");

        ana.sendsForm("My data", "Export");
        assertThat(ana.form("Export")).containsText("subject: a change");
        Looks.right(ana, "my-data-export");
        ana.sendsForm("Export", "Back to my data");
        ana.sendsForm("My data", "Forget me…");
        assertThat(ana.form("Forget me?")).containsText("They stay in their channels, posted by someone.");
        Looks.right(ana, "my-data-forget");

        ana.sendsForm("Forget me?", "Forget me now");

        assertThat(ana.form("Forgotten")).containsText("Done. Cairn has forgotten you.");
        Looks.right(ana, "my-data-forgotten");
        ana.sendsForm("Forgotten", "Close the form");
        assertThat(ana.messages().last()).containsText("posted by someone");
    }
}
