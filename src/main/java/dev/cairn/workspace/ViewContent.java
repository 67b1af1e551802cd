package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a call says a view should contain, checked and made whole. Source:
 * <a href="https://docs.slack.dev/reference/views">views</a>.
 */
final class ViewContent {
    /** https://docs.slack.dev/reference/methods/views.open: {@code view_too_large}, "greater than 250kb". */
    private static final int MOST_BYTES = 250 * 1024;

    /** What reading the content can end in. */
    static final Set<SlackError> ERRORS =
            Set.of(SlackError.INVALID_ARGUMENTS, SlackError.VIEW_TOO_LARGE, SlackError.DUPLICATE_EXTERNAL_ID);

    private final State state;

    ViewContent(State state) {
        this.state = state;
    }

    /**
     * @param type {@code modal} or {@code home}
     * @param replaced the view this content is for, when it is open already: it may keep its external id
     */
    ObjectNode read(ApiCall call, String type, Optional<View> replaced) {
        JsonNode view = call.json("view", SlackError.INVALID_ARGUMENTS)
                .orElseThrow(() -> new Refused(SlackError.INVALID_ARGUMENTS));
        return check(view, type, replaced);
    }

    ObjectNode check(JsonNode view, String type, Optional<View> replaced) {
        if (!(view instanceof ObjectNode given)) {
            throw new Refused(SlackError.INVALID_ARGUMENTS);
        }
        if (!given.path("type").asText().equals(type)) {
            throw Refused.because(
                    SlackError.INVALID_ARGUMENTS, List.of(new BlockFault("/view/type", "must be " + type)));
        }
        if (Json.write(given).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refused(SlackError.VIEW_TOO_LARGE);
        }
        List<BlockFault> faults = state.validator().view(given);
        if (!faults.isEmpty()) {
            throw Refused.because(SlackError.INVALID_ARGUMENTS, faults);
        }
        boolean taken = Optional.of(given.path("external_id").asText())
                .filter(id -> !id.isEmpty())
                .flatMap(state.views()::findExternal)
                .filter(other -> replaced.filter(other::equals).isEmpty())
                .isPresent();
        if (taken) {
            throw new Refused(SlackError.DUPLICATE_EXTERNAL_ID);
        }
        return given.deepCopy().set("blocks", state.blockIds().fill(given.path("blocks")));
    }
}
