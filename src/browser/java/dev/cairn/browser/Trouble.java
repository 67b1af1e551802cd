package dev.cairn.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * What went wrong behind the page: errors on the console (violations of the content security policy are among them),
 * uncaught exceptions, requests that failed.
 */
final class Trouble {
    private final List<String> everything = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    void watch(BrowserContext session) {
        session.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong("console: " + message.text() + " (" + message.location() + ")");
            } else {
                everything.add(message.text());
            }
        });
        session.onWebError(error -> wrong("exception: " + error.error()));
        session.onRequestFailed(request -> {
            // Given up by the page itself, as its stream of changes is when it is loaded anew.
            if (!request.failure().equals("net::ERR_ABORTED")) {
                wrong("request: " + request.url() + " " + request.failure());
            }
        });
    }

    /** This test provokes what says that. */
    void expect(String part) {
        expected.add(part);
    }

    /** All that was said, in order. */
    List<String> everything() {
        return everything;
    }

    void none() {
        List<String> unexpected = wrong.stream()
                .filter(said -> expected.stream().noneMatch(said::contains))
                .toList();
        if (!unexpected.isEmpty()) {
            throw new AssertionFailedError("behind the page:\n" + String.join("\n", unexpected));
        }
    }

    private void wrong(String what) {
        everything.add(what);
        wrong.add(what);
    }
}
