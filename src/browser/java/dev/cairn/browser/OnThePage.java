package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;

/**
 * One person's window, and what they do and see in it. Everything is found as a screen reader finds it: by its role and
 * its name.
 */
final class OnThePage {
    private static final Pattern MESSAGE_BOX = Pattern.compile("^Message ");
    private static final Pattern MESSAGES = Pattern.compile("^Messages in ");

    /** More than any view has. */
    private static final int MOST_TABS = 200;

    private final Page page;
    private final Trouble trouble;

    OnThePage(Page page, Trouble trouble) {
        this.page = page;
        this.trouble = trouble;
    }

    /** What this class has no words for. */
    Page page() {
        return page;
    }

    // The message box

    Locator messageBox() {
        // A combobox, since it offers commands and people while one types.
        return page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName(MESSAGE_BOX));
    }

    /** Writes a line and sends it, once no form lies over the message box. */
    void types(String line) {
        assertThat(dialogs()).hasCount(0);
        messageBox().fill(line);
        messageBox().press("Enter");
    }

    /** Writes key by key, and sends nothing. */
    void writes(String text) {
        messageBox().pressSequentially(text);
    }

    /** @param key such as {@code Tab} or {@code Shift+Enter} */
    void presses(String key) {
        page.keyboard().press(key);
    }

    Locator suggestions() {
        return page.getByRole(AriaRole.LISTBOX, new GetByRoleOptions().setName("Suggestions"));
    }

    // Messages

    Locator messages() {
        return page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(MESSAGES))
                .getByRole(AriaRole.ARTICLE);
    }

    /** The newest message that says this, waited for. */
    Locator sees(String part) {
        return seesWithin(Chromium.PATIENCE_MILLIS, part);
    }

    Locator seesWithin(double millis, String part) {
        Locator message =
                messages().filter(new Locator.FilterOptions().setHasText(part)).last();
        assertThat(message).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(millis));
        return message;
    }

    void doesNotSee(String part) {
        assertThat(messages().filter(new Locator.FilterOptions().setHasText(part)))
                .hasCount(0);
    }

    /** One of the buttons of that name in the newest message that says this. */
    Locator button(String messagePart, String name, int index) {
        return sees(messagePart).getByRole(AriaRole.BUTTON, inside(name)).nth(index);
    }

    /** Presses the first button of that name in the newest message that says this. */
    void pressesIn(String messagePart, String name) {
        button(messagePart, name, 0).click();
    }

    /** Scrolls up, and takes the pointer away. */
    void looksAtTheOldest() {
        messages().first().scrollIntoViewIfNeeded();
        page.mouse().move(0, 0);
    }

    void repliesInThread(String text) {
        Locator box = details().getByRole(AriaRole.COMBOBOX, inside("Reply in thread"));
        box.fill(text);
        box.press("Enter");
        assertThat(box).hasValue("");
    }

    // Where, and who

    void becomes(String person) {
        Locator people = page.getByLabel("You are");
        Locator wanted = people.getByRole(AriaRole.OPTION, inside(person));
        people.selectOption(wanted.getAttribute("value"));
    }

    /** One of them. */
    Locator place(String name) {
        return places().getByRole(AriaRole.LINK, inside(name));
    }

    void goesTo(String place) {
        clock();
        if (drawerButton().isVisible()) {
            opensDrawer();
        }
        place(place).click();
        assertThat(page.getByRole(AriaRole.MAIN, new GetByRoleOptions().setName(place)))
                .isVisible();
    }

    /** The direct message with Cairn, whether its name leads there or, where all is read, to Home. */
    void goesToMessages() {
        goesTo("Cairn");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Messages").setExact(true))
                .click();
        assertThat(messageBox()).isVisible();
    }

    private Locator drawerButton() {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName("Channels").setExact(true));
    }

    /** What a phone shows instead of the left column. */
    void opensDrawer() {
        drawerButton().click();
    }

    void opensTab(String name) {
        clock();
        if (details().isHidden()) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Details").setExact(true))
                    .click();
        }
        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** The channels and direct messages to choose from. */
    Locator places() {
        return page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Channels and messages"));
    }

    Locator details() {
        return page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Details"));
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    Locator notices() {
        return page.getByRole(AriaRole.STATUS, new GetByRoleOptions().setName("Notices"));
    }

    /** Puts the newest notice away, once it says this. */
    void dismisses(String notice) {
        assertThat(notices()).containsText(notice);
        notices().getByRole(AriaRole.BUTTON, inside("Dismiss")).last().click();
        assertThat(notices()).not().containsText(notice);
    }

    /** The newest exchange of that name in the wire panel. */
    Locator exchange(String what) {
        return details()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(what))
                .first();
    }

    /** Orders trouble in its panel. */
    void orders(String target, String kind) {
        field("What").selectOption(target);
        field("How").selectOption(kind);
        details().getByRole(AriaRole.BUTTON, inside("Order it")).click();
    }

    /** What trouble is still to come. */
    Locator ordered() {
        return details().getByRole(AriaRole.REGION, inside("Ordered"));
    }

    private Locator field(String label) {
        return details().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    void opensMenu(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    void choosesFrom(String menu, String item) {
        opensMenu(menu);
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(item)).click();
    }

    // Forms

    Locator dialogs() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator form(String title) {
        Locator form = page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(title));
        assertThat(form).isVisible();
        return form;
    }

    void sendsForm(String title, String button) {
        form(title).getByRole(AriaRole.BUTTON, inside(button)).click();
    }

    // The clock

    Locator clock() {
        Locator clock = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Clock"));
        assertThat(clock).isVisible();
        return clock;
    }

    /** Turns it, and waits until it stands still again. */
    void turnsClock(String by) {
        Locator button = clock().getByRole(AriaRole.BUTTON, inside(by).setExact(true));
        button.click();
        assertThat(clock())
                .not()
                .containsText("Turning…", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    // The keyboard

    /** Presses Tab until that has the focus. */
    void tabsTo(Locator wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionFailedError("the keyboard does not get to " + wanted);
    }

    // How it looks

    OnThePage in(ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        return this;
    }

    /** This test provokes what a console or a failed request says so. */
    void expectsTrouble(String part) {
        trouble.expect(part);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
