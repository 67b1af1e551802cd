package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

@InBrowser
class CommandsBrowserTest {
    private static final List<List<String>> ANSWERS = List.of(
            List.of("/expectations", "Ask in your own words"),
            List.of("/expectations help", "Ask in your own words"),
            List.of("/expectations what is the target for mttr", "Share here"),
            List.of("/expectations may I bring my dog to the office", "The blueprint does not say"),
            List.of("/checkin help", "/checkin @ana"),
            List.of("/checkin list", "No check-ins are planned"),
            List.of("/checkin @ben 31 February", "31 February"),
            List.of("/review Retry payments api", "0 of 11 done"),
            List.of("/review help", "/review"),
            List.of("/postmortem Checkout was down", "Postmortem: Checkout was down"),
            List.of("/postmortem help", "/postmortem"),
            List.of("/cairn", "Each command explains itself"),
            List.of("/cairn help", "Each command explains itself"),
            List.of("/cairn hepl", "Did you mean /cairn help?"));

    @Test
    void each_command_answers_in_the_channel(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);

        for (List<String> each : ANSWERS) {
            Locator answers = mara.messages().filter(new Locator.FilterOptions().setHasText(each.get(1)));
            int before = answers.count();
            mara.types(each.get(0));

            assertThat(answers).hasCount(before + 1);
            assertThat(mara.messageBox()).hasValue("");
        }
    }

    @Test
    void who_has_scrolled_up_and_types_sees_the_answer(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);
        mara.types("/review Retry payments api");
        mara.sees("0 of 11 done");
        mara.types("/cairn help");
        mara.sees("Each command explains itself");
        mara.looksAtTheOldest();
        assertThat(mara.main().getByText("Each command explains itself").last())
                .not()
                .isInViewport();

        mara.types("/checkin list");

        assertThat(mara.main().getByText("No check-ins are planned").last()).isInViewport();
    }

    @Test
    void commands_are_offered_while_one_types_and_tab_takes_one(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);

        ana.writes("/exp");
        Locator offered = ana.suggestions().getByRole(AriaRole.OPTION);
        assertThat(offered).hasCount(1);
        assertThat(offered).containsText("Ask what is expected of you");
        ana.presses("Tab");

        assertThat(ana.messageBox()).hasValue("/expectations ");
        assertThat(ana.messageBox()).hasAccessibleDescription("/expectations [question]");
        assertThat(ana.suggestions()).isHidden();
    }

    @Test
    void people_are_offered_after_an_at_sign_and_found_by_either_name(CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);

        mara.writes("/checkin @sil");
        Locator offered = mara.suggestions().getByRole(AriaRole.OPTION);
        assertThat(offered).hasCount(1);
        assertThat(offered).containsText("Ana Silva");
        mara.presses("Tab");
        mara.writes("today");
        mara.presses("Enter");

        mara.sees("Check-ins for ana are planned");
    }

    @Test
    void the_offer_is_walked_with_the_arrows_and_left_with_escape(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.writes("/");
        Locator offered = ana.suggestions().getByRole(AriaRole.OPTION);
        assertThat(offered).hasCount(5);

        ana.presses("ArrowDown");
        assertThat(offered.nth(1)).hasAttribute("aria-selected", "true");
        ana.presses("Escape");

        assertThat(ana.suggestions()).isHidden();
        assertThat(ana.messageBox()).hasValue("/");
    }

    @Test
    void up_in_an_empty_box_brings_back_what_was_sent_last(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/cairn help");
        ana.sees("Each command explains itself");

        ana.presses("ArrowUp");

        assertThat(ana.messageBox()).hasValue("/cairn help");
    }

    @Test
    void shift_and_enter_begin_a_new_line_and_send_nothing(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);

        ana.writes("first");
        ana.presses("Shift+Enter");
        ana.writes("second");
        assertThat(ana.messageBox()).hasValue("first\nsecond");
        ana.presses("Enter");

        assertThat(ana.sees("first")).containsText("second");
    }

    @Test
    void a_command_nobody_knows_is_answered_by_slackbot(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);

        ana.types("/expactations");

        assertThat(ana.sees("/expactations")).containsText("Slackbot");
    }
}
