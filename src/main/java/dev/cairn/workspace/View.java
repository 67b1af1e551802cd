package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * A form or a Home tab as one person has it before them:
 * <a href="https://docs.slack.dev/reference/views">views</a>.
 */
final class View {
    private final String id;
    private final String userId;
    private final String rootViewId;
    private final Optional<String> previousViewId;
    private ObjectNode definition;
    private ObjectNode values = Json.object();
    private ObjectNode errors = Json.object();
    private long version;

    View(String id, String userId, Optional<View> below, ObjectNode definition) {
        this.id = id;
        this.userId = userId;
        this.rootViewId = below.map(view -> view.rootViewId).orElse(id);
        this.previousViewId = below.map(View::id);
        this.definition = definition;
        this.values = InputValues.initial(definition.path("blocks"));
    }

    String id() {
        return id;
    }

    String userId() {
        return userId;
    }

    ObjectNode definition() {
        return definition;
    }

    Optional<String> externalId() {
        return Optional.of(definition.path("external_id").asText()).filter(given -> !given.isEmpty());
    }

    boolean isModal() {
        return definition.path("type").asText().equals("modal");
    }

    /** Changes with every redraw. */
    String hash() {
        return "%d.%s".formatted(version, id.toLowerCase(Locale.ROOT));
    }

    /** What is filled in: block id, action id, value. */
    ObjectNode values() {
        return values;
    }

    void fill(ObjectNode newValues) {
        values = newValues;
    }

    void showErrors(ObjectNode newErrors) {
        errors = newErrors;
    }

    /** What was filled in stays where block and action are still there. */
    void redraw(ObjectNode newDefinition) {
        definition = newDefinition;
        values = InputValues.kept(newDefinition.path("blocks"), values);
        errors = Json.object();
        version++;
    }

    /** As payloads and answers carry it. */
    ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("team_id", Team.ID)
                .put("private_metadata", "")
                .put("callback_id", "")
                .put("external_id", "")
                .put("clear_on_close", false)
                .put("notify_on_close", false)
                .putNull("close")
                .putNull("submit")
                .put("previous_view_id", previousViewId.orElse(null))
                .put("root_view_id", rootViewId)
                .put("app_id", Team.APP_ID)
                .put("app_installed_team_id", Team.ID)
                .put("bot_id", Team.BOT_ID)
                .put("hash", hash());
        json.setAll(definition.deepCopy());
        json.putObject("state").set("values", values.deepCopy());
        return json;
    }

    /** With what only the person's screen shows: the errors under the fields. */
    ObjectNode asSeen() {
        return toJson().set("errors", errors.deepCopy());
    }
}
