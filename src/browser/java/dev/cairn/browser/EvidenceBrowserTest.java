package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;

import org.junit.jupiter.api.Test;

@InBrowser
class EvidenceBrowserTest {
    @Test
    void a_message_is_saved_listed_edited_and_removed(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("The deploy was smooth today");
        ana.sees("The deploy").hover();
        ana.choosesFrom("Message shortcuts", "Save as evidence");
        ana.form("Save as evidence").getByLabel("What does it show?").fill("I prepared it");
        ana.form("Save as evidence").getByLabel("For which goal?").selectOption("Understand the product domain");
        Looks.right(ana, "evidence-save");
        ana.sendsForm("Save as evidence", "Save");
        ana.sendsForm("Cairn", "Close the form");

        ana.types("/cairn evidence");
        assertThat(ana.form("Your evidence")).containsText("Understand the product domain");
        assertThat(ana.form("Your evidence")).containsText("I prepared it");
        Looks.right(ana, "evidence-list");
        ana.sendsForm("Your evidence", "Edit: I prepared it");
        ana.form("Edit evidence").getByLabel("What does it show?").fill("I prepared it with Ben");
        Looks.right(ana, "evidence-edit");
        ana.sendsForm("Edit evidence", "Save");

        assertThat(ana.form("Your evidence")).containsText("I prepared it with Ben");
        ana.sendsForm("Your evidence", "Remove: I prepared it with Ben");
        ana.sendsForm("Remove this?", "Keep it");
        assertThat(ana.form("Your evidence")).containsText("You have saved 1 message.");
        ana.sendsForm("Your evidence", "Remove: I prepared it with Ben");
        ana.sendsForm("Remove this?", "Remove it");
        assertThat(ana.form("Your evidence")).containsText("You have saved nothing yet.");
    }

    @Test
    void nobody_else_finds_what_one_saved(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        OnThePage mara = cairn.open(MARA);
        ana.types("The deploy was smooth today");
        ana.sees("The deploy").hover();
        ana.choosesFrom("Message shortcuts", "Save as evidence");
        ana.form("Save as evidence").getByLabel("What does it show?").fill("I prepared it");
        ana.sendsForm("Save as evidence", "Save");
        assertThat(ana.form("Cairn")).containsText("Saved. Only you can see it");

        mara.types("/cairn evidence");

        assertThat(mara.form("Your evidence")).containsText("You have saved nothing yet.");
        mara.doesNotSee("I prepared it");
    }
}
