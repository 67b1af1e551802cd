package dev.cairn.coaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.Shown;
import dev.cairn.conversation.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoachBlocksTest {
    private static final CoachHint HINT = new CoachHint(
            "you-always",
            About.TONE,
            "You always",
            "It speaks of the person.",
            "Blueprint 5 · Reviews",
            "This forgets …");

    @Test
    void a_good_comment_is_told_so_in_one_line_and_can_be_changed() {
        JsonNode view =
                view(new Coaching("Close the stream, else the file stays open.", List.of(), Optional.empty(), false));

        assertEquals(
                "This comment looks good as it is. Nothing to change.",
                Shown.of(view).strip());
        assertEquals(
                "Close the stream, else the file stays open.",
                version(view).at("/element/initial_value").asText());
    }

    @Test
    void what_makes_a_comment_good_is_said_only_where_it_is_known() {
        Coaching good = new Coaching("Close it, else it stays open.", List.of(), Optional.empty(), true);

        assertEquals(
                "This is a good comment: it says what, and why.",
                Shown.of(parsed(CoachBlocks.result(good, false, hint -> false))).strip());
    }

    @Test
    void the_comment_comes_first_then_the_hints_then_the_rewritten_version() {
        JsonNode view = view(new Coaching("You always forget it", List.of(HINT), Optional.of("This forgets …"), false));

        assertEquals("""
                You always forget it
                One thing may make this comment easier to act on. Whether to change it is yours to decide.

                “You always”
                It speaks of the person.
                Try: This forgets …
                Source: Blueprint 5 · Reviews
                [Wrong hint]""", Shown.of(view).strip());
        assertEquals(
                "This forgets …", version(view).at("/element/initial_value").asText());
        assertTrue(version(view).at("/hint/text").asText().contains("…"), version(view)::toString);
    }

    @Test
    void words_that_the_rewritten_version_still_holds_are_named() {
        JsonNode view = view(new Coaching(
                "You always forget it, rename it",
                List.of(HINT),
                Optional.of("You always forget it, could we rename it?"),
                false));

        assertEquals(
                "Still to be put in other words: “You always”.",
                version(view).at("/hint/text").asText());
    }

    @Test
    void a_hint_called_wrong_says_thanks_and_has_no_button_any_more() {
        Coaching coaching = new Coaching("You always forget it", List.of(HINT), Optional.empty(), false);

        String shown = Shown.of(parsed(CoachBlocks.result(coaching, false, HINT::equals)));

        assertTrue(shown.contains("Source: Blueprint 5 · Reviews\nThanks, this is counted as a wrong hint"), shown);
        assertFalse(shown.contains("[Wrong hint]"), shown);
    }

    @Test
    void a_comment_that_was_cut_says_so() {
        Coaching coaching = new Coaching("You always forget it", List.of(HINT), Optional.empty(), false);

        String shown = Shown.of(parsed(CoachBlocks.result(coaching, true, hint -> false)));

        assertTrue(shown.contains("looked at its beginning only"), shown);
        assertTrue(parsed(CoachBlocks.result(coaching, true, hint -> false))
                .toString()
                .contains("cut you-always"));
    }

    /** Slack refuses a field that begins with more than it holds, and with it the whole form. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "🙂", "\"", "<"})
    void the_longest_comment_and_a_version_longer_than_fits_still_make_a_form(String sign) {
        String longest = sign.repeat(Draft.MOST);
        JsonNode view = view(new Coaching(longest, List.of(HINT, HINT, HINT), Optional.of(longest + "…"), false));

        assertEquals(longest, view.path("private_metadata").asText());
        assertEquals(longest, view.at("/blocks/0/text/text").asText());
        assertEquals(longest, version(view).at("/element/initial_value").asText());
        assertEquals(
                "To try other words, change them here",
                version(view).at("/label/text").asText());
    }

    @Test
    void what_people_typed_stands_in_plain_text_alone() {
        String typed = "*You* <!channel> <@U0BEN> `x`";
        CoachHint hint = new CoachHint("r", About.TONE, typed, "Why.", "Blueprint 5", typed);

        JsonNode view = view(new Coaching(typed, List.of(hint), Optional.of(typed), false));

        List<String> mrkdwn = new ArrayList<>();
        view.findParents("type").stream()
                .filter(text -> text.path("type").asText().equals("mrkdwn"))
                .forEach(text -> mrkdwn.add(text.path("text").asText()));
        assertEquals(List.of("Source: Blueprint 5"), mrkdwn);
    }

    @Test
    void forms_about_two_comments_have_two_fields() {
        assertNotEquals(CoachBlocks.fieldAfter("one"), CoachBlocks.fieldAfter("two"));
        assertEquals(CoachBlocks.COMMENT, CoachBlocks.fieldAfter(""));
    }

    private static JsonNode view(Coaching coaching) {
        return parsed(CoachBlocks.result(coaching, false, hint -> false));
    }

    private static JsonNode version(JsonNode view) {
        return view.path("blocks").get(view.path("blocks").size() - 1);
    }

    private static JsonNode parsed(Form form) {
        try {
            return new JsonMapper().readTree(form.view());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
