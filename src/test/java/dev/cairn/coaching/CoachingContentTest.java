package dev.cairn.coaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.ShippedContent;
import dev.cairn.content.CoachingGuide;
import dev.cairn.content.CoachingGuide.Rule;
import dev.cairn.content.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that ship, by their own examples. */
class CoachingContentTest {
    private static final List<Rule> RULES = ShippedContent.CONTENT.coaching().rules();

    @Test
    void every_rule_notices_what_it_says_and_leaves_what_it_says_alone() {
        assertEquals(List.of(), new CoachComment(ShippedContent.CONTENT).wrongExamples());
    }

    @Test
    void there_are_twenty_five_rules_or_more_over_everything_a_comment_may_be_told_about() {
        assertTrue(RULES.size() >= 25, () -> "only " + RULES.size());
        assertEquals(
                Arrays.stream(About.values())
                        .map(about -> about.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                RULES.stream().map(Rule::about).collect(Collectors.toSet()));
    }

    @Test
    void no_list_is_used_that_a_folder_may_lack() {
        Content shipped = ShippedContent.CONTENT;
        CoachingGuide least = new CoachingGuide(
                CoachingGuide.NEEDED_LISTS.stream().collect(Collectors.toMap(list -> list, list -> List.of("word"))),
                List.of());
        CoachComment coach = new CoachComment(new Content(
                shipped.blueprint(),
                shipped.vocabulary(),
                shipped.notAnswered(),
                shipped.checkIns(),
                shipped.checklists(),
                shipped.kindsOfChange(),
                shipped.postmortem(),
                shipped.practice(),
                least,
                shipped.holidays()));

        assertTrue(coach.on("Rename this.").isGood());
    }

    @Test
    void the_schema_names_the_structures_there_are() throws IOException {
        JsonNode schema = JsonMapper.builder()
                .build()
                .readTree(Path.of("prompts/schema/coaching.schema.json").toFile());
        Set<String> named = new HashSet<>();
        schema.at("/$defs/matcher/properties/structure/enum").forEach(name -> named.add(name.asText()));

        assertEquals(Arrays.stream(Structure.values()).map(Structure::spelled).collect(Collectors.toSet()), named);
    }

    @Test
    void what_a_rule_leaves_to_its_author_is_marked_with_an_ellipsis_and_no_advice_is_without_words() {
        assertEquals(
                List.of(),
                RULES.stream()
                        .filter(rule ->
                                rule.why().length() < 40 || rule.advice().length() < 20)
                        .map(Rule::id)
                        .toList());
    }
}
