package dev.cairn.workspace;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one lock around the state. Nothing is delivered to the app while it is held, because the app calls back before it
 * answers.
 */
final class SharedState {
    private State state;

    SharedState(State state) {
        this.state = state;
    }

    /** Whoever looks sees what is due by now as sent, whether or not the ticker has come round. */
    synchronized <T> T with(Function<State, T> use) {
        state.schedule().deliverDue();
        return use.apply(state);
    }

    void use(Consumer<State> use) {
        with(held -> {
            use.accept(held);
            return held;
        });
    }

    synchronized void replace(State fresh) {
        state = fresh;
    }
}
