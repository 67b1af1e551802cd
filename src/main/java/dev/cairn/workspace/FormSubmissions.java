package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A person sends a form or closes it, and what the app's ack makes of that. Source:
 * <a href="https://docs.slack.dev/surfaces/modals">modals</a> (response actions) and
 * <a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload">view interactions</a>.
 */
final class FormSubmissions {
    private static final String SUBMISSION = "view_submission";
    private static final String CLOSED = "view_closed";

    private final SharedState state;
    private final AppConnection app;
    private final URI address;

    FormSubmissions(SharedState state, AppConnection app, URI address) {
        this.state = state;
        this.app = app;
        this.address = address;
    }

    /** @param given block id, action id, value; the value as payloads spell it, or in short */
    Delivery submit(String userId, String viewId, Map<String, ? extends Map<String, JsonNode>> given) {
        ObjectNode payload = state.with(held -> submission(held, userId, viewId, given));
        return app.interaction(
                payload, delivery -> delivery.acked() ? state.with(held -> applied(held, viewId, delivery)) : delivery);
    }

    /** Closes the uppermost form; all of them when it is cleared or says {@code clear_on_close}. */
    Delivery close(String userId, String viewId, boolean cleared) {
        Optional<ObjectNode> payload = state.with(held -> closed(held, userId, viewId, cleared));
        return payload.map(app::interaction).orElse(Delivery.nothingToSend(CLOSED));
    }

    private ObjectNode submission(
            State held, String userId, String viewId, Map<String, ? extends Map<String, JsonNode>> given) {
        Interactions interactions = new Interactions(held, address);
        Person person = interactions.actor(userId);
        View view = uppermost(held, person, viewId);
        if (!view.definition().hasNonNull("submit")) {
            throw new Problem("This form has nothing to send.");
        }
        JsonNode blocks = view.definition().path("blocks");
        view.fill(InputValues.filled(blocks, view.values(), given));
        ObjectNode faults = RequiredFields.faults(blocks, view.values());
        view.showErrors(faults);
        if (!faults.isEmpty()) {
            String sentences = faults.propertyStream()
                    .map(fault -> fault.getKey() + ": " + fault.getValue().asText())
                    .collect(Collectors.joining(" "));
            throw new Problem("The form was not sent. " + sentences);
        }
        ObjectNode payload = interactions.payload(SUBMISSION, person, Optional.of(viewId));
        payload.set("view", view.toJson());
        payload.putArray("response_urls");
        return payload;
    }

    private Optional<ObjectNode> closed(State held, String userId, String viewId, boolean cleared) {
        Interactions interactions = new Interactions(held, address);
        Person person = interactions.actor(userId);
        View view = uppermost(held, person, viewId);
        ObjectNode json = view.toJson();
        boolean all = cleared || json.path("clear_on_close").asBoolean();
        if (all) {
            held.views().clear(userId);
        } else {
            held.views().close(view);
        }
        if (!json.path("notify_on_close").asBoolean()) {
            return Optional.empty();
        }
        ObjectNode payload = interactions.payload(CLOSED, person, Optional.empty());
        payload.remove("trigger_id");
        payload.set("view", json);
        return Optional.of(payload.put("is_cleared", all));
    }

    private static View uppermost(State held, Person person, String viewId) {
        return held.views()
                .top(person.id())
                .filter(view -> view.id().equals(viewId))
                .orElseThrow(() -> new Problem(person.realName() + " does not have the form " + viewId + " on top."));
    }

    private static Delivery applied(State held, String viewId, Delivery delivery) {
        Optional<View> open = held.views().find(viewId);
        if (open.isEmpty()) {
            return delivery;
        }
        try {
            apply(held, open.get(), delivery.ackJson());
            return delivery;
        } catch (Refused refused) {
            return delivery.refused(refused);
        }
    }

    private static void apply(State held, View view, JsonNode ack) {
        switch (ack.path("response_action").asText()) {
            case "" -> held.views().close(view);
            case "clear" -> held.views().clear(view.userId());
            case "errors" -> view.showErrors(checkedErrors(view, ack.path("errors")));
            case "update" -> view.redraw(new ViewContent(held).check(ack.path("view"), "modal", Optional.of(view)));
            case "push" -> {
                ObjectNode definition = new ViewContent(held).check(ack.path("view"), "modal", Optional.empty());
                held.views().push(view.userId(), definition);
            }
            default ->
                throw Refused.because(
                        SlackError.INVALID_ARGUMENTS,
                        List.of(new BlockFault("/response_action", "must be errors, update, push or clear")));
        }
    }

    /** Errors stand under input blocks of the form that was sent, and nowhere else. */
    private static ObjectNode checkedErrors(View view, JsonNode errors) {
        List<String> inputs = Json.stream(view.definition().path("blocks"))
                .filter(block -> block.path("type").asText().equals("input"))
                .map(block -> block.path("block_id").asText())
                .toList();
        List<BlockFault> faults = errors.propertyStream()
                .filter(error ->
                        !inputs.contains(error.getKey()) || !error.getValue().isTextual())
                .map(error -> new BlockFault("/errors/" + error.getKey(), "must name an input block of the view"))
                .toList();
        if (!faults.isEmpty() || !(errors instanceof ObjectNode named) || named.isEmpty()) {
            throw Refused.because(SlackError.INVALID_ARGUMENTS, faults);
        }
        return named;
    }
}
