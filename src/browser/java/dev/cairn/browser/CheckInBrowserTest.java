package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

@InBrowser
class CheckInBrowserTest {
    private static final String CHIDI = "U0CHIDI";

    @Test
    void a_planned_check_in_is_announced_listed_and_arrives_when_the_clock_gets_there(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);
        mara.types("/checkin @ana today");
        mara.sees("Check-ins for ana are planned");

        OnThePage ana = cairn.open(ANA);
        ana.goesToMessages();
        ana.sees("planned check-ins with you");

        // From Monday 23 November 2026 it is 30 days to 23 December, 10:00 in Lisbon; Cairn hands over six hours
        // before.
        ana.turnsClock("30 days");
        ana.opensTab("Scheduled");
        assertThat(ana.details()).containsText("30-day check-in");
        assertThat(ana.details()).containsText("Wed, 23 Dec 2026, 10:00");
        ana.doesNotSee("30-day check-in");

        ana.turnsClock("To the next scheduled message");
        ana.sees("30-day check-in");
        assertThat(ana.details()).not().containsText("30-day check-in");
    }

    @Test
    void one_press_leads_to_the_next_message_wherever_it_waits(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);
        mara.types("/checkin @ana today");
        mara.sees("Check-ins for ana are planned");

        // In Stockholm it is 10:00 an hour before it is in Lisbon.
        mara.turnsClock("To the next scheduled message");
        mara.goesToMessages();
        mara.sees("Check-ins due Wed 23 Dec 2026");
        mara.turnsClock("To the next scheduled message");
        mara.becomes("Ana Silva");
        mara.goesToMessages();

        mara.sees("30-day check-in");
        assertThat(mara.clock()).containsText("Wed, 23 Dec 2026, 10:00");
    }

    @Test
    void the_clock_turns_by_an_hour_and_by_a_day(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        assertThat(ana.clock()).containsText("Mon, 23 Nov 2026, 09:0");

        ana.turnsClock("An hour");
        assertThat(ana.clock()).containsText("Mon, 23 Nov 2026, 10:0");
        ana.turnsClock("A day");
        assertThat(ana.clock()).containsText("Tue, 24 Nov 2026, 10:0");
    }

    @Test
    void the_others_see_the_clock_turn_and_the_message_arrive(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA, "home");
        OnThePage mara = cairn.open(MARA);
        mara.types("/checkin @ana today");
        mara.sees("planned");
        ana.goesToMessages();

        for (int i = 0; i < 2; i++) {
            mara.turnsClock("30 days");
        }

        ana.sees("30-day check-in");
        assertThat(ana.clock()).containsText("22 Jan 2027");
    }

    @Test
    void stopping_a_plan_asks_first(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);
        mara.types("/checkin @ana today");
        mara.sees("Check-ins for ana are planned");
        mara.types("/checkin list");

        mara.pressesIn("One plan of check-ins", "Stop");
        mara.sendsForm("Stop these check-ins?", "Keep them");
        assertThat(mara.sees("Check-ins of")).containsText("Stop");
        mara.pressesIn("One plan of check-ins", "Stop");
        mara.sendsForm("Stop these check-ins?", "Stop them");

        mara.sees("stopped");
    }

    @Test
    void times_are_those_of_the_reader(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        OnThePage chidi = cairn.open(CHIDI);
        ana.types("/review Retry payments");
        ana.pressesIn("0 of 7 done", "Done: ");

        Locator inLisbon = ana.sees("1 of 7 done");
        Locator inKolkata = chidi.sees("1 of 7 done");

        assertThat(inLisbon).containsText("Today, 09:0");
        assertThat(inKolkata).containsText("Today, 14:3");
        assertThat(chidi.clock()).containsText("14:3");
    }
}
