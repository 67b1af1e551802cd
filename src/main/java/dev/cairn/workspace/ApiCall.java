package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/**
 * The arguments of one call, however they came: JSON bodies hold them typed, forms as text, with structured arguments
 * as JSON within the text (<a href="https://docs.slack.dev/apis/web-api/">Web API</a>).
 */
record ApiCall(ObjectNode args) {

    /** Empty when it is missing, null or blank. */
    Optional<String> text(String name) {
        JsonNode value = args.path(name);
        return value.isMissingNode() || value.isNull() || value.isContainerNode()
                ? Optional.empty()
                : Optional.of(value.asText()).filter(text -> !text.isEmpty());
    }

    boolean flag(String name) {
        return text(name).map(text -> text.equals("true") || text.equals("1")).orElse(false);
    }

    boolean has(String name) {
        return args.path(name).isContainerNode() || text(name).isPresent();
    }

    /**
     * A structured argument.
     *
     * @param unreadable what Slack answers when it is no JSON
     */
    Optional<JsonNode> json(String name, SlackError unreadable) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = args.path(name);
        return Optional.of(
                value instanceof TextNode text
                        ? Json.parse(text.asText()).orElseThrow(() -> new Refused(unreadable))
                        : value);
    }
}
