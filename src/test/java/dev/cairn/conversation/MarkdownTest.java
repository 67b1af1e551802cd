package dev.cairn.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @ParameterizedTest
    @ValueSource(strings = {"# shout", "===", "---", "-", "~~~", "***", "___", "  ## shout"})
    void nothing_typed_makes_a_heading_a_rule_or_a_fence(String typed) {
        assertEquals("above  \n" + typed.replaceFirst("([#=\\-~*_])", "\\\\$1"), Markdown.text("above\n" + typed));
    }

    @Test
    void pictures_links_code_and_html_are_shown_as_typed() {
        assertEquals("!\\[x](http://x) \\<b> \\`rm\\` C:\\\\temp", Markdown.text("![x](http://x) <b> `rm` C:\\temp"));
    }

    /** The sign shown here as a bar has no width. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            ask @acme/team and @ana => ask @|acme/team and @|ana
            (@Override) => (@|Override)
            see #12 and acme/shop#12 => see #|12 and acme/shop#|12
            merge !7 with GH-9 => merge !|7 with GH|-9
            Closes #7 => Closes| #|7
            fixed: https://github.com/acme/shop/issues/7 => fixed|: https://github.com/acme/shop/issues/7
            /close => /|close
            &commat;ana &#64;ana => \\&commat;ana \\&#|64;ana
            """)
    void nothing_typed_notifies_anybody_or_touches_an_issue_where_it_is_pasted(String typed, String expected) {
        assertEquals(expected.replace('|', '\u2060'), Markdown.line(typed));
        assertEquals(expected.replace('|', '\u2060'), Markdown.text(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.com",
                "C# and 3 # 4",
                "Really! 100% of $HOME & more",
                "https://acme.slack.com/archives/C1/p1?thread_ts=1.2&cid=C1#7",
                "a/b and either/or"
            })
    void what_points_nowhere_stays_as_it_is_and_can_be_copied(String typed) {
        assertEquals(typed, Markdown.line(typed));
    }

    @Test
    void lists_and_emphasis_stay() {
        assertEquals("- *one*  \n- two", Markdown.text("- *one*\n- two"));
    }

    @Test
    void paragraphs_stay_apart() {
        assertEquals("one  \ntwo\n\nthree", Markdown.text("one\ntwo\n\nthree"));
    }

    @Test
    void a_cell_is_one_line_and_ends_where_it_should() {
        assertEquals(
                "| A | B |\n| --- | --- |\n| 1 \\| 2 \\| x | \\# y |",
                Markdown.table(List.of(List.of("A", "B"), List.of("1 | 2\n| x", "# y"))));
    }
}
