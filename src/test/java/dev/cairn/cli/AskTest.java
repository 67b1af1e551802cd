package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.cli.CairnProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void a_question_is_answered_with_its_source() throws Exception {
        Ended ended = CairnCommand.run("ask", "what", "is the target for", "mttr");

        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().startsWith("Mean time to restore (MTTR)\nTarget: "), ended.out());
        assertTrue(ended.out().contains("\nBlueprint 7 · Mean time to restore (MTTR) (7.mttr)\n"), ended.out());
        assertEquals("", ended.err());
    }

    @Test
    void what_the_blueprint_does_not_say_is_no_failure() throws Exception {
        Ended ended = CairnCommand.run("ask", "which laptop will I be given");

        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().startsWith("The blueprint does not say.\n"), ended.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "US-ASCII"})
    void questions_as_lines_come_back_as_json_lines_in_order_whatever_the_charset(String charset) throws Exception {
        List<String> questions = List.of(
                "mttr",
                "Wie lange dürfen Prüfungen liegen? 🗻 東京",
                "",
                "what should I have done by day 60",
                "\"hello\" \\ to\tme",
                "the target for flaky tests");
        Ended ended = new CairnProcess(folder)
                .withCharset(charset)
                .runWithInput(String.join("\n", questions) + "\n", "ask", "--json");

        assertEquals(0, ended.exitCode(), ended.err());
        List<JsonNode> answers = new ArrayList<>();
        for (String line : ended.out().lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        assertEquals(
                questions,
                answers.stream().map(answer -> answer.path("question").asText()).toList());
        assertEquals(
                List.of("found", "unknown", "unknown", "found", "unknown", "found"),
                answers.stream().map(answer -> answer.path("outcome").asText()).toList());
        assertEquals("", ended.err());
    }

    @Test
    void an_answer_in_json_has_every_field_help_promises() throws Exception {
        Ended ended = CairnCommand.runWithInput("what should I have done by day 60", "ask", "--json");

        JsonNode entry = JSON.readTree(ended.out()).path("entries").path(0);
        assertEquals("6.60-day", entry.path("key").asText());
        assertEquals(6, entry.path("section").asInt());
        assertEquals("60-day goals", entry.path("title").asText());
        assertTrue(entry.path("text").asText().contains("5–10 improvements"), entry::toString);
    }

    @Test
    void no_questions_give_no_lines() throws Exception {
        assertEquals(new Ended(0, "", ""), CairnCommand.runWithInput("", "ask", "--json"));
    }

    @Test
    void wrong_settings_are_named_before_anything_is_answered() throws Exception {
        Ended ended = new CairnProcess(folder)
                .with(Map.of("CAIRN_PROMPT", "mine", "CAIRN_PORT", "many"))
                .run("ask", "mttr");

        assertEquals(new Ended(2, "", """
                        CAIRN_PROMPT is not a setting of Cairn; did you mean CAIRN_PROMPTS?
                        CAIRN_PORT is “many”; write a whole number from 0 to 65535.
                        """), ended);
    }

    @Test
    void faulty_content_of_ones_own_is_named_fault_by_fault() throws Exception {
        Files.createDirectories(folder.resolve("mine/blueprint"));
        Map<String, String> mine = Map.of("CAIRN_PROMPTS", "mine");
        Ended ended = new CairnProcess(folder).with(mine).run("ask", "mttr");

        assertEquals(new Ended(2, "", """
                        Cairn's content has faults and was not loaded:
                        blueprint: this folder holds no .yaml file; at least one is needed
                        checkins: this folder is missing; create it and put at least one .yaml file in it
                        checklists: this folder is missing; create it and put at least one .yaml file in it
                        coaching: this folder is missing; create it and put at least one .yaml file in it
                        not-answered: this folder is missing; create it and put at least one .yaml file in it
                        postmortem/actions.yaml: this file is missing; copy it from the content that comes with Cairn
                        postmortem/blameless.yaml: this file is missing; copy it from the content that comes with Cairn
                        postmortem/severities.yaml: this file is missing; copy it from the content that comes with Cairn
                        practice/exercises: this folder is missing; create it and put at least one .yaml file in it
                        practice/kinds.yaml: this file is missing; copy it from the content that comes with Cairn
                        vocabulary: this folder is missing; create it and put at least one .yaml file in it
                        """), ended);
        assertEquals(
                1, CairnCommand.run("check", folder.resolve("mine").toString()).exitCode());
    }
}
