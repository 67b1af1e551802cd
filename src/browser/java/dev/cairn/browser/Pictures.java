package dev.cairn.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.cairn.CairnInWorkspace;
import java.nio.file.Path;

/** Takes the pictures in {@code docs/pictures}, always of the same scene; CONTRIBUTING.md says how to run it. */
public final class Pictures {
    private static final Path FOLDER = Path.of("docs", "pictures");

    private Pictures() {}

    public static void main(String[] args) {
        try (Chromium chromium = Chromium.start();
                CairnInBrowser cairn = new CairnInBrowser(chromium.browser())) {
            OnThePage ana = cairn.open(CairnInWorkspace.ANA).in(ColorScheme.LIGHT);
            OnThePage ben = cairn.open(CairnInWorkspace.BEN);
            ana.types("/expectations what is the target for mttr");
            ana.sees("Share here");
            ana.turnsClock("An hour");
            ana.dismisses("It is Mon, 23 Nov 2026, 10:00");
            ana.types("/review https://github.com/acme/shop/pull/12");
            ben.pressesIn("0 of 7 done", "Done: ");
            ana.pressesIn("1 of 7 done", "Done: ");
            ana.sees("2 of 7 done");
            ana.looksAtTheOldest();
            ana.messageBox().focus();
            take(ana, "workspace");
        }
    }

    private static void take(OnThePage window, String name) {
        window.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
