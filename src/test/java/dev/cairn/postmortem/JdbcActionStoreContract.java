package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.nudge.JdbcNudgeStore;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What action items in a database promise besides. */
abstract class JdbcActionStoreContract extends ActionStoreContract {
    private final TestDatabase database;

    JdbcActionStoreContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    ActionStore actions() {
        Transactions transactions = database.transactions();
        DueWorkQueue dueWork = new DueWorkQueue(transactions, clock);
        NudgeStore nudges = new JdbcNudgeStore(transactions, dueWork, LEAD);
        WithdrawNudges withdraw = new WithdrawNudges(nudges, new FakeSlack(clock), clock);
        return new JdbcActionStore(
                transactions,
                postmortems(transactions),
                nudges,
                new RenewNudges(nudges, withdraw, clock),
                withdraw,
                dueWork);
    }

    @Override
    PostmortemStore postmortems() {
        return postmortems(database.transactions());
    }

    private PostmortemStore postmortems(Transactions transactions) {
        return new JdbcPostmortemStore(
                transactions, new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, clock)));
    }

    @Override
    DigestStore digests() {
        Transactions transactions = database.transactions();
        DueWorkQueue dueWork = new DueWorkQueue(transactions, clock);
        return new JdbcDigestStore(transactions, new JdbcNudgeStore(transactions, dueWork, LEAD), dueWork);
    }

    @Override
    NudgeStore nudges() {
        Transactions transactions = database.transactions();
        return new JdbcNudgeStore(transactions, new DueWorkQueue(transactions, clock), LEAD);
    }

    @Override
    void put(Postmortem postmortem) {
        postmortems()
                .add(
                        postmortem,
                        new Checklist(
                                postmortem.id(),
                                postmortem.teamId(),
                                postmortem.channelId(),
                                Optional.of("1.000001"),
                                "postmortem",
                                "Postmortem",
                                Optional.of(postmortem.title()),
                                "intro",
                                postmortem.openedBy(),
                                NOW,
                                List.of(),
                                0,
                                new Drawn(0, NOW)));
    }

    @Override
    boolean waits(String job, String id) {
        return database.timeOf(job, id).isPresent();
    }

    @Test
    void of_many_who_change_an_action_at_once_exactly_one_does_and_the_message_is_drawn_once() {
        ActionItem action = action("a", "P1", "UANA", "2026-03-16");
        actions().add(action, NOTHING);

        long changed = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> actions()
                        .change(action.snoozed(LocalDate.parse("2026-03-20").plusDays(i)), NOTHING)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .count();

        assertEquals(1, changed);
        assertEquals(true, waits("checklist.redraw", "P1#2"), "once for the action added, and once for the one change");
        assertEquals(false, waits("checklist.redraw", "P1#3"));
    }

    @Test
    void of_many_who_plan_a_day_at_once_all_share_one_message() {
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> actions()
                        .add(
                                action("a" + i, i % 2 == 0 ? "P1" : "P2", "UANA", "2026-03-16"),
                                new ActionStore.Consequences(
                                        List.of(reminder("UANA", "2026-03-12"), reminder("UANA", "2026-03-16")),
                                        List.of(),
                                        NOW))))
                .toList()
                .forEach(CompletableFuture::join);

        assertEquals(1, nudges().about("T1", "actions UANA 2026-03-12").size());
        assertEquals(1, nudges().about("T1", "actions UANA 2026-03-16").size());
        assertEquals(
                8, actions().of("T1", "P1").size() + actions().of("T1", "P2").size());
    }

    @Test
    void an_action_whose_notice_cannot_be_added_is_not_there_either() {
        Nudge twice = told("a");

        assertThrows(
                RuntimeException.class,
                () -> actions()
                        .add(
                                action("a", "P1", "UANA", "2026-03-16"),
                                new ActionStore.Consequences(List.of(), List.of(twice, twice), NOW)));

        assertEquals(Optional.empty(), actions().find("a"));
        assertEquals(false, waits(ActionReminders.NAME, "a#0"));
        assertEquals(List.of("ULEA"), actions().acted("T1", "P1"));
    }

    @Test
    void everything_survives_closing_and_opening() throws Exception {
        ActionItem action = action("a", "P1", "UANA", "2026-03-16");
        actions().add(action, NOTHING);

        database.reopen();

        assertEquals(Optional.of(action), actions().find("T1", "a"));
        assertEquals(true, waits(ActionReminders.NAME, "a#0"));
    }
}
