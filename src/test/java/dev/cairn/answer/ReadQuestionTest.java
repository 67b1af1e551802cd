package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.content.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadQuestionTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(List.of("manager", "boss")),
            Map.of("purse strings", List.of("budget")),
            Map.of("prod", "production"));

    private final ReadQuestion read = reading("who approves the vulnerability budget in production", VOCABULARY);

    @Test
    void another_name_is_as_good_as_what_was_typed_or_nearly() {
        Concept boss = read.read("my boss").get(0);

        assertEquals(1, boss.metBy(Set.of("boss")));
        assertEquals(0.8, boss.metBy(Set.of("manag")));
        assertEquals(0, boss.metBy(Set.of("report")));
    }

    @Test
    void a_phrase_of_the_vocabulary_is_one_thing() {
        List<Concept> asked = read.read("do I hold the purse strings?");

        assertEquals(
                List.of("hold", "purse strings"),
                asked.stream().map(Concept::typed).toList());
        assertTrue(asked.get(1).metBy(Set.of("budget")) > 0);
    }

    @Test
    void what_means_something_is_not_meant_by_it() {
        assertFalse(read.read("budget").get(0).metBy(Words.stems("purse strings")) > 0);
    }

    @Test
    void shorthand_is_written_out() {
        assertEquals(List.of("production"), typed("prod"));
    }

    @Test
    void typing_errors_are_mended_towards_the_words_of_the_content() {
        assertEquals(List.of("vulnerability"), typed("vulnerabilty"));
    }

    @Test
    void english_words_that_the_content_does_not_have_are_left_alone() {
        assertEquals(List.of("gadget"), typed("gadget"));
    }

    @Test
    void small_words_alone_are_nothing() {
        assertEquals(List.of(), typed("what is it to you"));
    }

    private List<String> typed(String question) {
        return read.read(question).stream().map(Concept::typed).toList();
    }

    private static ReadQuestion reading(String content, Vocabulary vocabulary) {
        Unit unit = new Unit(
                "1.all", "All", content, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
        Shorthand shorthand = new Shorthand(vocabulary.shorthand());
        BlueprintIndex index = new BlueprintIndex(
                new Blueprint(List.of(new Section(1, "One", "about", List.of(unit)))), List.of(), shorthand);
        return new ReadQuestion(vocabulary, shorthand, new Spelling(index.reader(), BlueprintIndex.WRITTEN));
    }
}
