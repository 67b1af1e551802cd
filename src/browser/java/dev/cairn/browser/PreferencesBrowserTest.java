package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.KEIKO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@InBrowser
class PreferencesBrowserTest {
    @Test
    void somebody_chooses_when_nudges_come_and_what_holds_in_the_workspace(CairnInBrowser cairn) {
        OnThePage keiko = cairn.open(KEIKO);
        keiko.types("/cairn settings");
        Locator form = keiko.form("Your settings");
        assertThat(form.getByLabel("Monday")).isChecked();
        assertThat(form.getByLabel("Sunday")).not().isChecked();
        Looks.right(keiko, "settings");
        form.getByLabel("Friday").uncheck();
        form.getByLabel("At what time do nudges come?").selectOption("09:00");
        keiko.sendsForm("Your settings", "Save");
        assertThat(keiko.form("Cairn")).containsText("now come at 09:00 on Monday to Thursday");
        Looks.right(keiko, "settings-saved");
        keiko.form("Cairn")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Close").setExact(true))
                .click();

        keiko.types("/cairn settings");
        keiko.sendsForm("Your settings", "Workspace settings…");
        Locator workspace = keiko.form("Workspace settings");
        workspace.getByLabel("When to remind people who have not answered?").selectOption("No reminder");
        Looks.right(keiko, "settings-workspace");
        keiko.sendsForm("Workspace settings", "Save");

        assertThat(keiko.form("Cairn")).containsText("Nobody is reminded of a check-in any more");
    }
}
