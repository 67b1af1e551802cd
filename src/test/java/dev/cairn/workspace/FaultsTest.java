package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String POST = "{\"channel\":\"C0GENERAL\",\"text\":\"x\"}";

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_429_says_how_long_to_wait_and_does_nothing() {
        stage.post("faults", "{'target':'chat.postMessage','kind':'rate_limited','retry_after':7}");
        HttpResponse<String> answer = post();

        assertEquals(429, answer.statusCode());
        assertEquals("7", answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(answer.body().contains("ratelimited"));
        assertEquals(0, messages());
        assertEquals(200, post().statusCode());
    }

    @Test
    void a_server_error_strikes_as_often_as_asked_for() {
        stage.post("faults", "{'target':'*','kind':'server_error','times':2}");

        assertEquals(500, post().statusCode());
        assertEquals(500, post().statusCode());
        assertEquals(200, post().statusCode());
        assertEquals(1, messages());
    }

    @Test
    void a_lost_answer_comes_after_the_deed() {
        stage.post("faults", "{'target':'chat.postMessage','kind':'answer_lost'}");

        assertThrows(UncheckedIOException.class, this::post);
        assertEquals(1, messages());
    }

    @Test
    void silence_lasts_until_the_caller_gives_up_and_nothing_was_done() {
        stage.post("faults", "{'target':'chat.postMessage','kind':'silence'}");
        HttpRequest impatient = HttpRequest.newBuilder(stage.workspace.apiUrl().resolve("chat.postMessage"))
                .timeout(Duration.ofMillis(200))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + stage.workspace.botToken())
                .POST(HttpRequest.BodyPublishers.ofString(POST))
                .build();

        assertThrows(
                HttpTimeoutException.class,
                () -> HttpClient.newHttpClient().send(impatient, HttpResponse.BodyHandlers.ofString()));
        assertEquals(0, messages());
    }

    @Test
    void faults_strike_in_the_order_they_were_asked_for_and_only_their_target() {
        stage.post("faults", "{'target':'chat.update','kind':'server_error'}");
        stage.post("faults", "{'target':'chat.postMessage','kind':'rate_limited'}");
        stage.post("faults", "{'target':'chat.postMessage','kind':'server_error'}");

        assertEquals(429, post().statusCode());
        assertEquals(500, post().statusCode());
        JsonNode left = stage.get("state").path("faults");
        assertEquals(1, left.size());
        assertEquals("chat.update", left.at("/0/target").asText());

        assertTrue(stage.post("faults", "{'clear':true}").path("faults").isEmpty());
    }

    @Test
    void a_fault_nobody_knows_is_refused_with_a_sentence() {
        assertTrue(stage.post("faults", "{'kind':'gremlins'}")
                .path("problem")
                .asText()
                .contains("No such fault"));
        assertFalse(
                stage.post("faults", "{'kind':'silence','times':0}").path("ok").asBoolean());
    }

    private HttpResponse<String> post() {
        return stage.raw("chat.postMessage", POST, "application/json", stage.workspace.botToken());
    }

    private int messages() {
        return stage.workspace.messages("C0GENERAL", "U0ANA").size();
    }
}
