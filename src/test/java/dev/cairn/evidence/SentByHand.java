package dev.cairn.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.SlackSignature;
import dev.cairn.CairnInWorkspace;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** What the workspace would never send of a form, signed all the same. */
public final class SentByHand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SentByHand() {}

    /** Sends a form as it stands there, with something changed in the payload; the ack. */
    public static String submission(CairnInWorkspace cairn, JsonNode view, String userId, UnaryOperator<String> change)
            throws IOException, InterruptedException {
        return send(
                cairn,
                change.apply(payload(cairn, "view_submission", view, userId).toString()));
    }

    /** Presses a button in a form that looked as given. */
    public static void press(CairnInWorkspace cairn, JsonNode view, String userId, String actionId, String value)
            throws IOException, InterruptedException {
        ObjectNode payload = payload(cairn, "block_actions", view, userId);
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").asText());
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("block_id", "any")
                .put("action_id", actionId)
                .put("value", value);
        send(cairn, payload.toString());
    }

    private static ObjectNode payload(CairnInWorkspace cairn, String type, JsonNode view, String userId) {
        String team = cairn.workspace().teamId();
        ObjectNode payload = JSON.createObjectNode().put("type", type).put("trigger_id", "1.2.3");
        payload.putObject("team").put("id", team).put("domain", "cairn-local");
        payload.putObject("user").put("id", userId).put("team_id", team);
        payload.set("view", view);
        return payload;
    }

    private static String send(CairnInWorkspace cairn, String payload) throws IOException, InterruptedException {
        String body = "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
        String time = String.valueOf(InstantSource.system().instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(cairn.requests())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", time)
                .header(
                        "X-Slack-Signature",
                        new SlackSignature.Generator(cairn.workspace().signingSecret()).generate(time, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
