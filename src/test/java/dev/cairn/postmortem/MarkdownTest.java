package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
