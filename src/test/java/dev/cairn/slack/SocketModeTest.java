package dev.cairn.slack;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Delivery;
import dev.cairn.workspace.Fault;
import dev.cairn.workspace.SocketTrouble;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Cairn promises over HTTP, and what may happen to a connection, in Socket Mode. */
class SocketModeTest {
    private static final String MENTION = "@cairn what is the target for mttr";
    private static final String ANSWER = "Mean time to restore";

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private CairnInWorkspace cairn;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.startInSocketMode(folder);
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void commands_buttons_forms_and_mentions_come_over_the_connection() {
        Delivery help = cairn.types(ANA, "/cairn help");
        assertTrue(help.ack().contains("Cairn tells you what is expected"), help.ack());

        cairn.types(ANA, "/review 100% of A&B + \"ünï\" = 1; c?");
        assertTrue(cairn.sees(BEN, "0 of 7 done").startsWith("Code review: 100% of A&B + \"ünï\" = 1; c?\n"));
        String ts = cairn.ts(BEN, "0 of 7 done");
        Delivery press = cairn.presses(BEN, ts, "checklist.done");
        assertTrue(press.acked() && press.ack().isEmpty(), press::toString);
        cairn.sees(ANA, "1 of 7 done");

        cairn.types(MARA, "/checkin");
        Awaitility.await().until(() -> cairn.workspace().views(MARA).size() == 1);
        Delivery form = cairn.workspace()
                .submit(
                        MARA,
                        cairn.form(MARA).path("id").asText(),
                        Map.of(
                                "people",
                                Map.of(
                                        "people",
                                        JsonNodeFactory.instance.arrayNode().add(ANA)),
                                "start",
                                Map.of("start", TextNode.valueOf("2020-01-01"))));
        assertTrue(form.ackJson().path("response_action").asText().equals("errors"), form::toString);
        assertFalse(
                cairn.form(MARA).path("errors").isEmpty(),
                () -> cairn.form(MARA).toString());

        cairn.writes(ANA, MENTION);
        cairn.sees(BEN, ANSWER);

        List<JsonNode> hello = wire("hello");
        assertEquals(1, hello.size());
        assertFalse(
                cairn.workspace().wire().toString().contains(cairn.workspace().appToken()));
        String address =
                wire("apps.connections.open").get(0).at("/response/url").asText();
        assertTrue(address.contains("ticket=(hidden)"), address);
    }

    @Test
    void what_comes_twice_is_acked_twice_and_done_once() {
        cairn.workspace().order(Fault.of("command", Fault.Kind.TWICE, 1));
        cairn.types(ANA, "/review Only once");
        cairn.sees(BEN, "0 of 7 done");
        // Counted as one where nothing else went over the wire between them.
        List<JsonNode> delivered = wire("command");
        assertEquals(
                2,
                delivered.stream().mapToInt(each -> each.path("times").asInt()).sum());
        assertTrue(delivered.stream().allMatch(each -> each.path("status").asInt() == 200), delivered::toString);

        cairn.workspace().order(Fault.of("event", Fault.Kind.TWICE, 1));
        cairn.writes(ANA, MENTION);
        cairn.sees(BEN, ANSWER);
        cairn.workspace().order(Fault.of("event", Fault.Kind.ANSWER_LOST, 1));
        assertEquals(2, cairn.writes(ANA, "@cairn zzz").attempts());
        cairn.sees(BEN, "The blueprint does not say.");
        cairn.rests();

        assertEquals(5, cairn.texts(GENERAL, BEN).size(), "a list, two questions and their answers");
    }

    @Test
    void a_connection_that_breaks_is_opened_again_and_nothing_is_lost() throws Exception {
        assertEquals("ok", ready());
        cairn.workspace().order(Fault.of("apps.connections.open", Fault.Kind.SERVER_ERROR, 1));
        cairn.workspace().trouble(SocketTrouble.DROP);
        Awaitility.await().until(() -> ready().equals("not ready: Slack"));

        Delivery mention = cairn.writes(ANA, MENTION);

        assertTrue(mention.attempts() > 1, "it came again, once Cairn was back: " + mention);
        cairn.sees(BEN, ANSWER);
        assertEquals("ok", ready());
        assertEquals(1, cairn.workspace().sockets());
        cairn.types(ANA, "/cairn help");
    }

