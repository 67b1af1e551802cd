package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void what_can_be_ordered_is_told_with_the_kinds_that_mean_something_there() {
        Map<String, String> kinds = new HashMap<>();
        stage.get("state")
                .path("fault_targets")
                .forEach(target -> kinds.put(
                        target.path("target").asText(), target.path("kinds").toString()));

        assertEquals("[\"rate_limited\",\"server_error\",\"silence\",\"answer_lost\",\"twice\"]", kinds.get("*"));
        assertEquals("[\"rate_limited\",\"server_error\",\"silence\",\"answer_lost\"]", kinds.get("chat.postMessage"));
        assertEquals("[\"server_error\"]", kinds.get("response_url"));
        assertEquals("[\"twice\"]", kinds.get("command"));
        assertEquals("[\"answer_lost\",\"twice\"]", kinds.get("event"));
        kinds.forEach((target, some) -> Stage.json(some).forEach(kind -> {
            JsonNode answer = stage.post("faults", "{'target':'%s','kind':'%s'}".formatted(target, kind.asText()));
            assertTrue(answer.path("ok").asBoolean(), answer::toString);
        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'gremlins'} | There is no trouble of the kind \"gremlins\". The kinds are rate_limited, server_error, silence, answer_lost, twice.",
                "{} | Missing: kind",
                "{'target':'chat.sing','kind':'silence'} | There is no \"chat.sing\" to order trouble for. It is a Web API method such as chat.postMessage, response_url, a delivery such as command or event, or *.",
                "{'target':'command','kind':'silence'} | silence never strikes command, only twice.",
                "{'target':'chat.update','kind':'twice'} | twice never strikes chat.update, only rate_limited, server_error, silence, answer_lost.",
                "{'kind':'silence','times':0} | times must be a whole number from 1 to 1000, not \"0\".",
                "{'kind':'silence','times':1001} | times must be a whole number from 1 to 1000, not \"1001\".",
                "{'kind':'silence','times':1.5} | times must be a whole number from 1 to 1000, not \"1.5\".",
                "{'kind':'silence','times':'often'} | times must be a whole number from 1 to 1000, not \"often\".",
                "{'kind':'silence','times':[2]} | times must be a whole number from 1 to 1000, not \"[2]\".",
                "{'kind':'rate_limited','retry_after':0} | retry_after must be a whole number from 1 to 3600, not \"0\".",
                "{'kind':'rate_limited','retry_after':99999999999} | retry_after must be a whole number from 1 to 3600, not \"99999999999\".",
            })
    void trouble_nobody_knows_is_refused_with_a_sentence(String order, String sentence) {
        assertEquals(sentence, stage.post("faults", order).path("problem").asText());
        assertTrue(stage.get("state").path("faults").isEmpty());
    }

    private HttpResponse<String> post() {
        return stage.raw("chat.postMessage", POST, "application/json", stage.workspace.botToken());
    }

    private int messages() {
        return stage.workspace.messages("C0GENERAL", "U0ANA").size();
    }
}
