package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.ShippedContent;
import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.Permalink;
import dev.cairn.postmortem.Postmortem.Closing;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole text, as somebody reads it who was not there. */
class ExportPostmortemTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    @Test
    void it_reads_from_top_to_bottom() {
        Transactions transactions = DATABASE.transactions();
        InstantSource clock = InstantSource.fixed(NOW);
        JdbcChecklistStore lists = new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, clock));
        PostmortemStore store = new JdbcPostmortemStore(transactions, lists);
        Postmortem postmortem = new Postmortem(
                "P1",
                "T1",
                "C1",
                "Checkout was down",
                "ULEAD",
                new Facts(
                        Optional.of("sev2"),
                        Optional.of(at("07:00")),
                        Optional.of(at("07:05")),
                        Optional.empty(),
                        Optional.of(at("08:05")),
                        Optional.of("Every third order.\n# not a heading")),
                new Narrative("The rollback was quick.", "The alarm | was late.", "", "A limit nobody knew."),
                Optional.of(new Closing("ULEAD", at("11:00"), Optional.of("the rest is known"))),
                "ULEAD",
                at("09:00"),
                1);
        Checklist list = list(postmortem);
        store.add(postmortem.closed(Optional.empty()), list);
        lists.mark(list, "a", State.OPEN, State.DONE, mark("ULEAD", Optional.empty()));
        lists.mark(list, "b", State.OPEN, State.NOT_APPLICABLE, mark("UBEN", Optional.of("internal only")));
        store.add(
                new TimelineEntry(
                        "E1",
                        "T1",
                        "P1",
                        at("07:05"),
                        "alarm | rings\nloudly",
                        Optional.of(Permalink.of("acme", "C1", "1795424400.000001", Optional.empty())),
                        Optional.of("UBEN"),
                        "ULEAD",
                        NOW,
                        1),
                NOW);
        store.add(
                new TimelineEntry(
                        "E2",
                        "T1",
                        "P1",
                        at("07:50"),
                        "rolled back",
                        Optional.empty(),
                        Optional.empty(),
                        "ULEAD",
                        NOW,
                        1),
                NOW);
        FakeSlack slack = new FakeSlack(clock).with("ULEAD", "Europe/Berlin").with("UBEN", "Europe/Berlin");

        String text = new ExportPostmortem(
                        store,
                        lists,
                        each -> List.of(List.of("What", "Owner"), List.of("Add a limit", "ben")),
                        slack,
                        ShippedContent.CONTENT,
                        clock)
                .markdown(postmortem);

        assertEquals("""
                # Postmortem: Checkout was down

                Closed by ulead on 2026-11-23 11:00 UTC, although something was missing: the rest is known. Written down on 2026-11-23 12:00 UTC.

                ## Facts

                | Fact | Value |
                | --- | --- |
                | Severity | sev2: An important part is down or wrong for many people |
                | Lead | ulead |
                | Started | 2026-11-23 07:00 UTC |
                | Detected | 2026-11-23 07:05 UTC |
                | Mitigated | not known |
                | Resolved | 2026-11-23 08:05 UTC |

                | Measured from the start | This incident | Blueprint 7 · Mean time to restore (MTTR) |
                | --- | --- | --- |
                | Time to detect | 5 minutes |  |
                | Time to mitigate | not known |  |
                | Time to restore | 1 hour 5 minutes | An improving trend. For many services, for example, under 60 minutes. |

                ### Impact

                Every third order.<two spaces>
                \\# not a heading

                ## Timeline

                | When (UTC) | What happened | Source |
                | --- | --- | --- |
                | 2026-11-23 07:05 | alarm \\| rings loudly | uben: https://acme.slack.com/archives/C1/p1795424400000001 |
                | 2026-11-23 07:50 | rolled back | added by ulead |

                ## What went well

                The rollback was quick.

                ## What went badly

                The alarm | was late.

                ## Where we were lucky

                Nothing is written here.

                ## Contributing factors

                A limit nobody knew.

                ## Action items

                | What | Owner |
                | --- | --- |
                | Add a limit | ben |

                ## Checklist

                ### Triage

                - [x] Impact is written down (ulead, 2026-11-23 09:00 UTC)
                - [x] ~~Status was told~~ not applicable (uben, 2026-11-23 09:00 UTC: internal only)

                ### Prevention

                - [ ] Alarms are early
                """.replace("<two spaces>", "  "), text);
        assertEquals("postmortem-2026-11-23-checkout-was-down.md", ExportPostmortem.fileName(postmortem));
    }

    private static Instant at(String clock) {
        return Instant.parse("2026-11-23T" + clock + ":00Z");
    }

    private static Checklist list(Postmortem postmortem) {
        return new Checklist(
                postmortem.id(),
                postmortem.teamId(),
                postmortem.channelId(),
                Optional.empty(),
                "postmortem",
                "Postmortem",
                Optional.of(postmortem.title()),
                "How, not who.",
                postmortem.openedBy(),
                postmortem.openedAt(),
                List.of(
                        row("a", "Triage", "Impact is written down", State.OPEN, Optional.empty()),
                        row("b", "Triage", "Status was told", State.OPEN, Optional.empty()),
                        row("c", "Prevention", "Alarms are early", State.OPEN, Optional.empty())),
                0,
                new Drawn(0, postmortem.openedAt()));
    }

    private static Mark mark(String by, Optional<String> reason) {
        return new Mark(by, at("09:00"), reason);
    }

    private static Row row(String id, String phase, String lookFor, State state, Optional<Mark> mark) {
        return new Row(id, Optional.of(phase), lookFor, "why", "Blueprint 3", state, mark);
    }
}
