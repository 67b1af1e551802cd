package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A Web API call Slack would refuse. Thrown, not returned, so that a method reads as what happens when all is well; it
 * never leaves the package and carries no stack trace.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

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

    SlackError error() {
        return error;
    }

    ObjectNode body() {
        return body.deepCopy();
    }
}
