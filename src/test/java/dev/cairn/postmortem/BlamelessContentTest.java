package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.ShippedContent;
import dev.cairn.content.BlamelessGuide.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that ship, by their own examples. */
class BlamelessContentTest {
    private static final List<Rule> RULES =
            ShippedContent.CONTENT.postmortem().blameless().rules();

    private final BlamelessHints hints = new BlamelessHints(ShippedContent.CONTENT);

    @Test
    void every_rule_notices_what_it_says_it_flags() {
        assertEquals(
                List.of(),
                RULES.stream()
                        .flatMap(rule -> rule.flags().stream()
                                .filter(text -> !hints.notices(rule.id(), text))
                                .map(text -> rule.id() + ": " + text))
                        .toList());
    }

    @Test
    void what_one_rule_leaves_alone_no_rule_notices() {
        assertEquals(
                List.of(),
                RULES.stream()
                        .flatMap(rule -> rule.leaves().stream())
                        .flatMap(text -> hints.in(text).stream()
                                .map(hint -> text + " [" + hint.ruleId() + ": " + hint.quote() + "]"))
                        .toList());
    }

    @Test
    void there_are_fifteen_rules_or_more_and_each_asks_how_or_what() {
        assertTrue(RULES.size() >= 15);
        assertEquals(
                List.of(),
                RULES.stream()
                        .map(Rule::ask)
                        .filter(ask -> !ask.matches("(How|What|Which) .*\\?"))
                        .toList());
    }
}