    @Test
    void where_socket_mode_is_switched_off_and_on_again_it_comes_back() {
        cairn.workspace().trouble(SocketTrouble.LINK_DISABLED);
        Awaitility.await().until(() -> cairn.workspace().sockets() == 0);

        Awaitility.await().until(() -> cairn.workspace().sockets() == 1);
        cairn.types(ANA, "/cairn help");
    }

    @Test
    void what_is_larger_than_slack_sends_is_left_alone_and_does_not_come_again() {
        String direct = cairn.workspace().openDm(ANA);
        ObjectNode large = JsonNodeFactory.instance
                .objectNode()
                .put("type", "message")
                .put("channel_type", "im")
                .put("channel", direct)
                .put("user", ANA)
                .put("ts", "1795424412.000100")
                .put("text", "what is the target for mttr " + "x".repeat(1024 * 1024));

        Delivery delivery = cairn.workspace().event(large);

        assertTrue(delivery.acked(), () -> delivery.problem().toString());
        assertEquals(1, delivery.attempts());
        assertEquals(1, cairn.workspace().sockets(), "and the connection stands");
        cairn.writes(ANA, direct, "zzz");
        cairn.sees(ANA, direct, "The blueprint does not say.");
        assertEquals(2, cairn.directMessages(ANA).size());
    }

    @Test
    void when_slack_wants_a_new_connection_both_serve_and_nothing_happens_twice() {
        cairn.workspace().trouble(SocketTrouble.REFRESH_REQUESTED);
        cairn.types(ANA, "/review By the old one");
        Awaitility.await().until(() -> cairn.workspace().sockets() == 2);

        cairn.workspace().order(Fault.of("command", Fault.Kind.TWICE, 1));
        cairn.types(ANA, "/review By the new one");

        cairn.sees(BEN, "Code review: By the new one");
        cairn.rests();
        assertEquals(2, cairn.texts(GENERAL, BEN).size());
    }

    @Test
    void where_slack_cannot_be_reached_at_the_start_it_goes_on_trying() {
        cairn.stopCairn();
        cairn.workspace().order(Fault.of("apps.connections.open", Fault.Kind.SERVER_ERROR, 1));

        cairn.startCairn();

        cairn.types(ANA, "/cairn help");
    }

    @Test
    void stopping_finishes_what_was_begun_and_closes_the_connection() {
        cairn.types(ANA, "/review Last thing today");
        cairn.stopCairn();

        assertEquals(1, cairn.texts(GENERAL, BEN).size());
        Awaitility.await().until(() -> cairn.workspace().sockets() == 0);
        assertEquals(
                "dispatch_failed",
                cairn.workspace().command(ANA, GENERAL, "/cairn help").problem().orElseThrow());
    }

    @Test
    void requests_as_over_http_are_told_that_there_is_socket_mode() throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(cairn.requests())
                        .POST(BodyPublishers.ofString("command=/cairn"))
                        .build(),
                BodyHandlers.ofString());

        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("Socket Mode"), response.body());
        cairn.types(ANA, "/cairn help");
        assertTrue(get("/metrics").contains("cairn_requests"), "the rest is served as ever");
        assertEquals("ok", get("/healthz"));
    }

    private String ready() throws Exception {
        return get("/readyz");
    }

    private String get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(cairn.requests().resolve(path)).build();
        return http.send(request, BodyHandlers.ofString()).body().strip();
    }

    private List<JsonNode> wire(String what) {
        return cairn.workspace().wire().stream()
                .filter(exchange -> exchange.path("what").asText().equals(what))
                .map(JsonNode.class::cast)
                .toList();
    }
}
