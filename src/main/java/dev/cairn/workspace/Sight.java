package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

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

    /** @param viewer whose channels are told with what is new to see there */
    ObjectNode whole(Faults faults, Optional<String> viewer) {
        Team team = state.team();
        Optional<Person> looking = viewer.map(team::known);
        ObjectNode whole = Json.object().put("ok", true);
        whole.putObject("team").put("id", Team.ID).put("name", Team.NAME).put("domain", Team.DOMAIN);
        whole.put("installed", team.installed());
        whole.put("app_user", Team.BOT_USER);
        whole.put("now", team.now().toString());
        ArrayNode people = whole.putArray("people");
        team.people().forEach(person -> people.add(person.toJson(team.now())));
        ArrayNode channels = whole.putArray("channels");
        team.channels().forEach(channel -> channels.add(channel(channel, looking)));
        ArrayNode scheduled = whole.putArray("scheduled_messages");
        state.schedule().waiting().forEach(message -> scheduled.add(message.toJson()));
        whole.set("faults", faults(faults));
        whole.set("fault_targets", FaultTargets.toJson());
        AppManifest manifest = state.manifest();
        whole.set("commands", manifest.commands());
        whole.set("shortcuts", manifest.shortcuts());
        whole.putObject("app_home")
                .put("home_tab_enabled", manifest.homeTabEnabled())
                .put("messages_tab_enabled", manifest.messagesTabEnabled())
                .put("messages_tab_read_only_enabled", manifest.messagesTabReadOnly());
        return whole;
    }

    private static ObjectNode channel(Channel channel, Optional<Person> viewer) {
        ObjectNode json = channel.toJson();
        json.set("members", Json.strings(channel.members()));
        viewer.filter(person -> channel.has(person.id()))
                .flatMap(person -> channel.messages().descendingMap().values().stream()
                        .filter(message -> message.visibleTo(person.id()) && !message.isReply())
                        .findFirst())
                .ifPresent(last -> json.put("last_ts", last.ts()));
        return json;
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
