package dev.cairn.coaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.ShippedContent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoachCommentTest {
    private static final CoachComment COACH = new CoachComment(ShippedContent.CONTENT);

    /** Each takes milliseconds; a pattern that blows up would take hours. */
    private static final Duration A_BLOW_UP = Duration.ofMinutes(1);

    @Test
    void a_hint_quotes_the_words_says_why_with_its_source_and_suggests_in_the_authors_words() {
        assertEquals(
                new Coaching(
                        "Rename this to `userId`.",
                        List.of(new CoachHint(
                                "bare-order",
                                About.REASON,
                                "Rename this to `userId`",
                                "A request with its reason teaches, and lets the author find a better way to the same end."
                                        + " Without one it can only be obeyed.",
                                "Blueprint 3 · Technical responsibilities; Google Engineering Practices, How to write code"
                                        + " review comments, https://google.github.io/eng-practices/review/reviewer/comments.html",
                                "Could we rename this to `userId`, so that …?")),
                        Optional.of("Could we rename this to `userId`, so that …?"),
                        false),
                COACH.on("Rename this to `userId`."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please move this into its own class! | Could we move this into its own class, so that …?",
                "Don't catch `Exception` here. | Could we avoid catching `Exception` here, so that …?",
                "This should be private. | Could this be private, so that …?",
                "You should use a record. | Could we use a record, so that …?",
                "Can you extract this into a helper? | Could you extract this into a helper, so that …?",
                "nit: rename this | nit: Could we rename this, so that …?",
                "You never handle errors | Errors are never handled, so …",
                "You forgot to close the stream. | The stream is not closed, so …",
                "Why didn't you use a map? | Would a map work here? It would …",
                "Why not just use Redis here? | Would Redis work here? It would …",
                "Shouldn't this be in the service layer? | Should this be in the service layer? It would …",
                "Couldn't you just inline it? | Could we just inline it? It would …",
                "LGTM! | Looks good to me, especially …",
                "Great job 👍 | Great job 👍, especially …",
                "Obviously this leaks when `close` throws. | This leaks when `close` throws.",
                "The token, obviously, ends up in the log, because `toString` prints it. | The token, ends up in the log, because `toString` prints it.",
                "DO NOT merge this!!! | Could we avoid merging this, so that …?",
                "nit: the password ends up in the log | issue (blocking): the password ends up in the log.",
            })
    void a_comment_is_rewritten_in_its_own_words(String comment, String better) {
        assertEquals(Optional.of(better), COACH.on(comment).rewritten());
    }

    @Test
    void what_is_not_noticed_stays_as_it_was_typed_and_code_to_the_letter() {
        String code = "```java\nif  ( YOU_NEVER(x) )\t{ }   // rename this!!!\n```";

        assertEquals(
                Optional.of("Thanks  for the *test*.\n\n" + code + "\n\n- Could we rename this, so that …?"),
                COACH.on("Thanks  for the *test*.\n\n" + code + "\n\n- Rename this!")
                        .rewritten());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You need a lock here because two workers write this file.",
                "The worker should kill the process group, otherwise its children stay behind.",
                "On a dumb terminal the colours show up as escape codes.",
                "This still points at the master branch, which was renamed in March.",
                "You never close this stream, so the pool runs dry.",
                "This is just a wrapper around the HTTP client.",
                "The naive implementation is fine for n < 10.",
                "What happens when the list is empty?",
                "> Rename this!!!\n\nI agree with the others, it reads the old value when two tabs are open.",
                "```\nWHY DID YOU NOT USE A MAP\n```\nThat is what the log says before it stops at line 40.",
                "Obviously wrong results show up in the report only at month end.",
                "",
                " \n "
            })
    void a_good_comment_is_told_nothing(String comment) {
        Coaching coaching = COACH.on(comment);

        assertTrue(coaching.isGood(), () -> coaching.hints().toString());
        assertEquals(Optional.empty(), coaching.rewritten());
    }

    @Test
    void at_most_three_hints_come_most_useful_first_each_about_something_else() {
        Coaching coaching =
                COACH.on("This is garbage. Why didn't you use a map? While you're here, refactor the whole module."
                        + " Rename this. Also fix the import order. Clean this up.");

        assertEquals(
                List.of(About.TONE, About.QUESTION, About.SCOPE),
                coaching.hints().stream().map(CoachHint::about).toList());
        assertFalse(coaching.isGood());
    }

    @Test
    void a_heading_label_counts_for_the_list_below_it() {
        assertEquals(
                List.of("taste-blocks"),
                COACH.on("Blocking:\n- import order\n- blank line after the header").hints().stream()
                        .map(CoachHint::ruleId)
                        .filter(id -> id.equals("taste-blocks"))
                        .toList());
    }

    @Test
    void however_long_or_odd_a_comment_is_it_is_read_to_its_end() {
        Random random = new Random(7);
        String words =
                "you never please why didn't ``` ` > - 1. nit: (blocking) !!! ??? ; : 😀 🙄 foo() a_b http://x \n \u0000 İ don't ";
        List<String> comments = List.of(
                "`".repeat(20_000),
                "``".repeat(10_000) + "x",
                "(".repeat(20_000),
                ")".repeat(20_000) + "(",
                "a(" + ")".repeat(19_000),
                "!".repeat(20_000),
                "nit: ".repeat(4_000),
                "- ".repeat(10_000),
                "\n".repeat(20_000),
                " ".repeat(20_000) + "x",
                "x; ".repeat(6_600),
                "please ".repeat(2_900),
                "why did you not ".repeat(1_250),
                "rename this. ".repeat(1_500),
                "You never handle errors. ".repeat(800),
                "obviously ".repeat(2_000),
                "``` \n".repeat(4_000),
                "> quote\n".repeat(2_500),
                "a.b".repeat(6_600),
                ":".repeat(20_000),
                "x" + "…".repeat(19_000),
                "🙄".repeat(10_000),
                random.ints(20_000, 0, 0xffff)
                        .mapToObj(each -> String.valueOf((char) each))
                        .collect(Collectors.joining()),
                random.ints(4_000, 0, words.length() - 5)
                        .mapToObj(from -> words.substring(from, from + 5))
                        .collect(Collectors.joining()));

        for (String comment : comments) {
            Coaching coaching =
                    assertTimeoutPreemptively(A_BLOW_UP, () -> COACH.on(comment), () -> comment.substring(0, 20));
            assertTrue(coaching.hints().size() <= 3);
        }
    }
}
