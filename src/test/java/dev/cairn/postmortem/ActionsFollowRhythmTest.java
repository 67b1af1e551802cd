package dev.cairn.postmortem;

import static dev.cairn.postmortem.ActionStage.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.RhythmFollower.Change;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ana's reminders follow the days and the time she chooses. */
class ActionsFollowRhythmTest {
    private static final Set<DayOfWeek> THURSDAYS = EnumSet.of(DayOfWeek.THURSDAY);

    private final ActionStage stage = new ActionStage();
    private final ActionsFollowRhythm following = new ActionsFollowRhythm(stage.actions, stage.days);

    private void choose(Set<DayOfWeek> days, String time) {
        Rhythm before = stage.rhythm;
        Rhythm after = new Rhythm(days, LocalTime.parse(time), true);
        var prepared = following.prepare(new Change("T1", ANA.userId(), before, after));
        stage.rhythm = after;
        assertEquals(Optional.of(List.of()), prepared.keep());
    }

    @Test
    void reminders_planned_move_to_the_new_days_and_time() {
        stage.anas("A1", "2026-03-13");

        choose(THURSDAYS, "08:00");
        stage.turnTo("2026-03-27T12:00");

        assertEquals(
                List.of("2026-03-05T08:00", "2026-03-19T08:00", "2026-03-26T08:00"),
                stage.reminded(ANA),
                "two working days before, on the first one after the day due, and a week later");
    }

    @Test
    void what_slack_holds_for_today_comes_at_the_new_time_and_what_has_come_comes_once() {
        stage.anas("A1", "2026-03-06");
        stage.turnTo("2026-03-04T08:00");

        choose(Rhythm.USUAL.days(), "16:00");
        stage.turnTo("2026-03-04T17:00");
        assertEquals(List.of("2026-03-04T16:00"), stage.reminded(ANA));

        choose(Rhythm.USUAL.days(), "18:00");
        stage.turnTo("2026-03-05T12:00");
        assertEquals(List.of("2026-03-04T16:00"), stage.reminded(ANA));
    }

    @Test
    void the_question_whether_it_held_comes_on_a_working_day_of_then() {
        ActionItem action = stage.anas("A1", "2026-03-06");
        stage.deeds.finish().finish(ANA, action.id(), "https://example.org/proof");

        stage.rhythm = new Rhythm(THURSDAYS, LocalTime.of(8, 0), true);
        stage.turnTo("2026-04-20T12:00");

        assertEquals(List.of("2026-04-16T08:00"), stage.times(ActionStage.LEA, "An action item was done"));
    }
}
