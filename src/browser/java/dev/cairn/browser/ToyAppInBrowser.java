package dev.cairn.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.nio.file.Path;

/** The local workspace with a toy app, for what the page can do and Cairn does not use yet. */
final class ToyAppInBrowser implements InBrowser.Case {
    private static final Path MANIFEST = Path.of("src/test/resources/dev/cairn/workspace/manifest.yml");

    private final Workspace workspace = Workspace.start(WorkspaceOptions.of(MANIFEST));
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

    Workspace workspace() {
        return workspace;
    }

    /** Calls a method of the Web API as the app. */
    JsonNode calls(String method, String singleQuotedJson) {
        return app.calls(method, singleQuotedJson);
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
}
