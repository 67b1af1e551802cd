package dev.cairn.workspace;

/** What follows the workspace's calendar clock: the app's own due work. */
public interface DueWork {

    /** Looks for work that is due by now. May start it and return at once; {@link #idle()} then says when it is over. */
    void check();

    /** True while nothing due is waiting or running: only then may the clock leap. */
    boolean idle();

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
