package dev.cairn.workspace;

import java.time.Instant;
import java.util.Optional;

/** What follows the workspace's calendar clock: the app's own due work. */
public interface DueWork {

    /** Looks for work that is due by now. May start it and return at once; {@link #idle()} then says when it is over. */
    void check();

    /** True while nothing due is waiting or running: only then may the clock leap. */
    boolean idle();

    /** When the next of it is due; empty when there is none, or it does not say. May be in the past while it is waiting to be done. */
    default Optional<Instant> next() {
        return Optional.empty();
    }

    /** Nothing to follow. */
    DueWork NONE = new DueWork() {
        @Override
        public void check() {}

        @Override
        public boolean idle() {
            return true;
        }
    };
}
