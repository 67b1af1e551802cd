package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Web API call Slack would refuse. Thrown, not returned, so that a method reads as what happens when all is well; it
 * never leaves the package and carries no stack trace.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern FAULT =
            Pattern.compile("(?s)(?:\\[ERROR] )?(?<reason>.*) \\[json-pointer:(?<pointer>.*)]");

    private final transient SlackError error;
    private final transient ObjectNode body;

    Refused(SlackError error) {
        super(error.code(), null, false, false);
        this.error = error;
        this.body = Json.object().put("ok", false).put("error", error.code());
    }

    /** With what is wrong where, as Slack reports it under {@code response_metadata.messages}. */
    static Refused because(SlackError error, List<BlockFault> faults) {
        Refused refused = new Refused(error);
        List<String> reasons = faults.stream().map(BlockFault::toString).toList();
        refused.body.set("errors", Json.strings(reasons));
        refused.body
                .putObject("response_metadata")
                .set(
                        "messages",
                        Json.strings(reasons.stream()
                                .map(reason -> "[ERROR] " + reason)
                                .toList()));
        return refused;
    }

    static Refused missingScope(String needed, Iterable<String> provided) {
        Refused refused = new Refused(SlackError.MISSING_SCOPE);
        refused.body.put("needed", needed).put("provided", String.join(",", provided));
        return refused;
    }

    /**
     * What an answer refuses, taken apart for people to read: {@code error}, and {@code pointers} with a {@code pointer}
     * and a {@code reason} each. Empty when it refuses nothing.
     */
    static Optional<ObjectNode> told(JsonNode answer) {
        if (answer.path("ok").asBoolean(true)) {
            return Optional.empty();
        }
        ObjectNode told = Json.object().put("error", answer.path("error").asText());
        ArrayNode pointers = told.putArray("pointers");
        answer.at("/response_metadata/messages").forEach(message -> {
            Matcher fault = FAULT.matcher(message.asText());
            if (fault.matches()) {
                pointers.addObject().put("pointer", fault.group("pointer")).put("reason", fault.group("reason"));
            }
        });
        return Optional.of(told);
    }

    /** The code, and what is wrong where, on one line. */
    String sentence() {
        String reasons = Json.stream(body.path("errors")).map(JsonNode::asText).collect(Collectors.joining("; "));
        return error.code() + (reasons.isEmpty() ? "" : ": " + reasons);
    }

    SlackError error() {
        return error;
    }

    ObjectNode body() {
        return body.deepCopy();
    }
}
