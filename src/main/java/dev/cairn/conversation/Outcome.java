package dev.cairn.conversation;

import java.time.Duration;
import java.util.function.Function;

/** How a request to Slack ended. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /** Slack said no, and will say no again until somebody changes something. */
    record Refused<T>(Problem problem) implements Outcome<T> {}

    /** Slack is busy: nothing happened; try again after this long. */
    record Later<T>(Duration pause) implements Outcome<T> {}

    /** No answer, or one that does not tell: the deed may or may not have been done. */
    record Unclear<T>() implements Outcome<T> {}

    /** The same outcome about another value. */
    default <R> Outcome<R> map(Function<T, R> change) {
        if (this instanceof Done<T> done) {
            return new Done<>(change.apply(done.value()));
        }
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.problem());
        }
        if (this instanceof Later<T> later) {
            return new Later<>(later.pause());
        }
        return new Unclear<>();
    }

    /** The next request, when this one was done; else this outcome. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return map(value -> {
            throw new IllegalStateException("only a done outcome has a value");
        });
    }

    /**
     * The sentence that tells a person how it ended.
     *
     * @throws IllegalStateException when it was done: then there is something better to say
     */
    default String sentence() {
        if (this instanceof Refused<T> refused) {
            return refused.problem().sentence();
        }
        if (this instanceof Later<T> later) {
            return "Slack is busy. Please try again in "
                    + Math.max(1, later.pause().toSeconds()) + " seconds.";
        }
        if (this instanceof Unclear<T>) {
            return "Slack did not answer, so this may or may not have worked. Please look before you try again.";
        }
        throw new IllegalStateException("a done outcome has no sentence");
    }
}
