package dev.cairn.browser;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the pictures in {@code docs/pictures}, always on the same day after the tour; CONTRIBUTING.md says how to run it. */
public final class Pictures {
    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final String INCIDENT = "C0INC2041";

    /** In which the longest message to take stands without scrolling. */
    private static final int TALL = 2_400;

    /** Of a message; the rest is more of the same. */
    private static final int SHOWN = 900;

    private final CairnInBrowser cairn;

    private Pictures(CairnInBrowser cairn) {
        this.cairn = cairn;
    }

    public static void main(String[] args) {
        try (Chromium chromium = Chromium.start();
                CairnInBrowser cairn = CairnInBrowser.afterTour(chromium.browser())) {
            Pictures pictures = new Pictures(cairn);
            pictures.answer();
            pictures.checkIn();
            pictures.message("review", GENERAL, "7 of 14 done");
            pictures.message("postmortem", INCIDENT, "Postmortem: Card payments");
            pictures.practice();
            pictures.home();
        }
    }

    private void answer() {
        OnThePage ana = open(ANA, GENERAL);
        ana.types("/expectations what should I have done by day 60");
        ana.sees("Share here");
        ana.messageBox().focus();
        window("workspace", ana);
    }

    private void checkIn() {
        OnThePage mara = open(MARA, cairn.cairn().workspace().openDm(MARA));
        mara.pressesIn("both answered the 60-day check-in", "See both");
        form("check-in", mara.form("60-day check-in"));
        mara.sendsForm("60-day check-in", "Close the form");
    }

    private void practice() {
        OnThePage ana = open(ANA, GENERAL);
        ana.types("/review practice java");
        form("practice", ana.form("Practice"));
    }

    private void home() {
        OnThePage mara = open(MARA, "home");
        mara.main().getByRole(AriaRole.BUTTON).first().waitFor();
        window("home", mara);
    }

    private OnThePage open(String personId, String place) {
        return cairn.open(personId, place).in(ColorScheme.LIGHT);
    }

    /** A message from its top. */
    private void message(String name, String channel, String says) {
        OnThePage ana = open(ANA, channel);
        ana.page().setViewportSize(Windows.WIDE, TALL);
        Locator message = ana.sees(says);
        message.scrollIntoViewIfNeeded();
        BoundingBox box = message.boundingBox();
        save(name, ana.page().screenshot(still().setClip(box.x, box.y, box.width, Math.min(box.height, SHOWN))));
    }

    private static void form(String name, Locator form) {
        // Nobody has got anywhere in it yet.
        form.page().evaluate("document.activeElement.blur()");
        save(name, form.screenshot(new Locator.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)));
    }

    private static void window(String name, OnThePage window) {
        save(name, window.page().screenshot(still()));
    }

    private static ScreenshotOptions still() {
        return new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED);
    }

    private static void save(String name, byte[] png) {
        try {
            Files.write(FOLDER.resolve(name + ".png"), SmallPng.of(png));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
