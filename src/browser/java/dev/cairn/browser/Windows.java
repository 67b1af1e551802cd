package dev.cairn.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The windows one test has open, each a browser session of its own, as on different people's machines. */
final class Windows implements AutoCloseable {
    static final int WIDE = 1280;
    static final int NARROW = 390;

    static final int HEIGHT = 800;

    private final Browser browser;
    private final List<BrowserContext> sessions = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final Trouble trouble = new Trouble();
    private int width = WIDE;

    Windows(Browser browser) {
        this.browser = browser;
    }

    /** Of the windows opened from now on. A narrow one is a phone's. */
    void width(int newWidth) {
        width = newWidth;
    }

    /** A new window that shows this address. */
    OnThePage open(URI address) {
        BrowserContext session = browser.newContext(new NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setIsMobile(width == NARROW)
                .setHasTouch(width == NARROW)
                // Nobody in the workspace lives there: what people read goes by their own zone, not by the machine's.
                .setTimezoneId("Pacific/Chatham")
                .setLocale("en-GB"));
        session.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        sessions.add(session);
        trouble.watch(session);
        Page page = session.newPage();
        pages.add(page);
        page.navigate(address.toString());
        return new OnThePage(page, trouble);
    }

    /** Fails on whatever a console, the network or the content security policy complained about. */
    void hadNoTrouble() {
        // What happened reaches us while we talk to the page.
        pages.forEach(page -> page.evaluate("0"));
        trouble.none();
    }

    /** Keeps what each window shows and said, for whoever looks into the failure. */
    void keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("window-" + (i + 1) + ".png")));
            Files.writeString(
                    folder.resolve("window-" + (i + 1) + ".html"), pages.get(i).content());
        }
        Files.write(folder.resolve("console.txt"), trouble.everything());
    }

    @Override
    public void close() {
        sessions.forEach(BrowserContext::close);
    }
}
