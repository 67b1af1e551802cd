package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;

import org.junit.jupiter.api.Test;

/** What a newcomer meets first. */
@InBrowser
class WelcomeBrowserTest {
    @Test
    void the_first_opening_of_home_is_greeted_and_a_button_of_the_hello_works_at_once(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA, "home");
        ana.goesToMessages();
        Looks.right(ana, "hello");

        ana.pressesIn("Hello! I am Cairn.", "What is expected of me?");
        ana.sees("Ask in your own words");
        ana.pressesIn("Hello! I am Cairn.", "Practise a review");

        assertThat(ana.form("Practice").getByLabel("1. Line")).isVisible();
    }

    @Test
    void help_has_a_button_for_each_job_and_the_status_says_that_all_is_well(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);
        mara.types("/cairn help");
        mara.sees("Each command explains itself");
        Looks.right(mara, "help");
        mara.types("/cairn status");
        mara.sees("All is well.");
        Looks.right(mara, "status");
        mara.types("/checkin help");
        mara.sees("For example:");
        Looks.right(mara, "checkin-help");

        mara.pressesIn("Each command explains itself", "Plan check-ins");

        assertThat(mara.form("Plan check-ins").getByText("First day at work")).isVisible();
    }
}
