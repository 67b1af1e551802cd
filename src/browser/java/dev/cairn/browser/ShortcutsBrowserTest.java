package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the page can do and Cairn does not use yet. */
@InBrowser
class ShortcutsBrowserTest {
    @Test
    void a_global_shortcut_opens_its_form_from_the_message_box(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, GENERAL);

        ana.choosesFrom("Shortcuts", "Plan a check-in");

        assertThat(ana.form("From anywhere")).containsText("You opened this from anywhere.");
    }

    @Test
    void a_message_shortcut_carries_its_message(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, GENERAL);
        ana.types("The deploy was smooth today");

        ana.sees("The deploy").hover();
        ana.choosesFrom("Message shortcuts", "Save as evidence");

        assertThat(ana.form("From a message")).containsText("The deploy was smooth today");
    }

    @Test
    void the_app_may_refuse_a_field_and_what_was_typed_stays(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, GENERAL);
        ana.choosesFrom("Shortcuts", "Plan a check-in");
        Locator why = ana.form("From anywhere").getByLabel("Why?");

        why.fill("because");
        ana.sendsForm("From anywhere", "Save");
        assertThat(ana.form("From anywhere")).containsText("That is no reason yet.");
        assertThat(why).hasValue("because");
        assertThat(why).hasAccessibleDescription("That is no reason yet.");
        why.fill("It helps Ben");
        ana.sendsForm("From anywhere", "Save");

        assertThat(ana.dialogs()).hasCount(0);
    }

    @Test
    void a_form_stacked_upon_another_gives_it_back_as_it_was(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, GENERAL);
        ana.choosesFrom("Shortcuts", "Plan a check-in");
        ana.form("From anywhere").getByLabel("Why?").fill("half a thought");

        ana.sendsForm("From anywhere", "More…");
        ana.sendsForm("One more", "Cancel");

        assertThat(ana.form("From anywhere").getByLabel("Why?")).hasValue("half a thought");
    }

    @Test
    void all_stacked_forms_can_be_closed_at_once(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, GENERAL);
        ana.choosesFrom("Shortcuts", "Plan a check-in");
        ana.sendsForm("From anywhere", "More…");

        ana.sendsForm("One more", "Close all forms");

        assertThat(ana.dialogs()).hasCount(0);
    }

    @Test
    void home_greets_and_its_buttons_work(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, "home");
        assertThat(ana.main()).containsText("Nothing is due, @Ana Silva.");

        ana.main()
                .getByText("Plan", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(ana.form("From Home")).containsText("You opened this from Home.");
    }

    @Test
    void the_messages_tab_opens_the_direct_message(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, "home");

        ana.main()
                .getByText("Messages", new Locator.GetByTextOptions().setExact(true))
                .click();
        ana.types("hello you");

        ana.sees("hello you");
    }

    @Test
    void a_file_is_named_in_its_message_and_fetched_by_its_link(ToyAppInBrowser app) throws IOException {
        OnThePage ana = app.open(ANA, GENERAL);
        app.shares("notes.md", "# Notes");

        Locator link =
                ana.sees("Here it is").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("notes.md"));
        Download fetched = ana.page().waitForDownload(link::click);

        assertEquals("notes.md", fetched.suggestedFilename());
        assertEquals("# Notes", Files.readString(fetched.path()));
    }
}
