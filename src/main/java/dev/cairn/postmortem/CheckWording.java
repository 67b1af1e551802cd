package dev.cairn.postmortem;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns back what nobody could tick off: it says exactly what is missing, and shows how to write it. */
public final class CheckWording implements ActionWording {
    private static final String EXAMPLE = "For example: Alert the on-call engineer when the queue holds more than 1,000"
            + " orders. What you typed stays; add what is missing.";

    private final ActionLint lint;

    public CheckWording(ActionLint lint) {
        this.lint = lint;
    }

    @Override
    public Optional<String> lacks(String text) {
        ActionLint.Result result = lint.check(text);
        return result.ok()
                ? Optional.empty()
                : Optional.of(Stream.concat(result.sentences().stream(), Stream.of(EXAMPLE))
                        .collect(Collectors.joining(" ")));
    }
}
