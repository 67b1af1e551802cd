package dev.cairn.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.coaching.CoachComment;
import dev.cairn.coaching.CoachHint;
import dev.cairn.coaching.Coaching;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at a draft of a review comment, as {@code /review coach} does in Slack. */
@Command(
        name = "coach",
        description = "Says what the author of a change could not take or use in a review comment, and how to put it.",
        footer = {
            "",
            "With --json: one comment per line on standard input, one JSON object per line",
            "out. In a line \\n is a line break and \\\\ a backslash; any other backslash",
            "stays as it is.",
            "{\"comment\",\"hints\":[{\"rule\",\"about\",\"quote\",\"why\",\"suggestion\",\"source\"}],",
            "\"rewritten\"}",
            "An empty line gets {\"error\":\"...\"}, the others are still read, and the exit",
            "code is 1."
        })
final class Coach implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "The comment, as you would write it.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Read comments from standard input and print JSON.")
    private boolean json;

    @Override
    public Integer call() throws CannotStart, IOException {
        if (json && !words.isEmpty()) {
            throw wrong("With --json the comments come on standard input, one per line; leave the comment out.");
        }
        String comment = String.join(" ", words);
        if (!json && comment.isBlank()) {
            throw wrong("Write the comment, for example: coach Rename this");
        }
        CoachComment coach =
                new CoachComment(Prepared.content(Prepared.settings().prompts()));
        PrintWriter out = spec.commandLine().getOut();
        boolean allUsed = true;
        if (json) {
            allUsed = JsonLines.answerText(System.in, out, line -> object(coach.on(typed(line))));
        } else {
            print(out, coach.on(comment));
        }
        out.flush();
        return allUsed ? 0 : 1;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static String typed(String line) throws JsonLines.UnusableLine {
        StringBuilder typed = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            char next = at + 1 < line.length() ? line.charAt(at + 1) : 0;
            if (sign == '\\' && (next == 'n' || next == '\\')) {
                typed.append(next == 'n' ? '\n' : '\\');
                at++;
            } else {
                typed.append(sign);
            }
        }
        if (typed.toString().isBlank()) {
            throw new JsonLines.UnusableLine("there is no comment; write one, with \\n for a line break");
        }
        return typed.toString();
    }

    private static void print(PrintWriter out, Coaching coaching) {
        if (coaching.isGood()) {
            out.println("Good: one can tell what you mean, and take it.");
        }
        for (CoachHint hint : coaching.hints()) {
            out.println("“" + hint.quote() + "”: " + hint.why());
            out.println("Write instead: " + hint.suggestion());
            out.println(hint.citation());
        }
        coaching.rewritten().ifPresent(better -> {
            out.println();
            out.println(better);
        });
    }

    private static ObjectNode object(Coaching coaching) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("comment", coaching.comment());
        ArrayNode hints = line.putArray("hints");
        for (CoachHint hint : coaching.hints()) {
            hints.addObject()
                    .put("rule", hint.ruleId())
                    .put("about", hint.about().name().toLowerCase(Locale.ROOT))
                    .put("quote", hint.quote())
                    .put("why", hint.why())
                    .put("suggestion", hint.suggestion())
                    .put("source", hint.citation());
        }
        coaching.rewritten().ifPresent(better -> line.put("rewritten", better));
        return line;
    }
}
