package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a store of lessons promises, wherever it keeps them. */
abstract class LessonStoreContract {
    private static final Lesson FIRST = Lists.lesson("L1", Optional.of(Lists.LINK));
    private static final Lesson SECOND =
            lesson("L2", "T1", "Alerts name <!channel> & an owner", Lists.NOW.plusSeconds(60));
    private static final Lesson ELSEWHERE = lesson("L3", "T2", "Learned L1", Lists.NOW);

    abstract LessonStore lessons();

    private static Lesson lesson(String id, String teamId, String text, Instant at) {
        return new Lesson(id, teamId, text, "Checkout was down", Optional.empty(), "UBEN", at);
    }

    @Test
    void lessons_are_found_as_they_were_added_newest_first_each_team_its_own() {
        assertTrue(lessons().add(FIRST));
        assertTrue(lessons().add(SECOND));
        assertTrue(lessons().add(ELSEWHERE));

        assertEquals(List.of(SECOND, FIRST), lessons().of("T1"));
        assertEquals(List.of(ELSEWHERE), lessons().of("T2"));
        assertEquals(Optional.of(FIRST), lessons().find("T1", "L1"));
        assertEquals(Optional.empty(), lessons().find("T2", "L1"));
    }

    @Test
    void the_same_text_from_the_same_postmortem_is_kept_once() {
        lessons().add(FIRST);

        assertFalse(lessons().add(lesson("L4", "T1", FIRST.text(), Lists.NOW.plusSeconds(5))));

        assertEquals(List.of(FIRST), lessons().of("T1"));
        Lesson another = new Lesson("L5", "T1", FIRST.text(), "Search was slow", Optional.empty(), "UBEN", Lists.NOW);
        assertTrue(lessons().add(another), "another postmortem taught the same");
    }

    @Test
    void a_lesson_is_removed_once_and_by_its_team() {
        lessons().add(FIRST);
        lessons().add(SECOND);

        assertFalse(lessons().remove("T2", "L1"));
        assertTrue(lessons().remove("T1", "L1"));
        assertFalse(lessons().remove("T1", "L1"));

        assertEquals(List.of(SECOND), lessons().of("T1"));
    }
}
