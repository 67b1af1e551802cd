package dev.cairn.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer of the workspace's that is under way for longer than those asked for after it. */
final class HeldAnswer {
    private final Page page;
    private final String address;
    private @Nullable Route asked;
    private @Nullable APIResponse answer;

    /** @param address what the page asks next of these addresses is held */
    HeldAnswer(Page page, String address) {
        this.page = page;
        this.address = address;
        page.route(address, this::hold);
    }

    private void hold(Route route) {
        if (asked != null) {
            route.resume();
            return;
        }
        asked = route;
        answer = route.fetch();
    }

    /** Waits until the workspace has answered; the page does not have it yet. */
    void isGiven() {
        page.waitForCondition(() -> answer != null);
    }

    void arrives() {
        Objects.requireNonNull(asked, "nothing was asked yet").fulfill(new Route.FulfillOptions().setResponse(answer));
        // Not sooner, which would let it go; not later, when the window may be closing.
        page.unroute(address);
    }
}
