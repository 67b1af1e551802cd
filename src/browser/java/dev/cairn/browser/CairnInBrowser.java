package dev.cairn.browser;

import com.microsoft.playwright.Browser;
import dev.cairn.CairnInWorkspace;
import dev.cairn.cli.tour.Tour;
import dev.cairn.cli.tour.TourStopped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Cairn beside the local workspace, as {@code demo} runs them, and the windows people look at it through. */
final class CairnInBrowser implements InBrowser.Case {
    private final CairnInWorkspace cairn;
    private final Windows windows;

    CairnInBrowser(Browser browser) {
        this(browser, CairnInWorkspace.start(folder()));
    }

    private CairnInBrowser(Browser browser, CairnInWorkspace cairn) {
        this.cairn = cairn;
        windows = new Windows(browser);
    }

    /** Once the tour has been played, as after {@code demo --tour}. */
    static CairnInBrowser afterTour(Browser browser) {
        CairnInWorkspace cairn = CairnInWorkspace.startAt(
                Tour.startsAt(CairnInWorkspace.MONDAY),
                folder(),
                Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000", "CAIRN_CONTENT_KEEPERS", CairnInWorkspace.KEIKO));
        try {
            Tour.in(cairn.workspace()).play(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            return new CairnInBrowser(browser, cairn);
        } catch (TourStopped stopped) {
            cairn.close();
            throw new IllegalStateException(stopped);
        }
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
