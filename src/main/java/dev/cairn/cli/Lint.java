package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.content.Content;
import dev.cairn.conversation.DidYouMean;
import dev.cairn.postmortem.ActionLint;
import dev.cairn.postmortem.BlamelessHints;
import dev.cairn.postmortem.Hint;
import dev.cairn.postmortem.Missing;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at what somebody wrote for a postmortem, as the forms of {@code /postmortem} do in Slack. */
@Command(
        name = "lint",
        description = "Says what an action item lacks, or where the story of an incident blames a person.",
        footer = {
            "",
            "With --json: one object per line on standard input, one JSON object per line out:",
            "{\"kind\":\"action\",\"text\":\"Improve monitoring\"}; the other kind is narrative",
            "{\"ok\":false,\"missing\":[\"verb\",\"outcome\"],\"hints\":[{\"rule\",\"quote\",\"why\",\"ask\",\"source\"}]}",
            "A line that cannot be used gets {\"error\":\"...\"}, the others are still read, and the exit code is 1."
        })
final class Lint implements Callable<Integer> {
    private static final String ACTION = "action";
    private static final String NARRATIVE = "narrative";
    private static final String EXAMPLE = "{\"kind\":\"action\",\"text\":\"Cap the pool at 50\"}";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "First action or narrative, then the text, as you would write it.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Read texts from standard input and print JSON.")
    private boolean json;

    @Override
    public Integer call() throws CannotStart, IOException {
        if (json && !words.isEmpty()) {
            throw wrong("With --json the texts come on standard input, one per line; leave the text out.");
        }
        if (!json && words.size() < 2) {
            throw wrong("Write what it is and the text, for example: lint action Cap the pool at 50");
        }
        Content content = Prepared.content(Prepared.settings().prompts());
        ActionLint actions = new ActionLint(content);
        BlamelessHints blameless = new BlamelessHints(content);
        PrintWriter out = spec.commandLine().getOut();
        boolean allUsed = true;
        if (json) {
            allUsed = JsonLines.answer(System.in, out, EXAMPLE, asked -> result(asked, actions, blameless));
        } else {
            String text = String.join(" ", words.subList(1, words.size()));
            switch (words.get(0).toLowerCase(Locale.ROOT)) {
                case ACTION -> print(out, actions.check(text));
                case NARRATIVE -> print(out, blameless.in(text));
                default -> throw wrong(unknownKind(words.get(0)));
            }
        }
        out.flush();
        return allUsed ? 0 : 1;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static String unknownKind(String typed) {
        return "“" + typed + "” is no kind of text; "
                + DidYouMean.closest(typed, List.of(ACTION, NARRATIVE))
                        .map(near -> "did you mean " + near + "?")
                        .orElse("write action or narrative first.");
    }

    private static void print(PrintWriter out, ActionLint.Result result) {
        if (result.ok()) {
            out.println("Good: one can see when this is done.");
        }
        result.sentences().forEach(out::println);
    }

    private static void print(PrintWriter out, List<Hint> hints) {
        if (hints.isEmpty()) {
            out.println("Good: nobody is blamed.");
        }
        for (Hint hint : hints) {
            out.println("“" + hint.quote() + "”: " + hint.why());
            out.println("Ask instead: " + hint.ask());
            out.println(hint.citation());
        }
    }

    private static ObjectNode result(JsonNode asked, ActionLint actions, BlamelessHints blameless)
            throws JsonLines.UnusableLine {
        String kind = JsonLines.text(asked, "kind");
        String text = JsonLines.text(asked, "text");
        return switch (kind) {
            case ACTION -> object(actions.check(text).missing(), List.of());
            case NARRATIVE -> object(Set.of(), blameless.in(text));
            default -> throw new JsonLines.UnusableLine("“kind” must be action or narrative");
        };
    }

    private static ObjectNode object(Set<Missing> missing, List<Hint> hints) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("ok", missing.isEmpty() && hints.isEmpty());
        ArrayNode lacks = line.putArray("missing");
        missing.stream().sorted().forEach(each -> lacks.add(each.name().toLowerCase(Locale.ROOT)));
        ArrayNode said = line.putArray("hints");
        hints.forEach(hint -> said.addObject()
                .put("rule", hint.ruleId())
                .put("quote", hint.quote())
                .put("why", hint.why())
                .put("ask", hint.ask())
                .put("source", hint.citation()));
        return line;
    }
}
