package dev.cairn.conversation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a command says of itself.
 *
 * @param does what it is for, in a sentence or two
 * @param examples two, which work when they are typed as they stand
 * @param others what else can be typed
 */
public record CommandHelp(String does, List<Line> examples, List<Line> others) {
    private static final int EXAMPLES = 2;

    public CommandHelp {
        examples = List.copyOf(examples);
        others = List.copyOf(others);
        if (examples.size() != EXAMPLES) {
            throw new IllegalArgumentException("help shows two examples, not " + examples.size());
        }
    }

    /**
     * Something to type.
     *
     * @param words without the slash, such as {@code checkin list}
     * @param does what comes of it; goes on where the words end
     */
    public record Line(String words, String does) {}

    public static Line line(String words, String does) {
        return new Line(words, does);
    }

    /** The same with one more thing to type. */
    public CommandHelp with(Line other) {
        return new CommandHelp(
                does, examples, Stream.concat(others.stream(), Stream.of(other)).toList());
    }
}
