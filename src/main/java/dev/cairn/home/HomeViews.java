package dev.cairn.home;

import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who opened Home, and what is due to be drawn there. */
public interface HomeViews {
    /**
     * Keeps that somebody opened Home.
     *
     * @param page which they turned to; empty where they stay where they were
     */
    HomeView opened(Caller viewer, Optional<Integer> page, Instant now);

    Optional<HomeView> find(String id);

    /** Forgets that they opened it, and what is due there. */
    void forget(HomeView view);

    /** Has it drawn at a time. */
    void drawAt(HomeView view, Instant when);

    /**
     * Takes the right to draw, for one at a time; a right older than the limit counts as given up.
     *
     * @return empty where somebody else draws
     */
    Optional<Drawing> begin(HomeView view, Instant now, Instant givenUpBefore);

    /**
     * A drawing under way.
     *
     * @param view as it is now
     * @param covers ids of due work that asks for nothing that this drawing does not show
     */
    record Drawing(HomeView view, Instant began, List<String> covers) {
        public Drawing {
            covers = List.copyOf(covers);
        }
    }

    /**
     * Gives the right back, and forgets the work it covers.
     *
     * @param drawn a digest of what stands there now; empty where that is not known
     * @param again when to draw next
     * @return false when somebody else has taken the right meanwhile, believing it given up; theirs stays
     */
    boolean end(Drawing drawing, Optional<String> drawn, Instant now, Instant again);

    /** Has what is read belong to one moment. */
    <T> T together(Supplier<T> reading);
}
