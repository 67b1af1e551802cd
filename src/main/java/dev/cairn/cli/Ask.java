package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.answer.Answer;
import dev.cairn.answer.AnswerIndex;
import dev.cairn.answer.AnswerQuestion;
import dev.cairn.answer.Passage;
import dev.cairn.content.Content;
import dev.cairn.content.NotAnswered;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the blueprint from the command line, as {@code /expectations} does in Slack. */
@Command(
        name = "ask",
        description = "Answers a question from the blueprint.",
        footer = {
            "",
            "With --json: one question per line on standard input, one JSON object per line out:",
            "{\"question\",\"outcome\":\"found|ambiguous|unknown\",\"entries\":[{\"key\",\"section\",\"title\",\"text\"}]}"
        })
final class Ask implements Callable<Integer> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question, in your own words.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Read questions from standard input and print JSON.")
    private boolean json;

    @Option(names = "--explain", description = "Say why it is answered so.")
    private boolean explain;

    @Override
    public Integer call() throws CannotStart, IOException {
        if (json != words.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    json
                            ? "With --json the questions come on standard input, one per line; leave the question out."
                            : "Ask something, for example: ask \"what should I have done by day 60\"");
        }
        Content content = Prepared.content(Prepared.settings().prompts());
        AnswerQuestion answers = new AnswerQuestion(new AnswerIndex(content), InstantSource.system());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                out.println(json(question, answers.answer(question)));
            }
        } else {
            String question = String.join(" ", words);
            print(out, answers.answer(question));
            if (explain) {
                answers.explain(question).forEach(out::println);
            }
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, Answer answer) {
        if (answer instanceof Answer.Found found) {
            for (Passage passage : found.passages()) {
                out.println(passage.title());
                out.println(passage.text());
                out.println(passage.citation() + " (" + passage.key() + ")");
                out.println();
            }
        } else if (answer instanceof Answer.Ambiguous ambiguous) {
            for (Passage topic : ambiguous.topics()) {
                out.println("Perhaps: " + topic.title() + " (" + topic.key() + "). " + topic.summary());
            }
        } else if (answer instanceof Answer.Unknown unknown) {
            out.println("The blueprint does not say.");
            unknown.topic().flatMap(NotAnswered::ask).ifPresent(whom -> out.println("For that, ask " + whom + "."));
            unknown.nearest().forEach(near -> out.println("Nearest: " + near.title() + " (" + near.key() + ")"));
        }
    }

    private static ObjectNode entry(ArrayNode entries, Passage passage) {
        return entries.addObject()
                .put("key", passage.key())
                .put("section", passage.place().section().number())
                .put("title", passage.title());
    }

    private static String json(String question, Answer answer) throws JsonProcessingException {
        ObjectNode line = JSON.createObjectNode().put("question", question);
        ArrayNode entries = JSON.createArrayNode();
        if (answer instanceof Answer.Found found) {
            line.put("outcome", "found");
            found.passages().forEach(passage -> entry(entries, passage).put("text", passage.text()));
        } else if (answer instanceof Answer.Ambiguous ambiguous) {
            line.put("outcome", "ambiguous");
            ambiguous.topics().forEach(topic -> entry(entries, topic).put("text", topic.summary()));
        } else {
            line.put("outcome", "unknown");
        }
        line.set("entries", entries);
        return JSON.writeValueAsString(line);
    }
}
