package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.OTTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@InBrowser
class ChecklistBrowserTest {
    private static final String LIST = "Code review: acme/shop#12";
    private static final String FORM = "Does not apply";
    private static final String PAYMENTS = "C0PAYMENTS";

    private static final String COUNT_FORMS = """
            formsOpened = 0;
            new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(added =>
                formsOpened += added.nodeName === 'DIALOG' ? 1 : 0)))
              .observe(document.body, { childList: true, subtree: true });
            """;

    @Test
    void a_row_ticked_by_one_is_seen_and_undone_by_the_other(CairnInBrowser cairn) {
        OnThePage ana = withList(cairn);
        OnThePage ben = cairn.open(BEN);

        ben.pressesIn(LIST, "Done: ");
        assertThat(ana.sees(LIST)).containsText("1 of 7 done");
        assertThat(ana.sees(LIST)).containsText("Done by @Ben Okafor");

        ana.pressesIn(LIST, "Undo: ");
        assertThat(ben.sees(LIST)).containsText("0 of 7 done");
        assertThat(ben.sees(LIST)).not().containsText("Done by");
    }

    @Test
    void two_rows_ticked_by_two_people_at_once_both_count(CairnInBrowser cairn) {
        OnThePage ana = withList(cairn);
        OnThePage ben = cairn.open(BEN);
        ben.sees(LIST);

        ana.button(LIST, "Done: ", 0).click();
        ben.button(LIST, "Done: ", 5).click();

        assertThat(ana.sees(LIST)).containsText("2 of 7 done");
        assertThat(ben.sees(LIST)).containsText("2 of 7 done");
    }

    @Test
    void a_row_is_taken_out_with_a_reason_which_the_form_insists_on(CairnInBrowser cairn) {
        OnThePage ana = withList(cairn);
        ana.expectsTrouble("status of 400");
        choosesDoesNotApply(ana);
        Locator form = ana.form(FORM);
        Locator reason = form.getByLabel("Why not?");

        choosesFirstRow(form);
        ana.sendsForm(FORM, "Save");
        assertThat(reason).hasAttribute("aria-invalid", "true");
        assertThat(reason).isFocused();

        reason.fill("Nothing here talks to a database");
        ana.sendsForm(FORM, "Save");

        assertThat(form).isHidden();
        assertThat(ana.sees(LIST)).containsText("0 of 7 done, 1 not applicable");
        assertThat(ana.sees(LIST)).containsText("Nothing here talks to a database");
    }

    @Test
    void a_form_left_with_escape_changes_nothing_and_gives_the_focus_back(CairnInBrowser cairn) {
        OnThePage ana = withList(cairn);
        Locator opens = ana.button(LIST, "More…", 0);
        choosesDoesNotApply(ana);
        ana.form(FORM).getByLabel("Why not?").fill("half a reason");

        ana.presses("Escape");

        assertThat(ana.dialogs()).hasCount(0);
        assertThat(opens).isFocused();
        assertThat(ana.sees(LIST)).not().containsText("not applicable");
    }

    @Test
    void what_is_typed_after_a_form_was_closed_is_sent_after_that(CairnInBrowser cairn) {
        OnThePage ana = withList(cairn);
        ana.pressesIn(LIST, "More…");
        ana.form("More");
        HeldAnswer closed = new HeldAnswer(ana.page(), "**/workspace/close-view");
        List<String> asked = new ArrayList<>();
        ana.page().onRequest(request -> asked.add(request.url()));

        ana.presses("Escape");
        closed.isGiven();
        ana.types("/cairn");
        ana.page().evaluate("0");
        assertFalse(asked.toString().contains("/workspace/command"));
        closed.arrives();

        ana.sees("Each command explains itself");
        assertTrue(asked.toString().contains("/workspace/command"));
    }

