package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
class PeopleBrowserTest {
    private static final String PLATFORM = "C0PLATFORM";
    private static final String SECRET = "C0SECRET";

    @Test
    void whoever_one_becomes_sees_the_workspace_as_theirs(CairnInBrowser cairn) {
        OnThePage page = cairn.open(MARA);
        assertThat(page.places()).containsText("leads");

        page.becomes("Ben Okafor");

        assertThat(page.page()).hasURL(Pattern.compile("#/U0BEN/C0GENERAL$"));
        assertThat(page.places()).not().containsText("leads");
        assertThat(page.places()).not().containsText("secret-plans");
    }

    @Test
    void a_direct_message_that_opens_late_takes_nobody_away(CairnInBrowser cairn) {
        OnThePage page = cairn.open(MARA);
        page.goesToMessages();
        HeldAnswer opened = new HeldAnswer(page.page(), "**/workspace/dm");

        page.becomes("Ben Okafor");
        opened.isGiven();
        page.goesTo("general");
        opened.arrives();
        cairn.cairn().workspace().write(ANA, GENERAL, "Good morning");

        page.sees("Good morning");
    }

    @Test
    void where_cairn_is_no_member_it_answers_its_caller_and_says_how_to_invite_it(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA, PLATFORM);

        ana.types("/expectations what should I have done by day 60");
        ana.sees("60-day goals");
        ana.types("/review Retry payments");
        ana.sees("/invite");
        ana.types("/invite @cairn");
        assertThat(ana.main()).not().containsText("without Cairn");
        ana.types("/review Retry payments");

        ana.sees("0 of 7 done");
    }

    @Test
    void a_private_channel_without_cairn_is_told_apart(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA, SECRET);

        assertThat(mara.main()).containsText("without Cairn");
        mara.types("/review Retry payments");

        mara.sees("/invite");
    }

    @Test
    void cairn_is_added_and_removed_by_the_members_menu(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA, SECRET);

        mara.choosesFrom("Members", "Add Cairn to the channel");
        assertThat(mara.main()).not().containsText("without Cairn");
        mara.choosesFrom("Members", "Remove Cairn from the channel");

        assertThat(mara.main()).containsText("without Cairn");
    }

    @Test
    void an_archived_channel_can_be_read_and_not_written_in(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA, "C0ARCHIVE");

        assertThat(ana.main()).containsText("is archived");
        assertThat(ana.messageBox()).hasCount(0);
    }

    @Test
    void a_message_is_seen_by_the_others_at_once_and_its_thread_too(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        OnThePage ben = cairn.open(BEN);

        ana.types("Who looks after the *shop*? <b>not bold</b>");
        assertThat(ben.sees("Who looks after")).containsText("<b>not bold</b>");
        ben.pressesIn("Who looks after", "Reply in thread");
        ben.repliesInThread("I do");

        ana.pressesIn("Who looks after", "1 reply");
        assertThat(ana.details()).containsText("I do");
        ana.doesNotSee("I do");
    }

    @Test
    void what_came_where_one_is_not_looking_is_marked_as_new(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        OnThePage ben = cairn.open(BEN, "C0INC2041");
        assertThat(ben.places()).not().containsText("new");

        ana.types("hello all");
        assertThat(ben.place("general")).containsText("new");
        ben.goesTo("general");

        ben.sees("hello all");
        assertThat(ben.place("general")).not().containsText("new");
    }

    @Test
    void what_is_typed_and_not_sent_waits_for_ones_return(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.writes("half a thought");

        ana.goesTo("payments");
        assertThat(ana.messageBox()).hasValue("");
        ana.goesTo("general");

        assertThat(ana.messageBox()).hasValue("half a thought");
    }

    @Test
    void a_page_without_its_workspace_says_so(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.clock();
        ana.expectsTrouble("");

        cairn.cairn().workspace().close();

        assertThat(ana.page().getByRole(AriaRole.ALERT)).containsText("The workspace does not answer");
    }

    @Test
    void a_name_made_of_markup_is_just_a_name(CairnInBrowser cairn) {
        String name = "<img src=x onerror=alert(1)>";
        OnThePage ana = cairn.open(ANA);
        ana.page().onDialog(dialog -> {
            throw new AssertionError("the name was run: " + dialog.message());
        });
        cairn.post("person", "{'id': 'U0MARKUP', 'name': 'markup', 'real_name': '" + name + "'}");

        OnThePage markup = cairn.open("U0MARKUP");
        markup.types("hello");
        ana.types("/review Retry payments");
        markup.pressesIn("0 of 7 done", "Done: ");

        assertThat(ana.sees("hello")).containsText(name);
        assertThat(ana.sees("1 of 7 done")).containsText("Done by @" + name);
        ana.becomes(name);
        assertThat(ana.page().getByRole(AriaRole.IMG)).hasCount(0);
    }
}
