package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of something sent to the app.
 *
 * @param kind such as {@code command}, {@code block_actions}, {@code view_submission}, {@code event}
 * @param status of the app's HTTP answer; 0 when there was none, or nothing was sent
 * @param ack the body of that answer
 * @param millis how long the app took, in real time
 * @param attempts how often it was sent
 * @param noRetry the app asked not to be sent this again ({@code x-slack-no-retry})
 * @param problem why it failed, or why Slack would have refused the ack
 * @param refused then, taken apart: Slack's {@code error}, and {@code pointers} with a {@code pointer} and a
 *     {@code reason} each
 */
public record Delivery(
        String kind,
        int status,
        String ack,
        long millis,
        int attempts,
        boolean noRetry,
        Optional<String> problem,
        Optional<JsonNode> refused) {

    /** Sent once; nothing is wrong with what came back, as far as HTTP goes, unless there is a problem. */
    static Delivery sent(String kind, int status, String ack, long millis, boolean noRetry, Optional<String> problem) {
        return new Delivery(kind, status, ack, millis, 1, noRetry, problem, Optional.empty());
    }

    /** @param started in {@link System#nanoTime} */
    static Delivery failed(String kind, long started, String problem) {
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        return sent(kind, 0, "", millis, false, Optional.of(problem));
    }

    static Delivery notSent(String kind, String problem) {
        return new Delivery(kind, 0, "", 0, 0, false, Optional.of(problem), Optional.empty());
    }

    /** The app did not ask to hear of this; nothing is wrong. */
    static Delivery nothingToSend(String kind) {
        return new Delivery(kind, 0, "", 0, 0, false, Optional.empty(), Optional.empty());
    }

    /** Slack would not take the ack. */
    Delivery refused(Refused why) {
        Optional<JsonNode> told = Refused.told(why.body()).map(JsonNode.class::cast);
        return new Delivery(kind, status, ack, millis, attempts, noRetry, Optional.of(why.sentence()), told);
    }

    Delivery withAttempts(int newAttempts) {
        return new Delivery(kind, status, ack, millis, newAttempts, noRetry, problem, refused);
    }

    /** Slack takes 200 within three seconds for an acknowledgement, and nothing else. */
    public boolean acked() {
        return status == 200;
    }

    /** The ack as JSON; missing when it is none. */
    public JsonNode ackJson() {
        return Json.parse(ack).orElse(Json.MAPPER.missingNode());
    }

    JsonNode toJson() {
        var json = Json.object()
                .put("kind", kind)
                .put("status", status)
                .put("ack", ack)
                .put("millis", millis)
                .put("attempts", attempts);
        problem.ifPresent(sentence -> json.put("problem", sentence));
        refused.ifPresent(told -> json.set("refused", told));
        return json;
    }
}
