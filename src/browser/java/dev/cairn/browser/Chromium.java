package dev.cairn.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A browser that this machine has: the one {@code CHROME_BIN} names, else one in a usual place. */
final class Chromium implements AutoCloseable {
    /** Where everything lands that browser tests leave behind. */
    static final Path LEFT_BEHIND = Path.of("target", "browser");

    /** How long a test waits for what it expects on the page. */
    static final double PATIENCE_MILLIS = 60_000;

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException when there is none: who runs these tests wants them to run */
    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Path program = program();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(program)
                                    .setArgs(List.of(
                                            // Root, as in a container, cannot have the sandbox; only our own page is
                                            // opened.
                                            "--no-sandbox",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync",
                                            "--no-first-run",
                                            "--disable-quic"))));
        } catch (RuntimeException failed) {
            playwright.close();
            throw failed;
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path program() {
        List<String> places =
                Optional.ofNullable(System.getenv("CHROME_BIN")).map(List::of).orElse(USUAL_PLACES);
        return places.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no browser for the browser tests; looked for "
                        + String.join(", ", places)
                        + ". Install Chromium, or set CHROME_BIN to the program of a Chromium or Chrome."));
    }

    static {
        try {
            // Playwright unpacks its driver, 200 MB, at each start; clean takes away what a killed run leaves of it.
            System.setProperty(
                    "playwright.driver.tmpdir",
                    Files.createDirectories(LEFT_BEHIND).toAbsolutePath().toString());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
