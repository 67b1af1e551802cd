package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.Permalink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Lists for tests; each test names what is different about its own. */
final class Lists {
    static final DrawChecklist DRAWING = new DrawChecklist(List.of());
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    static final Permalink LINK = Permalink.of("acme", "C1", "1767000000.000100", Optional.empty());

    private Lists() {}

    /** In team T1, channel C1, standing as message 1.000001, with the rows a, b and c open. */
    static Checklist list() {
        return of("T1", Optional.of("1.000001"), Optional.of("PR 7"), List.of(row("a"), row("b"), row("c")));
    }

    static Checklist of(String teamId, Optional<String> messageTs, Optional<String> subject, List<Row> rows) {
        return of(teamId, messageTs, subject, rows, "UANA", NOW);
    }

    /** Standing, with the rows a, b and c open. */
    static Checklist postedBy(String teamId, String userId, Instant at) {
        return of(teamId, Optional.of("1.000001"), Optional.empty(), List.of(row("a"), row("b"), row("c")), userId, at);
    }

    private static Checklist of(
            String teamId,
            Optional<String> messageTs,
            Optional<String> subject,
            List<Row> rows,
            String postedBy,
            Instant postedAt) {
        return new Checklist(
                UUID.randomUUID().toString(),
                teamId,
                "C1",
                messageTs,
                "code-review",
                "Code review",
                subject,
                "Start with what could hurt.",
                postedBy,
                postedAt,
                rows,
                0,
                new Drawn(0, NOW));
    }

    static Checklist notYetStanding() {
        Checklist list = list();
        return of(list.teamId(), Optional.empty(), list.subject(), list.rows());
    }

    static Row row(String id) {
        return new Row(
                id,
                Optional.empty(),
                "Look for " + id,
                "Why " + id,
                "Blueprint 7 · Quality",
                State.OPEN,
                Optional.empty());
    }

    static Row addedRow(String id, String by) {
        return new Row(
                id,
                Optional.empty(),
                "Look for " + id,
                "",
                "",
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                new Origin.AddedBy(by));
    }

    static Lesson lesson(String id, Optional<Permalink> link) {
        return new Lesson(id, "T1", "Learned " + id, "Checkout was down", link, "UANA", NOW);
    }

    /** All rows open, of the longest texts there may be. It is to stand in a message that is not there. */
    static Checklist longest(String teamId, String channelId, int many, String character) {
        List<Row> rows = IntStream.range(0, many)
                .mapToObj(i -> new Row(
                        "row" + i,
                        Optional.of(character.repeat(40)),
                        character.repeat(150),
                        character.repeat(150),
                        "Blueprint 3 · Reviews",
                        State.OPEN,
                        Optional.empty()))
                .toList();
        return new Checklist(
                UUID.randomUUID().toString(),
                teamId,
                channelId,
                Optional.of("1600000000.000100"),
                "code-review",
                character.repeat(60),
                Optional.of(character.repeat(2_000)),
                character.repeat(300),
                "U0ANA",
                NOW,
                rows,
                0,
                new Drawn(0, NOW));
    }
}
