package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.PostChecklist.Result;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.content.ChecklistTemplate;
import dev.cairn.content.CoachingGuide;
import dev.cairn.content.Content;
import dev.cairn.content.Holidays;
import dev.cairn.content.KindOfChange;
import dev.cairn.content.PostmortemGuide;
import dev.cairn.content.PracticeGuide;
import dev.cairn.content.Vocabulary;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.FakeSlack.Shown;
import dev.cairn.conversation.Problem;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.store.ManualDueWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostChecklistTest {
    private static final Caller ANA = new Caller("T1", "UANA");

    private final SetClock clock = new SetClock(Lists.NOW);
    private final FakeSlack slack = new FakeSlack(clock);
    private final Remembering lists = new Remembering(new ManualDueWork(clock));
    private final LessonStore lessons = new InMemoryLessonStore();
    private final PostChecklist post =
            new PostChecklist(lists, slack, Lists.DRAWING, clock, content("7.quality"), lessons);

    /** Knows what was ever added. */
    private static final class Remembering extends InMemoryChecklistStore {
        final List<Checklist> added = new ArrayList<>();

        Remembering(ManualDueWork dueWork) {
            super(dueWork);
        }

        @Override
        public boolean add(Checklist list) {
            added.add(list);
            return super.add(list);
        }
    }

    private static Content content(String source) {
        Unit unit = new Unit(
                "7.quality",
                "Quality",
                "text",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new Content(
                new Blueprint(List.of(new Section(7, "Metrics", "about", List.of(unit)))),
                Vocabulary.EMPTY,
                List.of(),
                List.of(),
                List.of(new ChecklistTemplate(
                        "code-review",
                        "Code review",
                        "Start with what could hurt.",
                        List.of(
                                new ChecklistTemplate.Row(
                                        "correct", Optional.empty(), "It is right", "Because", source),
                                new ChecklistTemplate.Row(
                                        "tested", Optional.of("Later"), "It is tested", "Because", source)))),
                List.of(),
                PostmortemGuide.EMPTY,
                PracticeGuide.EMPTY,
                CoachingGuide.EMPTY,
                Holidays.NONE);
    }

    @Test
    void a_list_stands_in_the_channel_and_is_kept_with_its_place() {
        assertEquals(Optional.empty(), post("PR 7"));

        Checklist kept = kept();
        Shown shown = slack.messages("C1").get(0);
        assertEquals(Optional.of(shown.ts()), kept.messageTs());
        assertEquals(Lists.DRAWING.draw(kept), shown.message());
        assertEquals("T1", kept.teamId());
        assertEquals("C1", kept.channelId());
        assertEquals("UANA", kept.postedBy());
        assertEquals(Optional.of("PR 7"), kept.subject());
        assertEquals(
                List.of(
                        new Row(
                                "correct",
                                Optional.empty(),
                                "It is right",
                                "Because",
                                "Blueprint 7 · Quality",
                                State.OPEN,
                                Optional.empty()),
                        new Row(
                                "tested",
                                Optional.of("Later"),
                                "It is tested",
                                "Because",
                                "Blueprint 7 · Quality",
                                State.OPEN,
                                Optional.empty())),
                kept.rows());
    }

    @Test
    void a_review_list_begins_with_the_lessons_of_its_team_below_its_own_rows_newest_first() {
        Lesson old = Lists.lesson("L1", Optional.of(Lists.LINK));
        Lesson recent = new Lesson(
                "L2",
                "T1",
                "Alerts have an owner",
                "Search was slow",
                Optional.empty(),
                "UBEN",
                Lists.NOW.plusSeconds(1));
        lessons.add(old);
        lessons.add(recent);
        lessons.add(new Lesson("L3", "T2", "Not ours", "Other", Optional.empty(), "UX", Lists.NOW));

        post("PR 7");

        assertEquals(4, kept().rows().size());
        assertEquals(List.of(recent.asRow(), old.asRow()), kept().rows().subList(2, 4));
    }

    @Test
    void it_is_stored_before_it_is_shown() {
        slack.onNext(
                Call.POST,
                Fault.first(() -> assertTrue(lists.find(lists.added.get(0).id()).isPresent())));

        post("PR 7");

        assertEquals(1, slack.count(Call.POST));
    }

    @ParameterizedTest
    @CsvSource({"'',", "'   ',", "'a\nb\t c', a b c", "'<https://x.example/pr/1>', https://x.example/pr/1"})
    void the_subject_is_what_was_typed_on_one_line(String typed, String subject) {
        post(typed);

        assertEquals(Optional.ofNullable(subject), kept().subject());
    }

    @Test
    void a_long_subject_is_shortened() {
        post("x".repeat(2_001));

        assertEquals(Optional.of("x".repeat(1_999) + "…"), kept().subject());
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            names = {"NOT_IN_CHANNEL", "NO_SUCH_CHANNEL", "ARCHIVED", "SET_UP"})
    void what_slack_refuses_is_said_and_the_list_forgotten(Problem problem) {
        slack.onNext(Call.POST, Fault.refused(problem));

        assertEquals(Optional.of(problem.sentence()), post("PR 7"));

        assertForgotten();
    }

    @Test
    void when_slack_is_busy_that_is_said_and_the_list_forgotten() {
        slack.onNext(Call.POST, Fault.later(Duration.ofSeconds(7)));

        assertEquals(Optional.of("Slack is busy. Please try again in 7 seconds."), post("PR 7"));

        assertForgotten();
    }

    @Test
    void when_slack_does_not_answer_the_list_is_kept_because_it_may_stand() {
        slack.onNext(Call.POST, Fault.lostAfter());

        Optional<String> said = post("PR 7");

        assertTrue(said.orElseThrow().contains("may or may not have worked"), said::toString);
        assertEquals(Optional.empty(), kept().messageTs());
    }

    @Test
    void a_list_that_the_content_does_not_know_is_said() {
        Result result = post.post(NewList.of(new SlashCommand(ANA, "C1", ""), "retro"));

        assertEquals(
                new Result.NotPosted("The content has no list called retro. Please tell whoever keeps it."), result);
        assertEquals(List.of(), slack.calls());
    }

    @Test
    void content_that_was_not_checked_is_not_posted() {
        PostChecklist unchecked = new PostChecklist(lists, slack, Lists.DRAWING, clock, content("7.unknown"), lessons);

        assertThrows(IllegalStateException.class, () -> unchecked.post(wanted("")));

        assertEquals(List.of(), slack.calls());
    }

    @Test
    void rows_of_kinds_stand_below_the_lessons_under_the_title_of_the_first_that_has_them() {
        lessons.add(Lists.lesson("L1", Optional.empty()));

        post.post(wanted(kind("data", "locks", "repeat"), kind("api", "repeat", "tested", "errors")));

        assertEquals(
                List.of(
                        "correct",
                        "tested Later",
                        "lesson.L1",
                        "locks Kind data",
                        "repeat Kind data",
                        "errors Kind api"),
                kept().rows().stream()
                        .map(row -> (row.id() + " " + row.phase().orElse("")).strip())
                        .toList());
    }

    @Test
    void where_a_list_is_full_the_newest_lessons_are_in_it_and_the_others_are_counted() {
        for (int i = 0; i < 3; i++) {
            lessons.add(new Lesson(
                    "L" + i, "T1", "Learned " + i, "Down", Optional.empty(), "UBEN", Lists.NOW.plusSeconds(i)));
        }

        Result result = post.post(wanted(kindOf(Checklist.MOST_ROWS - 3)));

        assertEquals(new Result.Standing(2), result);
        assertEquals("lesson.L2", kept().rows().get(2).id());
        assertEquals(Checklist.MOST_ROWS, kept().rows().size());
    }

    @Test
    void more_rows_than_a_list_holds_are_refused_with_what_to_do() {
        Result result = post.post(wanted(kindOf(49)));

        assertEquals(
                new Result.NotPosted("That would be 51 rows, and a list holds 50. Leave out some kinds of change."),
                result);
        assertEquals(List.of(), slack.calls());
    }

    @Test
    void a_list_asked_for_twice_is_posted_once() {
        NewList wanted = wanted("PR 7");

        assertEquals(new Result.Standing(0), post.post(wanted));
        assertEquals(new Result.AskedForBefore(), post.post(wanted));

        assertEquals(1, slack.count(Call.POST));
    }

    @Test
    void a_list_that_did_not_reach_its_channel_can_be_asked_for_again() {
        NewList wanted = wanted("PR 7");
        slack.onNext(Call.POST, Fault.refused(Problem.NOT_IN_CHANNEL));

        assertEquals(new Result.NotPosted(Problem.NOT_IN_CHANNEL.sentence()), post.post(wanted));

        assertEquals(new Result.Standing(0), post.post(wanted));
    }

    private static KindOfChange kind(String id, String... rows) {
        return new KindOfChange(
                id,
                "Kind " + id,
                List.of(id),
                Stream.of(rows)
                        .map(row -> new ChecklistTemplate.Row(
                                row, Optional.empty(), "Look for " + row, "Because", "7.quality"))
                        .toList());
    }

    private static KindOfChange kindOf(int rows) {
        return kind("big", IntStream.range(0, rows).mapToObj(i -> "row" + i).toArray(String[]::new));
    }

    private static NewList wanted(KindOfChange... kinds) {
        return new NewList(NewList.newId(), ANA, "C1", "code-review", "PR 7", List.of(kinds));
    }

    private static NewList wanted(String typed) {
        return NewList.of(new SlashCommand(ANA, "C1", typed), "code-review");
    }

    /** What the caller is told where it did not work. */
    private Optional<String> post(String typed) {
        Result result = post.post(wanted(typed));
        if (result instanceof Result.NotPosted not) {
            return Optional.of(not.sentence());
        }
        return result instanceof Result.Unclear unclear ? Optional.of(unclear.sentence()) : Optional.empty();
    }

    private Checklist kept() {
        return lists.find(lists.added.get(0).id()).orElseThrow();
    }

    private void assertForgotten() {
        assertEquals(1, lists.added.size());
        assertEquals(Optional.empty(), lists.find(lists.added.get(0).id()));
    }
}
