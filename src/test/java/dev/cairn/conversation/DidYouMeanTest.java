package dev.cairn.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {
    private static final List<String> KNOWN = List.of("list", "help", "away", "actions", "CAIRN_PORT");

    @ParameterizedTest
    @CsvSource({"lst, list", "lits, list", "hlep, help", "HELP, help", "action, actions", "cairn_prot, CAIRN_PORT"})
    void a_slip_leads_to_the_word_that_was_meant(String typed, String meant) {
        assertEquals(Optional.of(meant), DidYouMean.closest(typed, KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "tomorrow", "🗻", "what is expected of me"})
    void a_word_like_none_leads_nowhere(String typed) {
        assertEquals(Optional.empty(), DidYouMean.closest(typed, KNOWN));
    }

    @Test
    void the_most_alike_wins_over_the_first() {
        assertEquals(Optional.of("6.60-day.1"), DidYouMean.closest("6.60-dy.1", List.of("6.30-day.1", "6.60-day.1")));
    }

    @ParameterizedTest
    @CsvSource({
        "migraton, migration",
        "MIGRATOIN, migration",
        "migrations, ",
        "migrate, ",
        "infar, infra",
        "ifra, ",
        "apl, ",
        "coahc, coach",
        "practise, practice",
        "practical, "
    })
    void a_word_is_surely_another_only_where_little_is_off(String typed, String meant) {
        List<String> known = List.of("api", "migration", "infra", "coach", "practice");

        assertEquals(Optional.ofNullable(meant), DidYouMean.surely(typed, known));
    }

    @Test
    void nothing_known_leads_nowhere() {
        assertEquals(Optional.empty(), DidYouMean.closest("help", List.of()));
    }

    @Test
    void a_very_long_word_is_like_none() {
        assertEquals(Optional.empty(), DidYouMean.closest("help".repeat(2_500), KNOWN));
    }
}
