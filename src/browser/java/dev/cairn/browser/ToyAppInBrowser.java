package dev.cairn.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Browser;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.net.URI;
import java.nio.file.Path;

/** The local workspace with a toy app, for what the page can do and Cairn does not use yet. */
final class ToyAppInBrowser implements InBrowser.Case {
    private static final Path MANIFEST = Path.of("src/test/resources/dev/cairn/workspace/manifest.yml");

    private final Workspace workspace =
            Workspace.start(WorkspaceOptions.of(manifest()).withStartsAt(CairnInWorkspace.MONDAY));
    private final ToyApp app = new ToyApp(workspace);
    private final Windows windows;

    ToyAppInBrowser(Browser browser) {
        windows = new Windows(browser);
        workspace.deliverTo(app.requestUrl());
    }

    /** How wide the windows opened from now on are. */
    ToyAppInBrowser wide(int width) {
        windows.width(width);
        return this;
    }

    OnThePage open(String personId, String place) {
        return windows.open(workspace.address().resolve("#/" + personId + "/" + place));
    }

    /** The app uploads a file and shares it in #general. */
    void shares(String fileName, String content) {
        JsonNode expected = app.calls(
                "files.getUploadURLExternal", "{'filename': '%s', 'length': %d}".formatted(fileName, content.length()));
        WebApi.send(URI.create(expected.path("upload_url").asText()), content, "");
        app.calls(
                "files.completeUploadExternal",
                "{'files': [{'id': '%s'}], 'channel_id': 'C0GENERAL', 'initial_comment': 'Here it is'}"
                        .formatted(expected.path("file_id").asText()));
    }

    @Override
    public Windows windows() {
        return windows;
    }

    @Override
    public void close() {
        windows.close();
        workspace.close();
        app.close();
    }

    /** That of the workspace's own tests, and files with it. */
    private static JsonNode manifest() {
        JsonNode manifest = WorkspaceOptions.of(MANIFEST).manifest().deepCopy();
        ((ArrayNode) manifest.at("/oauth_config/scopes/bot")).add("files:write");
        return manifest;
    }
}
