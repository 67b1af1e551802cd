package dev.cairn.nudge;

import static dev.cairn.nudge.NudgeStage.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.conversation.FakeSlack.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoreNudgesTest {
    private final NudgeStage stage = new NudgeStage();
    private final RestoreNudges restore = new RestoreNudges(stage.nudges, stage.clock);

    @Test
    void what_is_still_to_come_is_handed_over_again_for_its_second() {
        Nudge nudge = stage.handedOver();
        lost(TEN.minus(Duration.ofHours(1)));

        restore.heldAt("T1", TEN.minus(Duration.ofHours(2)));
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(TEN), stage.arrivals(nudge));
    }

    @Test
    void what_became_due_comes_in_working_hours() {
        Nudge nudge = stage.handedOver();
        lost(TEN.plus(Duration.ofHours(15)));

        restore.heldAt("T1", TEN.minus(Duration.ofHours(2)));
        stage.dueWork.turn(Duration.ofDays(3));

        assertEquals(List.of(TEN.plus(Duration.ofDays(1))), stage.arrivals(nudge));
    }

    @Test
    void what_had_come_before_does_not_come_again() {
        Nudge nudge = stage.handedOver();
        stage.dueWork.turnTo(TEN.plusSeconds(10));

        restore.heldAt("T1", TEN.plusSeconds(10));
        restore.heldAt("T1", TEN.plusSeconds(10));
        stage.dueWork.turn(Duration.ofDays(3));

        assertEquals(List.of(TEN), stage.arrivals(nudge));
        assertEquals(0, stage.slack.count(Call.POST));
    }

    @Test
    void another_teams_are_left_alone() {
        stage.handedOver();
        long listed = stage.slack.count(Call.LIST);

        restore.heldAt("T2", TEN.minus(Duration.ofHours(2)));
        stage.dueWork.runDue();

        assertEquals(listed, stage.slack.count(Call.LIST));
    }

    private void lost(Instant until) {
        stage.slack.loseWhatItHolds();
        stage.clock.turnTo(until);
    }
}
