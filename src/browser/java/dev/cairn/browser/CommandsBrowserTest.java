package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class CommandsBrowserTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    /expectations                                   | Ask in your own words
                    /expectations help                              | Ask in your own words
                    /expectations what is the target for mttr       | Share here
                    /expectations may I bring my dog to the office  | The blueprint does not say
                    /checkin help                                   | /checkin @ana
                    /checkin list                                   | No check-ins are planned
                    /checkin @ben 31 February                       | 31 February
                    /review Retry payments api                      | 0 of 11 done
                    /review help                                    | /review
                    /postmortem Checkout was down                   | Postmortem: Checkout was down
                    /postmortem help                                | /postmortem
                    /cairn                                          | Each command explains itself
                    /cairn help                                     | Each command explains itself
                    /cairn hepl                                     | Did you mean /cairn help?
                    """)
    void each_command_answers_in_the_channel(String command, String answer, CairnInBrowser cairn) {
        OnThePage mara = cairn.open(MARA);

        mara.types(command);

        mara.sees(answer);
        assertThat(mara.messageBox()).hasValue("");
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
