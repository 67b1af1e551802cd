package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {
    private final Team team = Seed.plant(() -> Instant.parse("2026-01-05T08:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@ana                | `<@U0ANA|ana>`",
                "ask @ana, please    | `ask <@U0ANA|ana>, please`",
                "@ana. Then          | `<@U0ANA|ana>. Then`",
                "@Ana                | `<@U0ANA|ana>`",
                "@nobody             | @nobody",
                "mail@ana            | mail@ana",
                "#general            | `<#C0GENERAL|general>`",
                "#inc-2041 now       | `<#C0INC2041|inc-2041> now`",
                "#nowhere            | #nowhere",
                "#secret-plans       | #secret-plans",
                "a < b && c > d      | a &lt; b &amp;&amp; c &gt; d",
                "<@U0ANA>            | &lt;@U0ANA&gt;",
                "https://x.org/a?b=1 | <https://x.org/a?b=1>",
            })
    void what_is_typed_is_escaped(String typed, String sent) {
        assertEquals(sent, new TypedText(team, "U0BEN").inCommand(typed, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"@ana in #general | @ana in #general", "a < b | a &lt; b"})
    void without_should_escape_mentions_stay_as_typed(String typed, String sent) {
        assertEquals(sent, new TypedText(team, "U0BEN").inCommand(typed, false));
    }
}
