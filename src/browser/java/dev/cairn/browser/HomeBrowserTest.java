package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@InBrowser
class HomeBrowserTest {
    @Test
    void each_of_four_people_finds_their_own(CairnInBrowser cairn) {
        OnThePage ben = cairn.open(BEN, "home");
        assertThat(home(ben)).containsText("What Cairn can do for you");
        Looks.right(ben, "home-beginning");
        press(ben, "Ask a question");
        ben.form("Ask a question").getByLabel("What would you like to know?").fill("who approves a new service");
        ben.sendsForm("Ask a question", "Ask");
        assertThat(ben.form("Cairn")).containsText("Blueprint");

        cairn.cairn().types(MARA, "/checkin @ana today");
        cairn.cairn().sees(MARA, "Check-ins for ana");
        cairn.cairn().turn(Duration.ofDays(31));
        OnThePage ana = cairn.open(ANA, "home");
        assertThat(home(ana)).containsText("Waiting for you and @Mara Lind.");
        assertThat(home(ana)).containsText("Goals of the 30-day check-in");
        Looks.right(ana, "home-engineer");
        OnThePage mara = cairn.open(MARA, "home");
        assertThat(home(mara)).containsText("1 person, 1 waiting for your answers.");
        Looks.right(mara, "home-manager");
        press(mara, "Change these check-ins");
        mara.form("Cairn")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Pause"))
                .click();
        assertThat(home(ana)).containsText("Your check-ins are paused.");

        OnThePage keiko = cairn.open(KEIKO, "home");
        assertThat(home(keiko)).containsText("No question waits for a better answer.");
        Looks.right(keiko, "home-keeper");
    }

    private static Locator home(OnThePage window) {
        return window.page()
                .getByRole(
                        AriaRole.GROUP, new GetByRoleOptions().setName("Home").setExact(true));
    }

    private static void press(OnThePage window, String button) {
        home(window)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
