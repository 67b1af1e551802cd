package dev.cairn.checklist;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Permalink;
import dev.cairn.conversation.TypedText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a postmortem taught, so that review lists posted from then on ask for it. */
public final class KeepLesson {
    private static final int TITLE = 100;

    private final LessonStore lessons;
    private final InstantSource clock;

    public KeepLesson(LessonStore lessons, InstantSource clock) {
        this.lessons = lessons;
        this.clock = clock;
    }

    /** How keeping ended. */
    public sealed interface Result {
        record Kept(Lesson lesson) implements Result {}

        /** The same text is kept from this postmortem already. */
        record KeptBefore() implements Result {}

        /** It is not kept, and this says why and what to do; plain text. */
        record NotKept(String sentence) implements Result {}
    }

    /**
     * Keeps a lesson of a workspace. A workspace keeps at most 20, as many as a review list takes.
     *
     * @param text what to look at in a review, 1 to 150 characters as typed, shown as plain text on one line
     * @param becauseOf the title of the postmortem, shown as plain text; of a long one the first 100 characters
     * @param link to the postmortem
     */
    public Result keep(Caller caller, String text, String becauseOf, Optional<Permalink> link) {
        Optional<String> wrong = TypedLine.fault(text, AddRow.MOST_CHARACTERS);
        if (wrong.isPresent()) {
            return new Result.NotKept(wrong.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Lesson lesson = new Lesson(
                UUID.randomUUID().toString(),
                caller.teamId(),
                TypedLine.of(text),
                TypedText.shortened(TypedLine.of(becauseOf), TITLE),
                link,
                caller.userId(),
                now);
        if (isKept(lesson)) {
            return new Result.KeptBefore();
        }
        if (lessons.of(caller.teamId()).size() >= Lesson.MOST) {
            return new Result.NotKept("There are " + Lesson.MOST
                    + " lessons already, as many as a review list takes. Remove one first: press More… below a list of"
                    + " /review, then Remove a lesson….");
        }
        return lessons.add(lesson) ? new Result.Kept(lesson) : new Result.KeptBefore();
    }

    private boolean isKept(Lesson wanted) {
        return lessons.of(wanted.teamId()).stream()
                .anyMatch(lesson ->
                        lesson.text().equals(wanted.text()) && lesson.because().equals(wanted.because()));
    }
}
