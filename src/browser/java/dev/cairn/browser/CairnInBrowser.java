package dev.cairn.browser;

import com.microsoft.playwright.Browser;
import dev.cairn.CairnInWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cairn beside the local workspace, as {@code demo} runs them, and the windows people look at it through. */
final class CairnInBrowser implements InBrowser.Case {
    private final CairnInWorkspace cairn;
    private final Windows windows;

    CairnInBrowser(Browser browser) {
        cairn = CairnInWorkspace.start(folder());
        windows = new Windows(browser);
    }

    /** How wide the windows opened from now on are. */
    CairnInBrowser wide(int width) {
        windows.width(width);
        return this;
    }

    /**
     * A window of that person's.
     *
     * @param place the id of a channel, or {@code home}
     */
    OnThePage open(String personId, String place) {
        return windows.open(address().resolve("#/" + personId + "/" + place));
    }

    /** #general, as that person sees it. */
    OnThePage open(String personId) {
        return open(personId, CairnInWorkspace.GENERAL);
    }

    OnThePage openAddress(URI address) {
        return windows.open(address);
    }

    /** Where the page is. */
    URI address() {
        return cairn.workspace().address();
    }

    /** Asks something of the workspace's JSON interface, such as {@code person}. */
    void post(String what, String singleQuotedJson) {
        WebApi.post(address().resolve("workspace/" + what), singleQuotedJson, "");
    }

    CairnInWorkspace cairn() {
        return cairn;
    }

    @Override
    public Windows windows() {
        return windows;
    }

    @Override
    public void close() {
        windows.close();
        cairn.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Chromium.LEFT_BEHIND.resolve("data")), "cairn");
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
