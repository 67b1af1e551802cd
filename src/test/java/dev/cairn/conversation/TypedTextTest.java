package dev.cairn.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    private static final int LONGEST = 10_000;

    @Test
    void a_mention_names_its_person_with_and_without_a_label() {
        assertEquals(Optional.of("U0ANA"), TypedText.firstPerson("<@U0ANA|ana> 1 Dec"));
        assertEquals(Optional.of("U0ANA"), TypedText.firstPerson("1 Dec <@U0ANA>"));
        assertEquals(Optional.of("W0ANA"), TypedText.firstPerson("<@W0ANA|ana>"));
        assertEquals(Optional.of("U0ANA"), TypedText.firstPerson("<@U0ANA|> with an empty label"));
    }

    @Test
    void the_person_mentioned_first_is_taken() {
        assertEquals(Optional.of("U0ANA"), TypedText.firstPerson("<@U0ANA|ana> <@U0BEN|ben>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@ana",
                "<@>",
                "<@u0ana>",
                "<@B0BOT>",
                "<#C0GENERAL|general>",
                "<!subteam^S0TEAM|@team>",
                "&lt;@U0ANA&gt;",
                "<@U0ANA",
                "U0ANA>"
            })
    void what_is_no_mention_names_nobody(String text) {
        assertEquals(Optional.empty(), TypedText.firstPerson(text));
        assertEquals(0, TypedText.people(text));
        assertEquals(text.strip(), TypedText.withoutFirstPerson(text));
    }

    @Test
    void who_is_mentioned_by_id_alone_is_read_by_name_where_there_is_one() {
        Function<String, Optional<String>> names =
                id -> id.equals("U0ANA") ? Optional.of("ana $1 <b>") : Optional.empty();

        assertEquals(
                "@ana $1 <b> and @Benny, @U0MARA in #general: a < b",
                TypedText.readable("<@U0ANA> and <@U0BEN|Benny>, <@U0MARA> in <#C1|general>: a &lt; b", names));
    }

    @Test
    void the_rest_is_what_stands_around_the_first_mention() {
        assertEquals("1 Dec", TypedText.withoutFirstPerson("<@U0ANA|ana> 1 Dec"));
        assertEquals("1 Dec", TypedText.withoutFirstPerson("  1 Dec <@U0ANA>  "));
        assertEquals("on   1 Dec", TypedText.withoutFirstPerson("on <@U0ANA> 1 Dec"));
        assertEquals("<@U0BEN> 1 Dec", TypedText.withoutFirstPerson("<@U0ANA> <@U0BEN> 1 Dec"));
    }

    @Test
    void a_mention_that_touches_a_word_does_not_join_its_neighbours() {
        assertEquals("from to", TypedText.withoutFirstPerson("from<@U0ANA>to"));
    }

    @Test
    void people_counts_each_mention() {
        assertEquals(3, TypedText.people("<@U0ANA|ana><@U0BEN> and <@U0ANA>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<@U0ANA|ana> hello ~ @ana hello",
                "<@U0ANA> hello ~ @U0ANA hello",
                "in <#C0GENERAL|general> ~ in #general",
                "in <#C0GENERAL> ~ in #C0GENERAL",
                "<!channel> ~ @channel",
                "<!here|here> ~ @here",
                "<https://example.com/a> ~ https://example.com/a",
                "<https://example.com/a|click me> ~ https://example.com/a",
                "1 &lt; 2 &amp;&amp; 3 &gt; 2 ~ 1 < 2 && 3 > 2",
                "&amp;lt; ~ &lt;",
                "no marks at all ~ no marks at all",
                "$1 \\ <@U0ANA|$0\\> ~ $1 \\ @$0\\",
            })
    void readable_text_is_what_people_see_in_slack(String typed, String seen) {
        assertEquals(seen, TypedText.readable(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<<@U0ANA|ana>> ~ <@ana>",
                "<@U0ANA|<b>> ~ <@U0ANA|b>",
                "<> ~ <>",
                "< ~ <",
                "<@U0ANA ~ <@U0ANA",
                "<|label> ~ <|label>",
                "><@U0ANA>< ~ >@U0ANA<",
            })
    void angle_brackets_that_mark_nothing_stay(String typed, String seen) {
        assertEquals(seen, TypedText.readable(typed));
    }

    @Test
    void escaped_text_reads_back_as_it_was() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String plain = randomText(random, "<>&@#!|;ltgamp aZ\n*_~`é🗻");
            assertEquals(plain, TypedText.readable(TypedText.escape(plain)));
        }
    }

    @Test
    void escaped_text_holds_nothing_that_slack_acts_on() {
        String escaped = TypedText.escape("<!channel> <@U0ANA> <#C0GENERAL> <https://example.com|x> & &lt;");

        assertFalse(escaped.contains("<") || escaped.contains(">"));
        assertEquals("&amp;lt;", TypedText.escape("&lt;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "<@", "<@U", "<@U0ANA|", "<a|", "<!", "|", "&", "&lt;", "<@U0ANA>", "é", "🗻", "<a", "> <"})
    @Timeout(60)
    void the_longest_text_people_can_send_is_read_to_its_end(String piece) {
        String text = piece.repeat(LONGEST / piece.length()) + "the end";

        assertTrue(TypedText.readable(text).endsWith("the end"));
        assertTrue(TypedText.withoutFirstPerson(text).endsWith("the end"));
        assertTrue(TypedText.people(text) <= LONGEST / "<@U0ANA>".length());
        assertTrue(TypedText.firstPerson(text).map("U0ANA"::equals).orElse(true));
    }

    @Test
    void random_text_never_throws() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            String text = randomText(random, "<>&@#!|;UW0A \\$ltgamp\u0000\ud83d\uddfb");
            TypedText.firstPerson(text);
            TypedText.withoutFirstPerson(text);
            TypedText.people(text);
            assertTrue(TypedText.shortened(TypedText.readable(text), 10)
                            .codePoints()
                            .count()
                    <= 10);
        }
    }

    @Test
    void what_fits_is_not_shortened() {
        assertEquals("", TypedText.shortened("", 1));
        assertEquals("seven ch", TypedText.shortened("seven ch", 8));
        assertEquals("🗻🗻🗻", TypedText.shortened("🗻🗻🗻", 3));
    }

    @Test
    void what_does_not_fit_ends_with_an_ellipsis_within_the_limit() {
        assertEquals("seven…", TypedText.shortened("seven chars", 6));
        assertEquals("…", TypedText.shortened("seven", 1));
    }

    @Test
    void no_white_space_stands_before_the_ellipsis() {
        assertEquals("seven…", TypedText.shortened("seven chars", 7));
    }

    @Test
    void a_character_of_two_halves_is_never_cut_in_two() {
        assertEquals("🗻🗻…", TypedText.shortened("🗻🗻🗻🗻", 3));
        assertEquals("a🗻…", TypedText.shortened("a🗻🗻🗻", 3));
    }

    private static String randomText(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(letters.length());
            text.appendCodePoint(letters.codePointAt(at));
        }
        return text.toString();
    }
}
