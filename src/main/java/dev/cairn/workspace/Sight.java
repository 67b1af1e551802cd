package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** What there is to see: the workspace as a whole, and a channel as one person sees it. */
final class Sight {
    private final State state;

    Sight(State state) {
        this.state = state;
    }

    /** Oldest first; with the ephemeral messages meant for that person. */
    List<JsonNode> messages(String channelId, String viewerId) {
        Interactions actors = new Interactions(state, URI.create("/"));
        Person viewer = actors.actor(viewerId);
        return actors.channelOf(viewer, channelId).messages().values().stream()
                .filter(message -> message.visibleTo(viewerId))
                .map(message -> (JsonNode) message.json().deepCopy())
                .toList();
    }

    /** The forms a person has open, the lowest first, as they see them. */
    List<JsonNode> views(String userId) {
        return state.views().stack(userId).stream()
                .map(view -> (JsonNode) view.asSeen())
                .toList();
    }

    ObjectNode whole(Faults faults) {
        ObjectNode whole = Json.object().put("ok", true);
        whole.putObject("team").put("id", Team.ID).put("name", Team.NAME).put("domain", Team.DOMAIN);
        whole.put("installed", state.team().installed());
        whole.put("app_user", Team.BOT_USER);
        whole.put("now", state.team().now().toString());
        ArrayNode people = whole.putArray("people");
        state.team()
                .people()
                .forEach(person -> people.add(person.toJson(state.team().now())));
        ArrayNode channels = whole.putArray("channels");
        state.team()
                .channels()
                .forEach(channel -> channels.add(channel.toJson().set("members", Json.strings(channel.members()))));
        ArrayNode scheduled = whole.putArray("scheduled_messages");
        state.schedule().waiting().forEach(message -> scheduled.add(message.toJson()));
        whole.set("faults", faults(faults));
        whole.set("commands", state.manifest().commands());
        whole.set("shortcuts", state.manifest().shortcuts());
        return whole;
    }

    static ArrayNode faults(Faults faults) {
        ArrayNode ordered = Json.array();
        faults.ordered()
                .forEach(fault -> ordered.addObject()
                        .put("target", fault.target())
                        .put("kind", fault.kind().key())
                        .put("times", fault.times())
                        .put("retry_after", fault.retryAfter().toSeconds()));
        return ordered;
    }
}
