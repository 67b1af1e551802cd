package dev.cairn.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack says instead of an address, as what to do about it. */
class SocketAddressTest {
    @ParameterizedTest
    @CsvSource({
        "invalid_auth, Slack does not accept SLACK_APP_TOKEN; generate an app-level token",
        "token_revoked, Slack does not accept SLACK_APP_TOKEN; generate an app-level token",
        "not_allowed_token_type, Slack does not accept SLACK_APP_TOKEN; generate an app-level token",
        "missing_scope, SLACK_APP_TOKEN lacks the scope connections:write; generate an app-level token with it",
        "forbidden_team, Slack refuses Cairn a connection (forbidden_team); see that Socket Mode is switched on",
    })
    void what_somebody_must_change_is_said(String error, String sentence) {
        SocketAddress.Refused refused = assertInstanceOf(SocketAddress.Refused.class, SocketAddress.refused(error));

        assertTrue(refused.sentence().startsWith(sentence), refused.sentence());
        assertTrue(refused.sentence().contains("api.slack.com/apps"), refused.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "service_unavailable", "ratelimited"})
    void what_passes_is_waited_for(String error) {
        assertInstanceOf(SocketAddress.Later.class, SocketAddress.refused(error));
    }

    @Test
    void the_address_does_not_show_its_ticket() {
        var connect = new SocketAddress.Connect(URI.create("wss://wss-primary.slack.com/link/?ticket=very-private"));

        assertEquals("Connect[wss-primary.slack.com]", connect.toString());
        assertFalse(connect.toString().contains("private"));
    }
}
