package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.ShippedContent;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlamelessHintsTest {
    private static final BlamelessHints HINTS = new BlamelessHints(ShippedContent.CONTENT);

    @Test
    void a_hint_quotes_the_words_says_why_and_asks_how_or_what() {
        assertEquals(
                List.of(new Hint(
                        "forgot",
                        "Ben forgot",
                        "Everybody forgets. What matters is that remembering was all that stood between us and the incident.",
                        "How would the system have reminded them, or done the step by itself?",
                        "Blueprint 9 · Ownership mindset")),
                HINTS.in("At 14:02 Ben forgot the flag."));
    }

    @Test
    void hints_come_in_the_order_of_the_text_three_at_most_and_one_for_a_rule() {
        assertEquals(
                List.of("fault-of: Ben's fault", "forgot: He forgot", "human-error: human error"),
                said(
                        "It was Ben's fault. He forgot the flag, and she forgot it too. So human error it was, and she should"
                                + " have known better."));
    }

    @Test
    void words_already_noticed_get_no_second_hint() {
        assertEquals(1, HINTS.in("Obviously the developer did not test it.").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She forgot the flag",
                "<@U012|ana> forgot the flag",
                "@ana forgot the flag",
                "Ana Silva forgot the flag",
                "the engineer on call forgot the flag",
                "the engineer who had the pager simply forgot the flag",
                "somebody had forgotten the flag",
                "Then Zoltan forgot to set the flag",
                "We forgot the flag",
                "It’s said that he’d forgotten the flag"
            })
    void a_person_forgets(String text) {
        assertEquals(
                List.of("forgot"), HINTS.in(text).stream().map(Hint::ruleId).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The job forgot its lock",
                "Redis forgot its keys",
                "Then Redis forgot the keys",
                "After the restart the engineer dashboard forgot its filters",
                "The server, which Ana restarted at noon, forgot its leases",
                "unforgotten",
                ""
            })
    void a_machine_may_forget(String text) {
        assertEquals(List.of(), HINTS.in(text));
    }

    @Test
    void a_long_quote_is_shortened() {
        String quote =
                HINTS
                        .in("all they had to do, human " + "errorx".repeat(100) + ", human error" + "s".repeat(200))
                        .stream()
                        .filter(hint -> hint.ruleId().equals("human-error"))
                        .findFirst()
                        .orElseThrow()
                        .quote();

        assertEquals(80, quote.length());
    }

    @Test
    void however_long_or_odd_a_text_is_it_is_read_to_its_end() {
        Random random = new Random(7);
        String words =
                "he who they the engineer of did not should have forgot , . <@ ' n't 's failed to why on-call 😀 \u0000 İ ";
        List<String> texts = List.of(
                "<@".repeat(50_000),
                "he ".repeat(33_000) + "forgot",
                "why did ".repeat(12_500),
                "'".repeat(100_000),
                "a-".repeat(50_000),
                "the engineer of ".repeat(6_250),
                random.ints(100_000, 0, 0x2fff).mapToObj(Character::toString).collect(Collectors.joining()),
                random.ints(100_000, 0, 0xffff)
                        .mapToObj(each -> String.valueOf((char) each))
                        .collect(Collectors.joining()),
                random.ints(20_000, 0, words.length() - 5)
                        .mapToObj(from -> words.substring(from, from + 5))
                        .collect(Collectors.joining()));

        for (String text : texts) {
            List<Hint> hints = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HINTS.in(text));
            assertTrue(hints.size() <= 3);
        }
    }

    private static List<String> said(String text) {
        return HINTS.in(text).stream()
                .map(hint -> hint.ruleId() + ": " + hint.quote())
                .toList();
    }
}
