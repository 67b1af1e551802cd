package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.Person.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three months with nothing but rules: no database, no Slack, no waiting. */
class NinetyDaysTest {
    private final CheckInStage stage = new CheckInStage();

    @Test
    void an_engineers_first_ninety_days() {
        stage.planned("today");

        stage.dueWork.turn(Duration.ofDays(100));

        assertEquals(
                List.of(
                        CheckInStage.START,
                        inBerlin("2026-04-01T10:00"),
                        inBerlin("2026-05-01T10:00"),
                        inBerlin("2026-06-01T10:00")),
                stage.arrivals(EVA),
                "the last day was a Sunday");
        assertEquals(
                List.of(
                        Instant.parse("2026-04-01T14:00:00Z"),
                        Instant.parse("2026-05-01T14:00:00Z"),
                        Instant.parse("2026-06-01T14:00:00Z")),
                stage.arrivals(MAX),
                "10 o'clock in New York");
        assertEquals(List.of(), stage.slack.holds());
    }

    @Test
    void a_cohort_of_fifty_that_starts_on_one_day() {
        List<Caller> cohort = IntStream.range(0, 50)
                .mapToObj(i -> new Caller("T1", "UNEW" + i))
                .toList();
        cohort.forEach(each -> {
            stage.slack.with(each.userId(), "Europe/Berlin");
            stage.planning.plan(MAX, each.userId(), "today");
        });

        stage.dueWork.turn(Duration.ofDays(100));

        cohort.forEach(each -> assertEquals(
                List.of(
                        CheckInStage.START,
                        inBerlin("2026-04-01T10:00"),
                        inBerlin("2026-05-01T10:00"),
                        inBerlin("2026-06-01T10:00")),
                stage.arrivals(each)));
        assertEquals(153, stage.slack.count(Call.SCHEDULE), "each is handed over once, and three lists to the manager");
    }

    @Test
    void stopped_after_the_first_nothing_more_comes() {
        CheckInPlan plan = stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-04-15T12:00"));

        stage.stopping.stop(EVA, plan.id());
        stage.dueWork.turn(Duration.ofDays(60));

        assertEquals(List.of(CheckInStage.START, inBerlin("2026-04-01T10:00")), stage.arrivals(EVA));
        assertEquals(List.of(Instant.parse("2026-04-01T14:00:00Z"), inBerlin("2026-04-15T12:00")), stage.arrivals(MAX));
    }

    @Test
    void two_days_without_power_delay_nothing_but_what_was_due_in_them() {
        stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-04-01T02:00"));

        Instant powerIsBack = inBerlin("2026-04-02T20:00");
        stage.clock.turnTo(powerIsBack);
        stage.dueWork.turn(Duration.ofDays(80));

        assertEquals(
                List.of(
                        CheckInStage.START,
                        inBerlin("2026-04-03T10:00"),
                        inBerlin("2026-05-01T10:00"),
                        inBerlin("2026-06-01T10:00")),
                stage.arrivals(EVA));
    }

    @Test
    void somebody_who_leaves_gets_nothing_more_and_no_work_is_left_behind() {
        CheckInPlan plan = stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-04-15T12:00"));
        stage.slack.with("UEVA", "Europe/Berlin", Standing.DEACTIVATED);

        stage.dueWork.turn(Duration.ofDays(60));

        assertEquals(2, stage.messagesOf(EVA).size());
        stage.nudges
                .about("T1", plan.id())
                .forEach(nudge -> assertEquals(Optional.empty(), stage.dueWork.timeOf("nudge.deliver", nudge.id())));
        assertEquals(
                FakeSlack.directMessage("UEVA"), stage.messagesOf(EVA).get(0).channelId());
    }
}
