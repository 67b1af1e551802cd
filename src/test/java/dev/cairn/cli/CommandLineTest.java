package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.cli.CairnProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that need neither settings nor Slack, as they are typed. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private Ended ended = new Ended(0, "", "");

    @Test
    void help_names_every_command_and_every_exit_code() {
        assertEquals(0, run("--help"));

        String help = out();
        assertTrue(help.startsWith("Usage: cairn [-hV] COMMAND"), help);
        for (String line : new String[] {
            "  serve ",
            "  demo ",
            "  ask ",
            "  when ",
            "  lint ",
            "  coach ",
            "  check ",
            "  manifest ",
            "  doctor ",
            "  0 ",
            "  1 ",
            "  2 "
        }) {
            assertTrue(help.contains("\n" + line), () -> "no line begins with “" + line + "”: " + help);
        }
        assertEquals("", err());
    }

    @ParameterizedTest
    @CsvSource({
        "serve, Runs Cairn in your Slack workspace",
        "demo, Runs Cairn beside a local workspace",
        "ask, Answers a question from the blueprint.",
        "when, Reads a start date as people write it",
        "lint, Says what an action item lacks",
        "coach, Says what the author of a change could not take",
        "check, Checks the content",
        "manifest, Prints the app manifest for your Slack",
        "doctor, 'Looks at the settings, Slack, the database'"
    })
    void every_command_explains_itself(String command, String what) {
        assertEquals(0, run(command, "--help"));

        assertTrue(out().startsWith("Usage: cairn " + command), out());
        assertTrue(out().contains(what), out());
        assertEquals("", err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo", "ask", "when", "lint", "coach", "check", "manifest", "doctor"})
    void every_command_says_its_version(String command) {
        assertEquals(0, run(command, "--version"));

        assertTrue(out().startsWith("cairn "), out());
    }

    @Test
    void cairn_says_its_version() {
        assertEquals(0, run("--version"));

        assertEquals("cairn (built from source)\n", out());
    }

    @Test
    void without_a_command_it_is_used_wrongly_and_says_what_there_is() {
        assertEquals(2, run(new String[0]));

        assertTrue(
                err().startsWith("Say what to do: serve, demo, ask, when, lint, coach, check, manifest or doctor.\n"
                        + "Usage: cairn"),
                err());
        assertEquals("", out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"srve", "--nonsense", "serve --nonsense", "check one two", "demo here", "doctor who"})
    void what_is_not_known_is_used_wrongly(String line) {
        assertEquals(2, run(line.split(" ", -1)));

        assertTrue(err().contains("Unmatched argument") || err().contains("Unknown option"), err());
        assertEquals("", out());
    }

    @Test
    void asking_nothing_is_used_wrongly() {
        assertEquals(2, run("ask"));

        assertTrue(err().startsWith("Ask something, for example: ask \"what should I have done by day 60\"\n"), err());
    }

    @Test
    void asking_with_json_and_with_words_is_used_wrongly() {
        assertEquals(2, run("ask", "--json", "mttr"));

        assertTrue(err().startsWith("With --json the questions come on standard input, one per line;"), err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when | Write a date, for example: when in two weeks
            when --json tomorrow | With --json the dates come on standard input, one per line,
            when --json --today 2026-11-25 | With --json the dates come on standard input, one per line,
            when --today 2026-02-29 tomorrow | --today is “2026-02-29”; write a day with the year first, such as 2026-11-25.
            """)
    void when_used_wrongly_says_how(String line, String sentence) {
        assertEquals(2, run(line.split(" ", -1)));

        assertTrue(err().startsWith(sentence), err());
        assertEquals("", out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lint                    | Write what it is and the text, for example: lint action Cap the pool at 50
            lint action             | Write what it is and the text, for example: lint action Cap the pool at 50
            lint --json action Cap  | With --json the texts come on standard input, one per line; leave the text out.
            lint actoin Cap at 50   | “actoin” is no kind of text; did you mean action?
            lint zzz Cap at 50      | “zzz” is no kind of text; write action or narrative first.
            """)
    void lint_used_wrongly_says_how(String line, String sentence) {
        assertEquals(2, run(line.split(" ", -1)));

        assertTrue(err().startsWith(sentence), err());
        assertEquals("", out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coach              | Write the comment, for example: coach Rename this
            coach --json Hello | With --json the comments come on standard input, one per line; leave the comment out.
            """)
    void coach_used_wrongly_says_how(String line, String sentence) {
        assertEquals(2, run(line.split(" ", -1)));

        assertTrue(err().startsWith(sentence), err());
        assertEquals("", out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            doctor --live           | Name a channel after --live, without # or in quotes: a shell takes what follows # for a remark.
            doctor --live=@ana      | “@ana” is no channel; write its name, such as general, or its id.
            doctor --json --live=Hi | “Hi” is no channel; write its name, such as general, or its id.
            """)
    void doctor_used_wrongly_says_how(String line, String sentence) {
        assertEquals(2, run(line.split(" ", -1)));

        assertTrue(err().startsWith(sentence), err());
        assertEquals("", out());
    }

    @Test
    void good_content_is_called_good() {
        assertEquals(0, run("check", "prompts"));

        assertTrue(
                out().matches("Good: \\d+ blueprint sections with \\d+ keys, \\d+ check-ins, \\d+ checklists,"
                        + " \\d+ kinds of change, \\d+ coaching rules, \\d+ exercises\\.\n"),
                out());
    }

    @Test
    void faulty_content_is_told_every_fault_and_how_many() throws Exception {
        Files.createDirectory(folder.resolve("checkins"));
        Files.writeString(folder.resolve("checkins/30-day.yaml"), "title: [");

        assertEquals(1, run("check", folder.toString()));

        assertEquals("""
                blueprint: this folder is missing; create it and put at least one .yaml file in it
                checkins/30-day.yaml:1: not valid YAML: expected the node content, but found '<stream end>'; check the\
                 indentation, and put a text in quotes if it holds a colon or begins with a sign
                checklists: this folder is missing; create it and put at least one .yaml file in it
                coaching: this folder is missing; create it and put at least one .yaml file in it
                not-answered: this folder is missing; create it and put at least one .yaml file in it
                postmortem/actions.yaml: this file is missing; copy it from the content that comes with Cairn
                postmortem/blameless.yaml: this file is missing; copy it from the content that comes with Cairn
                postmortem/severities.yaml: this file is missing; copy it from the content that comes with Cairn
                practice/exercises: this folder is missing; create it and put at least one .yaml file in it
                practice/kinds.yaml: this file is missing; copy it from the content that comes with Cairn
                vocabulary: this folder is missing; create it and put at least one .yaml file in it
                11 faults.
                """, out());
        assertEquals("", err());
    }

    @Test
    void one_fault_is_counted_as_one() {
        assertEquals(1, run("check", folder.resolve("nowhere").toString()));

        assertTrue(out().endsWith("checklists/\n1 fault.\n"), out());
    }

    private int run(String... args) {
        ended = CairnCommand.run(args);
        return ended.exitCode();
    }

    private String out() {
        return ended.out();
    }

    private String err() {
        return ended.err();
    }
}
