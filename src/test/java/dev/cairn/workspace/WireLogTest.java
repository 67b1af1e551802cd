package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireLogTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void what_passed_is_kept_without_the_token() {
        stage.raw("auth.test", "token=" + stage.workspace.botToken(), "application/x-www-form-urlencoded", "");
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        JsonNode wire = stage.get("wire").path("wire");
        assertEquals("auth.test", wire.at("/0/what").asText());
        assertEquals("from_app", wire.at("/0/direction").asText());
        assertEquals("command", wire.at("/1/what").asText());
        assertEquals(200, wire.at("/1/status").asInt());
        assertFalse(wire.toString().contains(stage.workspace.botToken()));
        assertFalse(wire.toString().contains(stage.workspace.signingSecret()));
    }

    @Test
    void what_nobody_could_read_is_shown_as_it_came_without_the_token() {
        stage.raw("auth.test", "token=" + stage.workspace.botToken() + "&text=%zz", FORM, "");
        stage.raw("auth.test", "{", "application/json", "");

        assertEquals("token=(hidden)&text=%zz", wire().at("/0/request").asText());
        assertEquals("{", wire().at("/1/request").asText());
    }

    @Test
    void both_times_are_told() {
        stage.workspace.turn(Duration.ofDays(1));
        stage.ok("auth.test", "{}");

        assertEquals(stage.realTime.instant().toString(), wire().at("/0/at").asText());
        assertEquals("2026-01-06T08:00:00Z", wire().at("/0/calendar").asText());
    }

    @Test
    void only_the_last_exchanges_are_kept() {
        WireLog log = new WireLog(stage.realTime, stage.realTime, new Changes());
        for (int i = 0; i < WireLog.KEPT + 1; i++) {
            log.fromApp("m" + i, Json.object(), 200, Json.object(), 0);
        }
        assertEquals(WireLog.KEPT, log.exchanges().size());
        assertEquals("m1", log.exchanges().get(0).path("what").asText());
    }

    @Test
    void the_same_exchange_again_is_counted() {
        stage.ok("auth.test", "{}");
        stage.ok("auth.test", "{}");
        stage.ok("users.info", "{'user':'U0ANA'}");

        List<Integer> times = stage.workspace.wire().stream()
                .map(exchange -> exchange.path("times").asInt())
                .toList();
        assertEquals(List.of(2, 1), times);
    }

    @Test
    void a_refused_call_tells_the_code_and_what_is_wrong_where() {
        stage.refused("invalid_blocks", "chat.postMessage", """
                {'channel':'C0GENERAL','text':'x','blocks':[{'type':'nonsense'},{'type':'header'}]}
                """);
        stage.refused("channel_not_found", "chat.postMessage", "{'channel':'C0NOWHERE','text':'x'}");

        JsonNode refused = wire().at("/0/refused");
        assertEquals("invalid_blocks", refused.path("error").asText());
        assertEquals(
                List.of("/blocks/0/type", "/blocks/1"),
                texts(refused.path("pointers"), "pointer")
                        .map(pointer -> pointer.replaceFirst("/text$", ""))
                        .toList());
        assertTrue(texts(refused.path("pointers"), "reason").noneMatch(String::isEmpty));
        assertEquals(Stage.json("{'error':'channel_not_found','pointers':[]}"), wire().at("/1/refused"));
    }

    @Test
    void a_refused_ack_tells_the_same_and_so_does_the_delivery() {
        stage.app.answers("{\"text\":\"x\",\"blocks\":[{\"type\":\"nonsense\"}]}");
        Delivery delivery = stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        JsonNode refused = wire().at("/0/refused");
        assertEquals("invalid_blocks", refused.path("error").asText());
        assertEquals("/blocks/0/type", refused.at("/pointers/0/pointer").asText());
        assertEquals(refused, delivery.toJson().path("refused"));
        assertTrue(delivery.problem().orElseThrow().startsWith("invalid_blocks: "));
        assertTrue(wire().at("/0/problem").isMissingNode());
        assertEquals(200, wire().at("/0/status").asInt());
    }

    @Test
    void a_response_that_was_refused_is_told_and_a_failure_is_a_problem() {
        stage.app.answers(request -> {
            Stage.post(URI.create(request.form().path("response_url").asText()), Json.object());
            return new FakeApp.Reply(500, "oh");
        });
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        assertEquals("response_url", wire().at("/0/what").asText());
        assertEquals("no_text", wire().at("/0/refused/error").asText());
        assertEquals("command", wire().at("/1/what").asText());
        assertEquals("http_error: 500", wire().at("/1/problem").asText());
        assertEquals("oh", wire().at("/1/response").asText());
    }

    @Test
    void trouble_that_was_ordered_is_no_refusal() {
        stage.post("faults", "{'target':'auth.test','kind':'server_error'}");
        stage.raw("auth.test", "{}", "application/json", stage.workspace.botToken());

        assertEquals(500, wire().at("/0/status").asInt());
        assertTrue(wire().at("/0/refused").isMissingNode());
    }

    @Test
    void who_asks_again_gets_what_is_new_or_was_counted_on() {
        stage.ok("auth.test", "{}");
        JsonNode first = stage.get("wire");
        long seq = first.path("seq").asLong();
        assertEquals(seq, first.at("/wire/0/seq").asLong());
        assertTrue(since(seq).path("wire").isEmpty());

        stage.ok("auth.test", "{}");
        JsonNode counted = since(seq);
        assertEquals(1, counted.path("wire").size());
        assertEquals(first.at("/wire/0/id"), counted.at("/wire/0/id"));
        assertEquals(2, counted.at("/wire/0/times").asInt());

        stage.ok("users.info", "{'user':'U0ANA'}");
        JsonNode next = since(counted.path("seq").asLong());
        assertEquals(List.of("users.info"), texts(next.path("wire"), "what").toList());
        assertEquals(2, since(seq).path("wire").size());
    }

    @Test
    void who_asks_again_learns_what_is_no_longer_kept() {
        stage.ok("auth.test", "{}");
        long seq = stage.get("wire").path("seq").asLong();
        stage.post("reset", "{}");
        assertEquals(2, since(seq).path("first").asLong());

        stage.ok("auth.test", "{}");
        assertEquals(2, since(seq).path("first").asLong());
        assertEquals(2, since(seq).at("/wire/0/id").asLong());
    }

    @Test
    void who_asks_with_a_number_of_an_earlier_start_gets_all() {
        stage.ok("auth.test", "{}");
        assertEquals(1, since(4711).path("wire").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1.5", "99999999999"})
    void a_number_that_is_none_is_refused(String since) {
        assertTrue(stage.get("wire?since=" + since).path("problem").asText().startsWith("since must be"));
    }

    private JsonNode wire() {
        return stage.get("wire").path("wire");
    }

    private JsonNode since(long seq) {
        return stage.get("wire?since=" + seq);
    }

    private static Stream<String> texts(JsonNode items, String name) {
        return Json.stream(items).map(item -> item.path(name).asText());
    }
}
