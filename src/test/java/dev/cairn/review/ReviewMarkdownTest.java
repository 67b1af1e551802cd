package dev.cairn.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.Permalink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewMarkdownTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Permalink LINK = Permalink.of("acme", "C1", "1767000000.000100", Optional.empty());

    @Test
    void a_list_becomes_a_task_list_as_it_stands() {
        Checklist list = list(
                Optional.of("https://github.com/acme/shop/pull/12 Retry *payments*"),
                row("It is right", "", State.DONE, Optional.empty(), new Origin.OfContent()),
                row("It is tested", "", State.OPEN, Optional.empty(), new Origin.OfContent()),
                row(
                        "Calls have a timeout",
                        "",
                        State.OPEN,
                        Optional.empty(),
                        new Origin.OfLesson("L1", Optional.of(LINK))),
                row("Callers keep working", "API or contract", State.OPEN, Optional.empty(), new Origin.OfContent()),
                row(
                        "Lists have a limit",
                        "API or contract",
                        State.NOT_APPLICABLE,
                        Optional.of("no ~lists~ here"),
                        new Origin.OfContent()),
                row("The runbook", "", State.OPEN, Optional.empty(), new Origin.AddedBy("UBEN")));

        assertEquals("""
                ## Code review: Retry *payments*

                1 of 6 done, 1 not applicable.

                - [x] It is right (Blueprint 7 · Quality)
                - [ ] It is tested (Blueprint 7 · Quality)
                - [ ] Calls have a timeout (because of “Checkout was down”, 23 Nov 2026, [postmortem](%s))

                ### API or contract

                - [ ] Callers keep working (Blueprint 7 · Quality)
                - [x] ~~Lists have a limit~~ not applicable: no ~lists~ here

                ### Added

                - [ ] The runbook
                """.formatted(LINK.url()), ReviewMarkdown.of(list));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@acme/everyone look",
                "fixes #7",
                "a\n- [x] forged",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/x.png)",
                "[click](javascript:alert(1))",
                "`rm`",
                "&commat;team",
                "~~ out ~~",
                "a\n/close"
            })
    void nothing_typed_gets_out_of_its_row(String typed) {
        Checklist list = list(
                Optional.of(typed),
                row(typed, "", State.OPEN, Optional.empty(), new Origin.AddedBy("UBEN")),
                row(typed, "", State.NOT_APPLICABLE, Optional.of(typed), new Origin.AddedBy("UBEN")),
                row(typed, "", State.DONE, Optional.empty(), new Origin.OfLesson("L1", Optional.empty())));

        List<String> lines = ReviewMarkdown.of(list).lines().toList();

        assertEquals(7, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("## Code review: "), lines::toString);
        assertTrue(lines.subList(4, 7).stream().allMatch(line -> line.matches("- \\[[ x]] .*")), lines::toString);
        String all = String.join("\n", lines);
        assertFalse(all.matches("(?s).*(@acme|#7|(?<!\\\\)<|(?<!\\\\)`|!\\[|fixes |(?<!\\\\)&).*"), all);
        assertFalse(all.replaceAll("- \\[[ x]]", "").matches("(?s).*(?<!\\\\)\\[.*"), all);
    }

    @Test
    void a_list_with_the_longest_rows_is_copied_whole_in_parts_cut_between_rows() {
        String markdown = ReviewMarkdown.of(list(
                Optional.of("x".repeat(2_000)),
                IntStream.range(0, 50)
                        .mapToObj(i -> row(
                                "\u00e4".repeat(150),
                                "",
                                State.NOT_APPLICABLE,
                                Optional.of("\uD83D\uDE00".repeat(150)),
                                new Origin.OfContent()))
                        .toArray(Row[]::new)));

        List<String> pieces = CopyBlocks.pieces(markdown);

        assertEquals(markdown, String.join("", pieces));
        assertTrue(pieces.stream().allMatch(piece -> piece.length() <= CopyBlocks.PIECE));
        assertTrue(pieces.stream().allMatch(piece -> piece.endsWith("\n")));
    }

    @Test
    void a_line_longer_than_a_field_is_cut_between_characters() {
        String line = "x" + "\uD83D\uDE00".repeat(2_000);

        List<String> pieces = CopyBlocks.pieces(line);

        assertEquals(line, String.join("", pieces));
        assertTrue(pieces.stream().noneMatch(piece -> Character.isHighSurrogate(piece.charAt(piece.length() - 1))));
        assertEquals(List.of("x".repeat(3_000)), CopyBlocks.pieces("x".repeat(3_000)));
    }

    private static Row row(String lookFor, String phase, State state, Optional<String> reason, Origin origin) {
        boolean lesson = origin instanceof Origin.OfLesson;
        return new Row(
                "r",
                Optional.of(phase).filter(each -> !each.isEmpty()),
                lookFor,
                lesson ? "because of “Checkout was down”, 23 Nov 2026" : "Because",
                origin instanceof Origin.OfContent ? "Blueprint 7 · Quality" : "",
                state,
                state == State.OPEN ? Optional.empty() : Optional.of(new Mark("UANA", NOW, reason)),
                Optional.empty(),
                origin);
    }

    private static Checklist list(Optional<String> subject, Row... rows) {
        return new Checklist(
                "L",
                "T1",
                "C1",
                Optional.empty(),
                "code-review",
                "Code review",
                subject,
                "Intro.",
                "UANA",
                NOW,
                List.of(rows),
                0,
                new Drawn(0, NOW));
    }
}
