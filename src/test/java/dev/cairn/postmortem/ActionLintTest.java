package dev.cairn.postmortem;

import static dev.cairn.postmortem.Missing.OUTCOME;
import static dev.cairn.postmortem.Missing.VERB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cairn.ShippedContent;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionLintTest {
    private static final ActionLint LINT = new ActionLint(ShippedContent.CONTENT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add retry to payment client",
                "Cap pool at 50",
                "cap pool at 50",
                "- [ ] Cap pool at 50",
                "Runbook for failover",
                "Alert: queue depth > 1000",
                "Reduce checkout p99 below 300 ms",
                "Ensure deploys stop when error rate > 2 %",
                "Ana to rotate the S3 keys by Friday",
                "<@U1|ana>: please rotate the S3 keys",
                "The S3 keys are rotated",
                "Rolling back the ledger schema",
                "Investigate the leak and document it in the wiki of the resizer",
                "Make backups of the wiki restorable within one hour",
            })
    void what_can_be_ticked_off_is_left_alone(String text) {
        assertEquals(Set.of(), LINT.check(text).missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Improve monitoring",
                "Be more careful with deploys",
                "Better communication",
                "Investigate",
                "Review the process",
                "Monitoring",
                "We should really improve our monitoring by 1 March",
                "Consider more tests",
                "Ensure quality",
                "Train people",
                "...",
                "",
            })
    void of_a_wish_both_are_missing(String text) {
        assertEquals(Set.of(VERB, OUTCOME), LINT.check(text).missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fix the bug",
                "Add more tests",
                "Add monitoring",
                "Add monitoring by 2026-12-01",
                "Add alerts next week",
                "Add monitoring, because the checkout queue had 10,000 messages",
                "Refactor the payment module",
                "Investigate and fix it"
            })
    void of_a_deed_done_to_nothing_in_particular_the_outcome_is_missing(String text) {
        assertEquals(Set.of(OUTCOME), LINT.check(text).missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Consider raising the limit to 50", "Discuss whether to page when the queue of refunds grows"})
    void of_a_thought_about_something_in_particular_the_verb_is_missing(String text) {
        assertEquals(Set.of(VERB), LINT.check(text).missing());
    }

    @Test
    void what_is_missing_is_said_in_order() {
        assertEquals(
                List.of(VERB.sentence(), OUTCOME.sentence()),
                LINT.check("Improve monitoring").sentences());
    }

    @Test
    void however_long_or_odd_a_text_is_it_is_read_to_its_end() {
        Random random = new Random(11);
        String words =
                "add improve and , . the to should when 50 % < @ ' monitoring retry in next week q3 be 😀 \u0000 İ ";
        List<String> texts = List.of(
                "and ".repeat(25_000),
                "when the ".repeat(11_000),
                "add when ".repeat(11_000) + "x",
                "to some ".repeat(12_500),
                "to ".repeat(33_000),
                "should be ".repeat(10_000),
                "the team ".repeat(11_000),
                "in next ".repeat(12_500) + "week",
                "1".repeat(100_000),
                "1.".repeat(50_000),
                random.ints(100_000, 0, 0x2fff).mapToObj(Character::toString).collect(Collectors.joining()),
                random.ints(20_000, 0, words.length() - 5)
                        .mapToObj(from -> words.substring(from, from + 5))
                        .collect(Collectors.joining()));

        for (String text : texts) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LINT.check(text));
        }
    }
}
