package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;

import org.junit.jupiter.api.Test;

/** Every view of the page; their pictures are in {@code target/browser/views} afterwards. */
@InBrowser
class ViewsBrowserTest {
    @Test
    void an_empty_channel(CairnInBrowser cairn) {
        Looks.right(cairn.open(ANA), "channel-empty");
    }

    @Test
    void a_channel_with_an_answer_and_a_list_half_done(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/expectations what should I have done by day 60");
        ana.pressesIn("60-day goals", "Share here");
        ana.sees("You shared this");
        ana.types("/review https://github.com/acme/shop/pull/12");
        ana.pressesIn("0 of 7 done", "Done: ");
        ana.pressesIn("1 of 7 done", "Done: ");
        ana.sees("2 of 7 done");

        Looks.right(ana, "channel");
    }

    @Test
    void the_topics(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/expectations");
        ana.pressesIn("Ask in your own words", "Topics");
        ana.sees("choose a topic");

        Looks.right(ana, "topics");
    }

    @Test
    void a_channel_without_cairn(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA, "C0PLATFORM");
        ana.types("/review Retry payments");
        ana.sees("/invite");

        Looks.right(ana, "channel-without-cairn");
    }

    @Test
    void an_archived_channel(CairnInBrowser cairn) {
        Looks.right(cairn.open(ANA, "C0ARCHIVE"), "channel-archived");
    }

    @Test
    void a_channel_one_is_not_in(CairnInBrowser cairn) {
        Looks.right(cairn.open("U0OTTO", "C0GENERAL"), "channel-not-joined");
    }

    @Test
    void a_direct_message_with_check_ins(CairnInBrowser cairn) {
        cairn.cairn().types(MARA, "/checkin @ana today");
        OnThePage ana = cairn.open(ANA, "home");
        ana.goesToMessages();
        ana.sees("planned check-ins with you");
        ana.turnsClock("30 days");
        ana.turnsClock("A day");
        ana.sees("30-day check-in");

        Looks.right(ana, "messages-tab");
    }

    @Test
    void completion_and_a_usage_hint(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.writes("/");
        assertThat(ana.suggestions()).isVisible();
        Looks.right(ana, "completion");

        ana.writes("checkin ");
        assertThat(ana.suggestions()).isHidden();
        Looks.right(ana, "usage-hint");
    }

    @Test
    void a_form_with_a_field_error(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/review Retry payments");
        ana.pressesIn("0 of 7 done", "More…");
        ana.sendsForm("More", "Does not apply…");
        ana.form("Does not apply");
        Looks.right(ana, "form");

        ana.expectsTrouble("status of 400");
        ana.sendsForm("Does not apply", "Save");
        assertThat(ana.form("Does not apply").getByLabel("Why not?")).hasAttribute("aria-invalid", "true");
        Looks.right(ana, "form-errors");
    }

    @Test
    void a_stacked_form(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, GENERAL);
        ana.choosesFrom("Shortcuts", "Plan a check-in");
        ana.sendsForm("From anywhere", "More…");
        ana.form("One more");

        Looks.right(ana, "form-stacked");
    }

    @Test
    void a_question_before_a_deed(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);
        mara.types("/checkin @ana today");
        mara.sees("Check-ins for ana are planned");
        mara.types("/checkin list");
        mara.pressesIn("One plan of check-ins", "Stop");
        mara.form("Stop these check-ins?");

        Looks.right(mara, "confirm");
    }

    @Test
    void home(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, "home");
        assertThat(ana.main()).containsText("Your week");

        Looks.right(ana, "home");
    }

    @Test
    void the_home_of_somebody_new(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA, "home");
        assertThat(ana.main()).containsText("What Cairn can do for you");

        Looks.right(ana, "home-new");
    }

    @Test
    void a_message_with_a_file(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, GENERAL);
        app.shares("notes.md", "# Notes");
        ana.sees("Here it is");

        Looks.right(ana, "file");
    }

    @Test
    void a_menu_of_message_shortcuts(ToyAppInBrowser app) {
        OnThePage ana = app.open(ANA, GENERAL);
        ana.types("The deploy was smooth today");
        ana.sees("The deploy").hover();
        ana.opensMenu("Message shortcuts");

        Looks.right(ana, "message-shortcuts");
    }

    @Test
    void a_thread(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        OnThePage ben = cairn.open(BEN);
        ana.types("Who looks after the shop?");
        ben.pressesIn("Who looks after", "Reply in thread");
        ben.repliesInThread("I do");
        ana.pressesIn("Who looks after", "1 reply");
        assertThat(ana.details()).containsText("I do");

        Looks.right(ana, "thread");
    }

    @Test
    void what_is_scheduled(CairnInBrowser cairn) {
        cairn.cairn().types(MARA, "/checkin @ana today");
        cairn.cairn().sees(MARA, "are planned");
        OnThePage ana = cairn.open(ANA);
        ana.turnsClock("30 days");
        ana.opensTab("Scheduled");
        assertThat(ana.details()).containsText("30-day check-in");

        Looks.right(ana, "panel-scheduled");
    }

    @Test
    void what_went_over_the_wire(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.opensTab("Wire");
        ana.types("/review https://github.com/acme/shop/pull/12");
        ana.exchange("chat.postMessage").click();

        Looks.right(ana, "panel-wire");
    }

    @Test
    void trouble_to_order(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.opensTab("Trouble");
        ana.orders("chat.postMessage", "rate_limited");
        assertThat(ana.details().getByText("Call it off")).isVisible();

        Looks.right(ana, "panel-trouble");
    }

    @Test
    void a_refusal(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/cairn");
        ana.sees("Each command explains itself");
        WebApi.call(
                cairn.cairn().workspace(),
                "chat.postMessage",
                "{'channel': 'C0GENERAL', 'text': 'x', 'blocks': [{'type': 'divider', 'text': 'x'}]}");
        assertThat(ana.notices()).containsText("refuses");

        Looks.right(ana, "refused");
    }

    @Test
    void a_phone_does_what_a_desk_does(CairnInBrowser cairn) {
        OnThePage ana = cairn.wide(Windows.NARROW).open(ANA);
        ana.types("/review Retry payments");
        ana.pressesIn("0 of 7 done", "Done: ");
        ana.sees("1 of 7 done");
        ana.pressesIn("1 of 7 done", "More…");
        ana.form("More");
        ana.sendsForm("More", "Close the form");
        ana.opensTab("Wire");
        ana.exchange("chat.postMessage").click();

        Looks.right(ana, "phone");
    }

    @Test
    void the_drawer_of_a_narrow_window(CairnInBrowser cairn) {
        OnThePage ana = cairn.wide(Windows.NARROW).open(ANA);
        assertThat(ana.places()).not().isInViewport();
        ana.opensDrawer();
        assertThat(ana.places()).isInViewport();

        Looks.right(ana, "drawer");
    }
}
