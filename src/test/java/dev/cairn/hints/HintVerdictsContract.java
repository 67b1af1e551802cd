package dev.cairn.hints;

import static dev.cairn.hints.HintSet.COACHING;
import static dev.cairn.hints.HintSet.POSTMORTEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.Caller;
import dev.cairn.hints.HintVerdicts.Counted;
import dev.cairn.store.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What it promises to keep that people found hints wrong. */
abstract class HintVerdictsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final InstantSource MORNING = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
    private static final Caller ANA = new Caller("T1", "UANA");
    private static final Caller BEN = new Caller("T1", "UBEN");

    private final TestDatabase database;

    HintVerdictsContract(TestDatabase database) {
        this.database = database;
    }

    private HintVerdicts verdicts() {
        return new JdbcHintVerdicts(database.transactions());
    }

    private DoubtHint doubting(HintSet set) {
        return new DoubtHint(verdicts(), set, "a key", MORNING);
    }

    @Test
    void wrong_hints_are_counted_once_for_each_digest_by_rule() {
        HintVerdicts verdicts = verdicts();
        verdicts.add("T1", "d1", POSTMORTEM, "should-have", DAY);
        verdicts.add("T1", "d1", POSTMORTEM, "should-have", DAY.plusDays(3));
        verdicts.add("T1", "d2", POSTMORTEM, "should-have", DAY.plusDays(1));
        verdicts.add("T1", "d3", POSTMORTEM, "forgot", DAY);
        verdicts.add("T2", "d4", POSTMORTEM, "forgot", DAY);

        assertTrue(verdicts.has("T1", "d1"));
        assertFalse(verdicts.has("T2", "d1"));
        assertEquals(
                List.of(
                        new Counted(POSTMORTEM, "should-have", 2, DAY.plusDays(1)),
                        new Counted(POSTMORTEM, "forgot", 1, DAY)),
                verdicts.counts("T1"));
    }

    @Test
    void rules_of_the_same_name_in_two_sets_are_counted_apart() {
        doubting(POSTMORTEM).doubt(ANA, "always", "you always");
        doubting(COACHING).doubt(ANA, "always", "you always");
        doubting(COACHING).doubt(BEN, "always", "you always");

        assertEquals(
                List.of(new Counted(COACHING, "always", 2, DAY), new Counted(POSTMORTEM, "always", 1, DAY)),
                verdicts().counts("T1"));
    }

    @Test
    void a_hint_is_doubted_by_who_said_so_and_about_these_words_alone() {
        doubting(COACHING).doubt(ANA, "always", "you always");
        doubting(COACHING).doubt(ANA, "always", "you always");

        assertTrue(doubting(COACHING).isDoubted(ANA, "always", "you always"));
        assertFalse(doubting(COACHING).isDoubted(BEN, "always", "you always"));
        assertFalse(doubting(COACHING).isDoubted(ANA, "always", "you never"));
        assertFalse(doubting(POSTMORTEM).isDoubted(ANA, "always", "you always"));
        assertEquals(
                List.of(new Counted(COACHING, "always", 1, DAY)), verdicts().counts("T1"));
    }

    /** What was kept before there was more than one set. */
    @Test
    void verdicts_of_an_earlier_version_are_of_postmortems() {
        database.transactions()
                .run(
                        handle -> handle.execute(
                                "insert into hint_verdict (digest, team_id, rule, given_on) values ('d', 'T1', 'forgot', '2026-11-23')"));

        assertEquals(
                List.of(new Counted(POSTMORTEM, "forgot", 1, DAY)), verdicts().counts("T1"));
    }
}
