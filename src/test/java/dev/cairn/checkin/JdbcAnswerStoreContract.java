package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.FakeSlack;
import dev.cairn.nudge.JdbcNudgeStore;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What answers in a database promise besides. */
abstract class JdbcAnswerStoreContract extends AnswerStoreContract {
    private static final int TOGETHER = 20;

    private final TestDatabase database;

    JdbcAnswerStoreContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    NudgeStore nudges() {
        return nudges(database.transactions());
    }

    private NudgeStore nudges(Transactions transactions) {
        return new JdbcNudgeStore(transactions, new DueWorkQueue(transactions, clock), LEAD);
    }

    @Override
    CheckInStore plans() {
        Transactions transactions = database.transactions();
        NudgeStore nudges = nudges(transactions);
        WithdrawNudges withdraw = new WithdrawNudges(nudges, new FakeSlack(clock), clock);
        return new JdbcCheckInStore(transactions, nudges, withdraw, new RenewNudges(nudges, withdraw, clock), clock);
    }

    @Override
    AnswerStore answers() {
        Transactions transactions = database.transactions();
        NudgeStore nudges = nudges(transactions);
        WithdrawNudges withdraw = new WithdrawNudges(nudges, new FakeSlack(clock), clock);
        return new JdbcAnswerStore(transactions, nudges, withdraw, new RenewNudges(nudges, withdraw, clock), clock);
    }

    @RepeatedTest(TOGETHER)
    void of_two_who_send_at_once_the_second_makes_both_readable() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);

        List<CheckInAnswer> sent = Stream.of(engineer, engineer.mirrored())
                .map(key -> CompletableFuture.supplyAsync(() -> answers()
                        .send(plan, key, saying(Mark.ON_TRACK), telling(plan))
                        .orElseThrow()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(1, sent.stream().filter(CheckInAnswer::revealed).count());
        assertTrue(answers().others(engineer).isPresent());
        assertTrue(answers().others(engineer.mirrored()).isPresent());
        assertEquals(2, nudges().about("T1", plan.id()).size(), "each is told once");
    }

    @RepeatedTest(TOGETHER)
    void of_one_who_shares_while_the_other_sends_nothing_is_lost() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().send(plan, engineer, saying(Mark.AT_RISK), NOTHING);

        Stream.<Supplier<CheckInAnswer>>of(
                        () -> answers().share(plan, engineer, sharing(plan)).orElseThrow(),
                        () -> answers().share(plan, engineer, sharing(plan)).orElseThrow(),
                        () -> answers()
                                .send(plan, engineer.mirrored(), saying(Mark.ON_TRACK), telling(plan))
                                .orElseThrow())
                .map(CompletableFuture::supplyAsync)
                .toList()
                .forEach(CompletableFuture::join);

        assertTrue(answers().others(engineer).isPresent());
        assertTrue(answers().others(engineer.mirrored()).isPresent());
        boolean shared = answers().own(engineer).sharedAt().isPresent();
        assertEquals(shared ? 3 : 2, nudges().about("T1", plan.id()).size(), "told of the sharing at most once");
    }

    @Test
    void of_many_who_agree_at_once_one_does() {
        CheckInPlan plan = added();

        long kept = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> answers().agree(agreement(plan, "UENG", "number " + i, 0))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(yes -> yes)
                .count();

        assertEquals(1, kept);
    }

    @Test
    void everything_survives_closing_and_opening() throws Exception {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().send(plan, engineer, saying(Mark.AT_RISK), NOTHING);
        answers().keepDraft(engineer, saying(Mark.UNCLEAR), NOW, 1);
        answers().share(plan, engineer, sharing(plan));
        CheckInAnswer before = answers().own(engineer);

        database.reopen();

        assertEquals(before, answers().own(engineer));
    }
}