    @Test
    void a_form_just_closed_is_not_brought_back_by_a_look_begun_before(CairnInBrowser cairn) {
        OnThePage ana = withList(cairn);
        Locator opens = ana.button(LIST, "More…", 0);
        HeldAnswer stillOpen = opensAndIsSlowToSee(cairn, ana);
        HeldAnswer closed = new HeldAnswer(ana.page(), "**/workspace/close-view");

        ana.presses("Escape");
        closed.isGiven();
        ana.page().evaluate(COUNT_FORMS);
        stillOpen.arrives();
        ana.sees("Good morning");
        closed.arrives();

        assertThat(opens).isFocused();
        assertEquals(0, ana.page().evaluate("formsOpened"));
    }

    @Test
    void a_form_just_closed_is_not_brought_back_by_a_look_slower_than_the_next(CairnInBrowser cairn) {
        OnThePage ana = withList(cairn);
        Locator opens = ana.button(LIST, "More…", 0);
        HeldAnswer stillOpen = opensAndIsSlowToSee(cairn, ana);

        ana.presses("Escape");
        ana.sees("Good morning");
        ana.page().evaluate(COUNT_FORMS);
        stillOpen.arrives();
        cairn.cairn().workspace().write(BEN, GENERAL, "Good evening");
        ana.sees("Good evening");

        assertThat(opens).isFocused();
        assertEquals(0, ana.page().evaluate("formsOpened"));
    }

    @Test
    void someone_of_another_organisation_reads_the_list_and_is_told_that_they_cannot_change_it(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA, PAYMENTS);
        ana.types("/review Retry payments");
        ana.sees("0 of 7 done");
        OnThePage otto = cairn.open(OTTO, PAYMENTS);

        otto.pressesIn("0 of 7 done", "Done: ");

        assertThat(otto.sees("Only visible to you")).containsText("only people of that workspace can use it here");
        assertThat(ana.sees("of 7 done")).containsText("0 of 7 done");
    }

    @Test
    void a_row_is_taken_out_with_the_keyboard_alone(CairnInBrowser cairn) {
        OnThePage ana = withList(cairn);
        ana.tabsTo(ana.button(LIST, "More…", 0));
        ana.presses("Enter");
        ana.tabsTo(ana.form("More").getByRole(AriaRole.BUTTON, named("Does not apply…")));
        ana.presses("Enter");
        ana.tabsTo(ana.form(FORM).getByRole(AriaRole.COMBOBOX));
        ana.presses("ArrowDown");
        ana.tabsTo(ana.form(FORM).getByLabel("Why not?"));
        ana.page().keyboard().type("No API here");
        ana.presses("Enter");

        assertThat(ana.sees(LIST)).containsText("0 of 7 done, 1 not applicable");
        assertThat(ana.dialogs()).hasCount(0);
        assertThat(ana.button(LIST, "More…", 0)).isFocused();
    }

    @Test
    void a_list_is_posted_and_ticked_with_the_keyboard_alone(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.tabsTo(ana.messageBox());
        ana.writes("/rev");
        ana.presses("Tab");
        ana.presses("Enter");
        ana.tabsTo(ana.form("Review").getByLabel("User interface"));
        ana.presses("Space");
        ana.tabsTo(ana.form("Review").getByRole(AriaRole.BUTTON, named("Post")));
        ana.presses("Enter");
        ana.sees("0 of 11 done");

        ana.tabsTo(ana.button("0 of 11 done", "Done: ", 0));
        ana.presses("Enter");

        ana.sees("1 of 11 done");
    }

    private static OnThePage withList(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/review https://github.com/acme/shop/pull/12");
        ana.sees(LIST);
        return ana;
    }

    private static void choosesDoesNotApply(OnThePage person) {
        person.pressesIn(LIST, "More…");
        person.sendsForm("More", "Does not apply…");
    }

    /** @return what the workspace said of the person's forms after that, which their page does not have yet */
    private static HeldAnswer opensAndIsSlowToSee(CairnInBrowser cairn, OnThePage person) {
        person.pressesIn(LIST, "More…");
        person.form("More");
        HeldAnswer stillOpen = new HeldAnswer(person.page(), "**/workspace/views*");
        cairn.cairn().workspace().write(BEN, GENERAL, "Good morning");
        stillOpen.isGiven();
        return stillOpen;
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static void choosesFirstRow(Locator form) {
        form.getByRole(AriaRole.COMBOBOX).selectOption(new SelectOption().setIndex(1));
    }
}
