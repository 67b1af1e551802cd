package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.cli.CairnProcess.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoachTest {
    private static final String WHY =
            "A request with its reason teaches, and lets the author find a better way to the same end."
                    + " Without one it can only be obeyed.";
    private static final String SOURCE =
            "Blueprint 3 · Technical responsibilities; Google Engineering Practices, How to write code"
                    + " review comments, https://google.github.io/eng-practices/review/reviewer/comments.html";

    @TempDir
    private Path folder;

    @Test
    void a_comment_gets_hints_and_a_better_version() throws Exception {
        assertEquals(
                new Ended(
                        0,
                        "“Rename this”: " + WHY + "\nWrite instead: Could we rename this, so that …?\n" + SOURCE
                                + "\n\nCould we rename this, so that …?\n",
                        ""),
                CairnCommand.run("coach", "Rename", "this"));
    }

    @Test
    void a_good_comment_is_told_so() throws Exception {
        assertEquals(
                new Ended(0, "Good: one can tell what you mean, and take it.\n", ""),
                CairnCommand.run("coach", "You never close this stream, so the pool runs dry."));
    }

    @Test
    void each_line_is_a_comment_with_its_line_breaks_written_out_and_gets_one_object() throws Exception {
        assertEquals(
                new Ended(1, """
                        {"comment":"Thanks.\\n\\nRename this","hints":[{"rule":"bare-order","about":"reason","quote":"Rename this",\
                        "why":"%s","suggestion":"Could we rename this, so that …?","source":"%s"}],\
                        "rewritten":"Thanks.\\n\\nCould we rename this, so that …?"}
                        {"error":"line 2: there is no comment; write one, with \\\\n for a line break"}
                        {"comment":"What does `\\\\d+\\\\n` match when the list is empty? 🎉","hints":[]}
                        {"error":"line 4: there is no comment; write one, with \\\\n for a line break"}
                        """.formatted(WHY, SOURCE), ""),
                new CairnProcess(folder).withCharset("US-ASCII").runWithInput("""
                        Thanks.\\n\\nRename this

                        What does `\\d+\\\\n` match when the list is empty? 🎉
                        \\n \\n""", "coach", "--json"));
    }
}
