package dev.cairn.slack;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.SlackSignature;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Delivery;
import dev.cairn.workspace.Fault;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that come again, come too often, or are not meant for Cairn. */
class EventDeliveryTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String ANSWER = "Mean time to restore";
    private static final String MENTION = "@cairn what is the target for mttr";

    @TempDir
    Path folder;

    @Test
    void an_event_delivered_twice_or_sent_again_is_answered_once() throws Exception {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            cairn.workspace().order(Fault.of("event", Fault.Kind.TWICE, 1));
            cairn.writes(ANA, MENTION);
            cairn.sees(BEN, ANSWER);
            JsonNode envelope = envelope(cairn);

            assertEquals(200, sendAgain(cairn, envelope));
            cairn.workspace().order(Fault.of("event", Fault.Kind.ANSWER_LOST, 1));
            Delivery retried = cairn.writes(ANA, "@cairn zzz");
            cairn.sees(BEN, "The blueprint does not say.");

            assertEquals(2, retried.attempts());
            assertEquals(4, cairn.texts(GENERAL, BEN).size(), "two questions and their answers");
        }
    }

    /** Memory is gone with the process, and another replica never had it. */
    @Test
    void an_event_sent_again_after_a_restart_is_not_answered_again() throws Exception {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            cairn.writes(ANA, MENTION);
            cairn.sees(BEN, ANSWER);
            JsonNode envelope = envelope(cairn);
            cairn.stopCairn();
            cairn.startCairn();

            assertEquals(200, sendAgain(cairn, envelope));
            cairn.writes(ANA, "@cairn zzz");
            cairn.sees(BEN, "The blueprint does not say.");

            assertEquals(4, cairn.texts(GENERAL, BEN).size(), "two questions and their answers");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "direct, 'bot_id:B0CAIRN user:U0CAIRN'",
        "direct, 'bot_id:B0OTHER'",
        "direct, 'subtype:bot_message'",
        "direct, 'subtype:message_changed'",
        "direct, 'subtype:message_deleted'",
        "direct, 'subtype:file_share'",
        "direct, 'subtype:never_heard_of'",
        "direct, 'channel_type:channel'",
        "direct, 'text:'",
        "mention, 'bot_id:B0OTHER'",
        "mention, 'channel:D0ANA'",
        "mention, 'text:'",
    })
    void what_is_no_persons_question_is_acked_and_left_alone(String kind, String difference) throws Exception {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            String direct = cairn.workspace().openDm(ANA);
            ObjectNode event = JSON.createObjectNode()
                    .put("type", kind.equals("direct") ? "message" : "app_mention")
                    .put("user", ANA)
                    .put("text", "what is the target for mttr")
                    .put("ts", "1795424412.000100")
                    .put("channel", kind.equals("direct") ? direct : GENERAL)
                    .put("event_ts", "1795424412.000100");
            if (kind.equals("direct")) {
                event.put("channel_type", "im");
            }
            assertEquals(200, sendAgain(cairn, envelope("Ev0", event)), "answered as it stands");
            cairn.sees(ANA, kind.equals("direct") ? direct : GENERAL, ANSWER);

            JsonNode edited =
                    event.deepCopy().set("edited", JSON.createObjectNode().put("user", ANA));
            assertEquals(200, sendAgain(cairn, envelope("Ev1", edited)));
            for (String field : difference.split(" ", -1)) {
                event.put(field.split(":", 2)[0], field.split(":", 2)[1]);
            }
            assertEquals(200, sendAgain(cairn, envelope("Ev2", event)));
            cairn.writes(ANA, direct, "zzz");
            cairn.sees(ANA, direct, "The blueprint does not say.");

            long answers = cairn.texts(GENERAL, ANA).stream()
                            .filter(text -> text.contains(ANSWER))
                            .count()
                    + cairn.directMessages(ANA).stream()
                            .filter(text -> text.contains(ANSWER))
                            .count();
            assertEquals(1, answers, "only the one that was a question");
        }
    }

    @Test
    void whoever_asks_too_often_is_told_so_and_nobody_else() {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "1"))) {
            cairn.writes(ANA, MENTION);
            cairn.writes(ANA, MENTION);

            cairn.sees(ANA, "That was a lot within one minute. Please wait a minute and try again.");
            cairn.sees(BEN, ANSWER);
            assertEquals(3, cairn.texts(GENERAL, BEN).size());
        }
    }

    @Test
    void more_questions_than_fit_are_turned_away_with_a_sentence() {
        try (CairnInWorkspace cairn =
                CairnInWorkspace.start(folder, Map.of("CAIRN_WORKERS", "1", "CAIRN_QUEUE", "1"))) {
            cairn.workspace().order(Fault.of("chat.postMessage", Fault.Kind.SILENCE, 1));

            for (int i = 0; i < 4; i++) {
                cairn.writes(ANA, MENTION);
            }

            cairn.sees(ANA, "Cairn is busy right now. Please try again in a minute.");
        }
    }

    @Test
    void a_fault_of_ours_shows_the_asker_a_number() throws Exception {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"))) {
                connection.createStatement().execute("drop table handled_event");
            }

            cairn.writes(ANA, MENTION);

            cairn.sees(ANA, "tell whoever runs Cairn this number:");
            assertEquals(1, cairn.texts(GENERAL, BEN).size());
        }
    }

    private static JsonNode envelope(CairnInWorkspace cairn) {
        return cairn.workspace().wire().stream()
                .filter(exchange -> exchange.path("what").asText().equals("event"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .path("request");
    }

    private static JsonNode envelope(String eventId, JsonNode event) {
        return JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", "T0CAIRN")
                .put("api_app_id", "A0CAIRN")
                .put("event_id", eventId)
                .put("event_time", 1_795_424_412)
                .set("event", event);
    }

    /** As Slack's retry: the same event in a request of its own. */
    private static int sendAgain(CairnInWorkspace cairn, JsonNode envelope) throws Exception {
        String body = envelope.toString();
        // A second ago, so that it is not the very same request.
        String time = String.valueOf(InstantSource.system().instant().getEpochSecond() - 1);
        HttpRequest request = HttpRequest.newBuilder(cairn.requests())
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", time)
                .header(
                        "X-Slack-Signature",
                        new SlackSignature.Generator(cairn.workspace().signingSecret()).generate(time, body))
                .header("x-slack-retry-num", "1")
                .header("x-slack-retry-reason", "http_timeout")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
