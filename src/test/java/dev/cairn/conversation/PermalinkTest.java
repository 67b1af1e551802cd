package dev.cairn.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinkTest {
    private static final String TS = "1795424400.000100";

    @Test
    void a_message_is_linked_as_slack_links_it() {
        assertEquals(
                "https://acme.slack.com/archives/C0AB/p1795424400000100",
                Permalink.of("acme", "C0AB", TS, Optional.empty()).url());
    }

    @Test
    void a_reply_names_its_thread_and_the_message_that_began_it_does_not() {
        assertEquals(
                "https://acme.slack.com/archives/D0AB/p1795424400000100?thread_ts=1795424399.000001&cid=D0AB",
                Permalink.of("acme", "D0AB", TS, Optional.of("1795424399.000001"))
                        .url());
        assertEquals(
                Permalink.of("acme", "D0AB", TS, Optional.empty()), Permalink.of("acme", "D0AB", TS, Optional.of(TS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://acme.slack.com/archives/C0AB/p1795424400000100",
                "https://acme.slack.com.example.com/archives/C0AB/p1795424400000100",
                "https://example.com/acme.slack.com/archives/C0AB/p1795424400000100",
                "https://me@acme.slack.com/archives/C0AB/p1795424400000100",
                "https://acme.slack.com/archives/C0AB/p17954244000001",
                "https://acme.slack.com/archives/C0AB/p1795424400000100|Press here",
                "https://acme.slack.com/archives/C0AB/p1795424400000100\n",
                "https://acme.slack.com/archives/C0AB/p1795424400000100?thread_ts=1795424399.000001&cid=C0OTHER",
                "https://acme.slack.com/files/C0AB",
            })
    void nothing_else_is_an_address_of_a_message(String other) {
        assertThrows(IllegalArgumentException.class, () -> new Permalink(other));
    }
}
