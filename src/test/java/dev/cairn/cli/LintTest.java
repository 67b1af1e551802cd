package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.cli.CairnProcess.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    @TempDir
    private Path folder;

    @Test
    void lines_come_back_in_order_and_one_that_cannot_be_used_is_said_to_be_so() throws Exception {
        assertEquals(
                new Ended(1, """
                        {"ok":false,"missing":["verb","outcome"],"hints":[]}
                        {"ok":false,"missing":["outcome"],"hints":[]}
                        {"ok":true,"missing":[],"hints":[]}
                        {"ok":true,"missing":[],"hints":[]}
                        {"ok":false,"missing":[],"hints":[{"rule":"forgot","quote":"He forgot","why":"Everybody forgets.\
                         What matters is that remembering was all that stood between us and the incident.","ask":"How would\
                         the system have reminded them, or done the step by itself?","source":"Blueprint 9 · Ownership\
                         mindset"}]}
                        {"error":"line 6: not a JSON object; write {\\"kind\\":\\"action\\",\\"text\\":\\"Cap the pool at 50\\"}"}
                        {"error":"line 7: not a JSON object; write {\\"kind\\":\\"action\\",\\"text\\":\\"Cap the pool at 50\\"}"}
                        {"error":"line 8: “kind” must be action or narrative"}
                        {"error":"line 9: “kind” must be there and be a string"}
                        {"error":"line 10: “text” must be there and be a string"}
                        {"ok":false,"missing":["verb","outcome"],"hints":[]}
                        """, ""),
                new CairnProcess(folder).withCharset("US-ASCII").runWithInput("""
                        {"kind":"action","text":"Improve monitoring"}
                        {"kind":"action","text":"Add more tests"}
                        {"kind":"action","text":"Cap pool at 50"}
                        {"kind":"narrative","text":"The server failed to start 🎉"}
                        {"text":"He forgot the flag.","kind":"narrative","more":[1]}

                        Improve monitoring
                        {"kind":"story","text":"He forgot"}
                        {"text":"He forgot"}
                        {"kind":"action","text":1}
                        {"kind":"action","text":""}""", "lint", "--json"));
    }

    @Test
    void a_vague_action_is_told_what_it_lacks() throws Exception {
        assertEquals(
                new Ended(
                        0,
                        "Say where one can look once it is done: name the part it changes, a figure to reach or when it"
                                + " must hold.\n",
                        ""),
                CairnCommand.run("lint", "action", "Add", "more", "tests"));
    }

    @Test
    void a_story_that_blames_gets_a_question_to_ask_instead() throws Exception {
        assertEquals(new Ended(0, """
                        “human error”: “Human error” ends the search where it should begin. Somebody's slip met a system\
                         that let it through.
                        Ask instead: What made this action look right at the time, and what let it reach production?
                        Blueprint 3 · Operational responsibilities
                        """, ""), CairnCommand.run("lint", "narrative", "It was human error."));
    }
}
