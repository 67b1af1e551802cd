package dev.cairn.home;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Digest;
import dev.cairn.conversation.HomeTab;
import dev.cairn.conversation.HomeTabs;
import dev.cairn.conversation.Outcome;
import dev.cairn.home.HomeViews.Drawing;
import dev.cairn.store.DueJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws Home for those who opened it: at once when they do, and from then on whenever something it shows has changed. What
 * looks as before is not published again.
 */
public final class DrawHome implements DueJob {
    static final String NAME = "home.draw";

    /** Whoever has not opened Home for so long is not drawn for until they do. */
    static final Duration FORGOTTEN = Duration.ofDays(30);

    private static final Duration BETWEEN_DRAWINGS = Duration.ofSeconds(2);
    private static final Duration DRAWING_GIVEN_UP = Duration.ofSeconds(30);
    private static final Duration SOMEBODY_ELSE_DRAWS = Duration.ofSeconds(1);
    private static final Duration SLACK_IS_SILENT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(DrawHome.class);

    private final HomeViews views;
    private final ReadHome reading;
    private final HomeTabs tabs;
    private final InstantSource clock;

    public DrawHome(HomeViews views, ReadHome reading, HomeTabs tabs, InstantSource clock) {
        this.views = views;
        this.reading = reading;
        this.tabs = tabs;
        this.clock = clock;
    }

    /** How ids of work about this Home begin; each goes on with something of its own. */
    static String begins(String viewId) {
        return viewId + "#";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        Instant now = clock.instant();
        Optional<HomeView> view = views.find(id.substring(0, id.indexOf('#')));
        if (view.isPresent() && !view.get().openedAt().plus(FORGOTTEN).isAfter(now)) {
            views.forget(view.get());
            return Optional.empty();
        }
        Optional<Instant> tooSoon = view.flatMap(HomeView::drawnAt)
                .map(drawn -> drawn.plus(BETWEEN_DRAWINGS))
                .filter(now::isBefore);
        return tooSoon.isPresent() ? tooSoon : view.flatMap(known -> draw(known, /* anyway= */ false));
    }

    /** Somebody opened Home, or turned to a page of it. */
    void opened(Caller viewer, Optional<Integer> page) {
        HomeView view = views.opened(viewer, page, clock.instant());
        draw(view, /* anyway= */ true).ifPresent(when -> views.drawAt(view, when));
    }

    /** Nothing is kept of somebody any more, so what their Home showed goes too, and it is not drawn again until they open it. */
    public void forgotten(Caller viewer) {
        Outcome<String> published = tabs.publish(viewer.userId(), HomeBlocks.page(reading.read(viewer), 1));
        if (!(published instanceof Outcome.Done<String>)) {
            LOG.warn("A Home still shows what was forgotten: {}", published.sentence());
        }
    }

    /**
     * Draws, where nobody else does.
     *
     * @param anyway also where it looks as it did
     * @return when to try again, where somebody else draws
     */
    private Optional<Instant> draw(HomeView seen, boolean anyway) {
        Instant now = clock.instant();
        Optional<Drawing> begun = views.begin(seen, now, now.minus(DRAWING_GIVEN_UP));
        begun.ifPresent(drawing -> draw(drawing, anyway));
        return begun.isPresent() ? Optional.empty() : Optional.of(now.plus(SOMEBODY_ELSE_DRAWS));
    }

    private void draw(Drawing drawing, boolean anyway) {
        HomeView view = drawing.view();
        HomeContents contents = reading.read(view.viewer());
        HomeTab home = HomeBlocks.page(contents, view.page());
        String digest = Digest.of(home.view());
        Outcome<String> published = view.drawn().equals(Optional.of(digest)) && !anyway
                ? new Outcome.Done<>(view.viewer().userId())
                : tabs.publish(view.viewer().userId(), home);
        Instant now = clock.instant();
        Instant untilForgotten = view.openedAt().plus(FORGOTTEN);
        Instant again = pause(view, published)
                .map(now::plus)
                .orElseGet(() ->
                        contents.changesAt().filter(untilForgotten::isAfter).orElse(untilForgotten));
        boolean isDrawn = published instanceof Outcome.Done<String>;
        if (!views.end(drawing, isDrawn ? Optional.of(digest) : Optional.empty(), now, again)) {
            // Somebody drew meanwhile, and this picture may have come after theirs.
            views.drawAt(view, now);
        }
    }

    /** How long to wait before trying again; empty when there is nothing left to try. */
    private static Optional<Duration> pause(HomeView view, Outcome<String> published) {
        if (published instanceof Outcome.Done<String>) {
            return Optional.empty();
        }
        if (published instanceof Outcome.Refused<String> refused) {
            LOG.warn("Home of {} cannot be drawn: {}", view.viewer().userId(), refused.problem());
            return Optional.empty();
        }
        return Optional.of(published instanceof Outcome.Later<String> later ? later.pause() : SLACK_IS_SILENT);
    }
}
