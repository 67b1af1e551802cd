package dev.cairn.workspace;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one lock around the state. Nothing is delivered to the app while it is held, because the app calls back before it
 * answers.
 */
final class SharedState {
    private final Changes changes;
    private State state;

    SharedState(State state, Changes changes) {
        this.state = state;
        this.changes = changes;
    }

    /** Only looks. Whoever does sees what is due by now as sent, whether or not the ticker has come round. */
    synchronized <T> T look(Function<State, T> look) {
        if (state.schedule().deliverDue()) {
            changes.tell();
        }
        return look.apply(state);
    }

    /** May change something, and sees what {@link #look} sees. */
    synchronized <T> T with(Function<State, T> use) {
        try {
            return look(use);
        } finally {
            changes.tell();
        }
    }

    void use(Consumer<State> use) {
        with(held -> {
            use.accept(held);
            return held;
        });
    }

    synchronized void replace(State fresh) {
        state = fresh;
        changes.tell();
    }
}
