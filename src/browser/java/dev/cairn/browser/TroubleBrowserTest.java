package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class TroubleBrowserTest {
    private static final double LONGER_THAN_CAIRN_WAITS = 20_000;

    @Test
    void what_slack_would_refuse_is_shown_with_its_code_and_where_in_the_payload(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/cairn");
        ana.sees("Each command explains itself");

        String error = WebApi.call(cairn.cairn().workspace(), "chat.postMessage", """
                        {'channel': 'C0GENERAL', 'text': 'x', 'blocks': [
                          {'type': 'section', 'text': {'type': 'plain_text', 'text': 'fine'}},
                          {'type': 'section', 'text': {'type': 'plain_text', 'text': '%s'}}]}
                        """.formatted("x".repeat(3001)))
                .path("error")
                .asText();

        assertEquals("invalid_blocks", error);
        assertThat(ana.notices()).containsText("Slack refuses chat.postMessage: invalid_blocks");
        assertThat(ana.notices()).containsText("/blocks/1/text");
        ana.opensTab("Wire");
        Locator refused = ana.exchange("chat.postMessage");
        refused.click();
        assertThat(ana.details()).containsText("Slack refuses this: invalid_blocks");
        assertThat(ana.details()).containsText("/blocks/1/text");
    }

    @Test
    void the_wire_shows_the_request_its_ack_and_the_calls_it_led_to_with_their_times(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.opensTab("Wire");

        ana.types("/review https://github.com/acme/shop/pull/12");
        ana.sees("0 of 7 done");

        assertThat(ana.exchange("chat.postMessage")).containsText("ms");
        Locator command = ana.exchange("/review");
        assertThat(command).containsText("ok");
        command.click();
        assertThat(ana.details()).containsText("https://github.com/acme/shop/pull/12");
        assertThat(ana.details()).containsText("HTTP 200");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    rate_limited | Slack is busy
                    server_error | Slack
                    answer_lost  | Slack did not answer, so this may or may not have worked.
                    silence      | Slack did not answer, so this may or may not have worked.
                    """)
    void trouble_ordered_by_the_menu_strikes_once_and_the_person_is_told(
            String kind, String told, CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.opensTab("Trouble");
        ana.orders("chat.postMessage", kind);
        assertThat(ana.ordered()).containsText("chat.postMessage");

        ana.types("/review Retry payments");

        ana.seesWithin(LONGER_THAN_CAIRN_WAITS, told);
        assertThat(ana.ordered()).isHidden();
    }

    @Test
    void a_command_that_reaches_cairn_twice_is_answered_once(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.opensTab("Trouble");
        ana.orders("command", "twice");

        ana.types("/review first");
        ana.sees("Code review: first");
        ana.types("/review second");
        ana.sees("Code review: second");

        assertThat(ana.messages()).hasCount(2);
    }

    @Test
    void trouble_ordered_can_be_called_off(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.opensTab("Trouble");
        ana.orders("chat.postMessage", "server_error");

        ana.ordered().getByRole(AriaRole.BUTTON, named("Call it off")).click();

        assertThat(ana.ordered()).isHidden();
    }

    @Test
    void a_command_to_an_app_that_is_down_is_answered_as_slack_would(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.clock();
        cairn.cairn().stopCairn();

        ana.types("/cairn");

        assertThat(ana.sees("/cairn")).containsText("dispatch_failed");
    }

    @Test
    void starting_over_asks_first_and_leaves_nothing_but_the_clock(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("hello all");
        ana.sees("hello all");
        ana.turnsClock("A day");
        ana.dismisses("It is Tue, 24 Nov 2026");
        ana.opensTab("Trouble");

        ana.details().getByRole(AriaRole.BUTTON, named("Start over")).click();
        ana.sendsForm("Start over?", "Start over");

        ana.doesNotSee("hello all");
        assertThat(ana.clock()).containsText("24 Nov 2026");
    }

    @Test
    void a_removed_app_does_not_answer_until_it_is_installed_again(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.opensTab("Trouble");
        ana.details().getByRole(AriaRole.BUTTON, named("Remove Cairn")).click();
        ana.sendsForm("Remove Cairn?", "Remove it");
        ana.details().getByRole(AriaRole.BUTTON, named("Install Cairn again")).click();

        ana.types("/cairn");

        ana.sees("Each command explains itself");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
