package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What a local workspace is started with.
 *
 * @param port to listen on at 127.0.0.1; 0 lets the system choose
 * @param requestUrl where the app receives commands, actions and events; {@link Workspace#deliverTo} changes it later
 * @param manifest the app manifest, as JSON (<a href="https://docs.slack.dev/reference/app-manifest">app manifest</a>)
 * @param startsAt what the calendar clock shows at the start
 * @param realTime for what never turns: signatures, trigger ids, response URLs, rate limits
 * @param patience how long, in real time, a turn of the clock waits for due work to finish
 */
public record WorkspaceOptions(
        int port, URI requestUrl, JsonNode manifest, Instant startsAt, InstantSource realTime, Duration patience) {

    private static final URI DEFAULT_REQUEST_URL = URI.create("http://127.0.0.1:3000/slack/events");
    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

    /** Reads a manifest file, YAML or JSON. Starts now, at a port the system chooses. */
    public static WorkspaceOptions of(Path manifest) {
        try {
            return of(new YAMLMapper().readTree(manifest.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the app manifest " + manifest, unreadable);
        }
    }

    /** Reads a manifest, YAML or JSON. Starts now, at a port the system chooses. */
    public static WorkspaceOptions of(InputStream manifest) throws IOException {
        return of(new YAMLMapper().readTree(manifest));
    }

    public static WorkspaceOptions of(JsonNode manifest) {
        InstantSource system = InstantSource.system();
        return new WorkspaceOptions(0, DEFAULT_REQUEST_URL, manifest, system.instant(), system, DEFAULT_PATIENCE);
    }

    public WorkspaceOptions withPort(int newPort) {
        return new WorkspaceOptions(newPort, requestUrl, manifest, startsAt, realTime, patience);
    }

    public WorkspaceOptions withRequestUrl(URI newRequestUrl) {
        return new WorkspaceOptions(port, newRequestUrl, manifest, startsAt, realTime, patience);
    }

    public WorkspaceOptions withStartsAt(Instant newStartsAt) {
        return new WorkspaceOptions(port, requestUrl, manifest, newStartsAt, realTime, patience);
    }

    public WorkspaceOptions withRealTime(InstantSource newRealTime) {
        return new WorkspaceOptions(port, requestUrl, manifest, startsAt, newRealTime, patience);
    }

    public WorkspaceOptions withPatience(Duration newPatience) {
        return new WorkspaceOptions(port, requestUrl, manifest, startsAt, realTime, newPatience);
    }

    /** As if Socket Mode were switched on in the app's settings, whatever the manifest says. */
    public WorkspaceOptions withSocketMode() {
        ObjectNode switched = manifest.deepCopy();
        switched.withObject("/settings").put("socket_mode_enabled", true);
        return new WorkspaceOptions(port, requestUrl, switched, startsAt, realTime, patience);
    }

    /** As if whoever installed the app had not granted a scope that the manifest calls optional. */
    public WorkspaceOptions withoutScope(String scope) {
        ObjectNode less = manifest.deepCopy();
        JsonNode scopes = less.at("/oauth_config/scopes");
        if (Json.stream(scopes.path("bot_optional"))
                .noneMatch(each -> each.asText().equals(scope))) {
            throw new Problem("The manifest does not call " + scope + " optional.");
        }
        ArrayNode granted = Json.array();
        Json.stream(scopes.path("bot"))
                .filter(each -> !each.asText().equals(scope))
                .forEach(granted::add);
        ((ObjectNode) scopes).set("bot", granted);
        return new WorkspaceOptions(port, requestUrl, less, startsAt, realTime, patience);
    }
}
