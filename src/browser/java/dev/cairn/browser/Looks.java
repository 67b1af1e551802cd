package dev.cairn.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What holds for every view, light and dark, on a desk and on a phone: axe finds nothing serious, nothing scrolls sideways. A picture of each is left
 * for people to look at.
 */
final class Looks {
    private static final Path VIEWS = Chromium.LEFT_BEHIND.resolve("views");

    /** What is wider than its place. Code may scroll, and so does Slack's carousel. */
    private static final String SIDEWAYS = """
            width => [...document.querySelectorAll('*')]
              .filter(one => one === document.documentElement
                ? one.scrollWidth > width
                : ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
                  && one.scrollWidth > one.clientWidth && !one.closest('pre, .block-carousel'))
              .map(one => `${one.localName}.${one.className} ${one.scrollWidth} > ${one.clientWidth}`)
            """;

    private Looks() {}

    /** As wide as the window is, and where it is wide, as narrow as a phone too; it is wide again afterwards. */
    static void right(OnThePage window, String view) {
        Page page = window.page();
        int width = page.viewportSize().width;
        right(window, view, width);
        if (width != Windows.NARROW) {
            page.setViewportSize(Windows.NARROW, Windows.HEIGHT);
            right(window, view, Windows.NARROW);
            page.setViewportSize(width, Windows.HEIGHT);
        }
    }

    private static void right(OnThePage window, String view, int width) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = window.in(theme).page();
            String name = view + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            page.screenshot(new ScreenshotOptions()
                    .setPath(VIEWS.resolve(name + ".png"))
                    // What slides away while a window changes its width is not in the picture.
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setFullPage(true));
            // What is laid out hangs on the width and what has contrast on the theme: each is looked at once.
            if ((width == Windows.NARROW) == (theme == ColorScheme.DARK)) {
                Axe.findsNothingSerious(page, name);
            }
            assertEquals(List.of(), page.evaluate(SIDEWAYS, width), () -> name + " scrolls sideways");
        }
    }
}
