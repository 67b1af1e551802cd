package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.checklist.KeepLesson.Result;
import dev.cairn.conversation.Caller;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepLessonTest {
    private static final Caller ANA = new Caller("T1", "UANA");

    private final LessonStore lessons = new InMemoryLessonStore();
    private final KeepLesson keeping = new KeepLesson(lessons, new SetClock(Lists.NOW));

    @Test
    void a_lesson_is_kept_with_its_reason_its_link_and_who_added_it() {
        Result result = keeping.keep(ANA, " Calls have\na timeout ", "Checkout <was> down", Optional.of(Lists.LINK));

        Lesson kept = assertInstanceOf(Result.Kept.class, result).lesson();
        assertEquals(List.of(kept), lessons.of("T1"));
        assertEquals(
                new Lesson(
                        kept.id(),
                        "T1",
                        "Calls have a timeout",
                        "Checkout <was> down",
                        Optional.of(Lists.LINK),
                        "UANA",
                        Lists.NOW),
                kept);
        assertEquals(
                "because of “Checkout <was> down”, 2 Mar 2026", kept.asRow().why());
    }

    @Test
    void the_same_text_from_the_same_postmortem_is_kept_once() {
        keeping.keep(ANA, "Calls have a timeout", "Checkout was down", Optional.of(Lists.LINK));

        assertEquals(
                new Result.KeptBefore(),
                keeping.keep(
                        new Caller("T1", "UBEN"), "Calls have  a timeout ", "Checkout was down", Optional.empty()));
        assertInstanceOf(
                Result.Kept.class, keeping.keep(ANA, "Calls have a timeout", "Search was slow", Optional.empty()));
        assertInstanceOf(
                Result.Kept.class,
                keeping.keep(new Caller("T2", "UX"), "Calls have a timeout", "Checkout was down", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "151"})
    void what_is_empty_or_too_long_is_not_kept(String text) {
        String typed = text.equals("151") ? "x".repeat(151) : text;

        assertInstanceOf(Result.NotKept.class, keeping.keep(ANA, typed, "Checkout was down", Optional.empty()));

        assertEquals(List.of(), lessons.of("T1"));
    }

    @Test
    void twenty_are_kept_and_then_one_is_to_be_removed_first() {
        for (int i = 0; i < 20; i++) {
            keeping.keep(ANA, "Lesson " + i, "Checkout was down", Optional.empty());
        }

        Result full = keeping.keep(ANA, "Lesson 20", "Checkout was down", Optional.empty());

        String said = assertInstanceOf(Result.NotKept.class, full).sentence();
        assertTrue(said.contains("Remove one first"), said);
        assertEquals(new Result.KeptBefore(), keeping.keep(ANA, "Lesson 7", "Checkout was down", Optional.empty()));
    }

    @Test
    void a_long_title_is_shortened() {
        Result result = keeping.keep(ANA, "Calls have a timeout", "x".repeat(2_000), Optional.empty());

        assertEquals(
                100,
                assertInstanceOf(Result.Kept.class, result).lesson().because().length());
    }
}
