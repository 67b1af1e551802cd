package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check-ins come at their time of day wherever people are, whatever clocks and calendars do. */
class WhereverTest {
    private final CheckInStage stage = new CheckInStage();

    @ParameterizedTest
    @CsvSource({
        // clocks go forward on 29 March 2026 and back on 25 October
        "Europe/Berlin,        2026-03-02, 2026-04-01T08:00Z",
        "Europe/Berlin,        2026-09-28, 2026-10-28T09:00Z",
        // on 8 March 2026 and on 1 November
        "America/New_York,     2026-03-02, 2026-04-01T14:00Z",
        "America/New_York,     2026-10-05, 2026-11-04T15:00Z",
        // back on 5 April 2026, forward on 4 October
        "Australia/Sydney,     2026-03-09, 2026-04-08T00:00Z",
        "Australia/Sydney,     2026-09-07, 2026-10-06T23:00Z",
        "Pacific/Kiritimati,   2026-03-02, 2026-03-31T20:00Z",
        "Pacific/Pago_Pago,    2026-03-02, 2026-04-01T21:00Z",
        "Asia/Kathmandu,       2026-03-02, 2026-04-01T04:15Z",
        // over a leap day, onto one, and planned on one
        "Europe/Berlin,        2028-02-01, 2028-03-02T09:00Z",
        "Europe/Berlin,        2028-01-30, 2028-02-29T09:00Z",
        "Europe/Berlin,        2028-02-29, 2028-03-30T08:00Z",
    })
    void thirty_days_later_it_comes_at_ten_by_the_clock_on_the_wall(String zone, LocalDate start, String comes) {
        stage.clock.turnTo(start.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant());
        stage.slack.with("UEVA", zone);
        stage.planned(start.toString());

        stage.dueWork.turn(Duration.ofDays(40));

        Instant at = LocalDateTime.parse(comes.replace("Z", "")).toInstant(ZoneOffset.UTC);
        assertEquals(List.of(at), stage.arrivals(EVA).stream().skip(1).toList());
    }

    @Test
    void a_time_that_clocks_leap_over_comes_as_much_later() {
        CheckInPlan plan = planned("Africa/Cairo", LocalTime.of(0, 30), LocalDate.of(2026, 3, 25));
        assertEquals(LocalDate.of(2026, 4, 24), plan.milestones().get(0).dueOn(), "at midnight clocks go forward");

        stage.dueWork.turnTo(Instant.parse("2026-05-01T00:00:00Z"));

        assertEquals(
                List.of(Instant.parse("2026-04-23T22:30:00Z")),
                stage.arrivals(EVA).stream().skip(1).toList(),
                "half past one, the first half hour after midnight does not exist");
    }

    @Test
    void a_time_that_comes_twice_is_the_first_of_the_two() {
        // Clocks go back at two in the night of a working day nowhere; at midnight of a Thursday they did in Cairo.
        CheckInPlan plan = planned("Africa/Cairo", LocalTime.of(23, 30), LocalDate.of(2026, 9, 29));
        assertEquals(LocalDate.of(2026, 10, 29), plan.milestones().get(0).dueOn());

        stage.dueWork.turnTo(Instant.parse("2026-11-03T00:00:00Z"));

        assertEquals(
                List.of(Instant.parse("2026-10-29T20:30:00Z")),
                stage.arrivals(EVA).stream().skip(1).toList());
    }

    private CheckInPlan planned(String zone, LocalTime time, LocalDate start) {
        stage.clock.turnTo(start.atTime(12, 0).toInstant(ZoneOffset.UTC));
        stage.slack.with("UEVA", zone);
        PlanningTerms terms = new PlanningTerms("T1", "UMAX", "UMAX", start, Optional.of(time), List.of("30-day"));
        return ((PlanCheckIns.Result.Planned) stage.planning.plan(terms, "plan", "UEVA")).plan();
    }

    // People who travel

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon,        weeks before, 2026-03-20T00:00",
        "America/New_York,     weeks before, 2026-03-20T00:00",
        "Asia/Tokyo,           weeks before, 2026-03-20T00:00",
        "Pacific/Kiritimati,   weeks before, 2026-03-20T00:00",
        "Pacific/Pago_Pago,    weeks before, 2026-03-20T00:00",
        "Pacific/Kiritimati,   two days before, 2026-03-30T22:00",
        "America/Los_Angeles,  the night before, 2026-03-31T23:00",
    })
    void who_has_gone_elsewhere_gets_it_at_ten_there(String zone, String when, String goes) {
        stage.planned("today");
        stage.dueWork.turnTo(inBerlin(goes));
        stage.slack.with("UEVA", zone).with("UMAX", zone);

        stage.dueWork.turnTo(inBerlin("2026-04-03T00:00"));

        Instant ten =
                LocalDateTime.of(2026, 4, 1, 10, 0).atZone(ZoneId.of(zone)).toInstant();
        assertEquals(List.of(ten), stage.arrivals(EVA).stream().skip(1).toList());
        assertEquals(List.of(ten), stage.arrivals(MAX), "the list for the manager, who went along");
        assertTrue(stage.slack.holds().isEmpty());
    }

    @Test
    void who_has_gone_far_to_the_east_in_the_last_night_gets_it_late_and_once() {
        stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-04-01T03:00"));
        stage.slack.with("UEVA", "Asia/Tokyo");

        stage.dueWork.turnTo(inBerlin("2026-04-03T00:00"));

        assertEquals(
                List.of(inBerlin("2026-04-01T04:00")),
                stage.arrivals(EVA).stream().skip(1).toList(),
                "when it was to be handed over: eleven o'clock in Tokyo");
    }

    @Test
    void what_came_elsewhere_is_not_sent_again_by_a_change_on_the_same_day() {
        CheckInPlan plan = stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-03-20T00:00"));
        stage.slack.with("UEVA", "Asia/Tokyo");
        stage.dueWork.turnTo(inBerlin("2026-04-01T05:00"));
        assertEquals(2, stage.messagesOf(EVA).size());

        new PauseCheckIns(stage.change).pause(MAX, plan.id());
        new ResumeCheckIns(stage.change).resume(MAX, plan.id());
        stage.dueWork.turnTo(inBerlin("2026-04-03T00:00"));

        assertEquals(
                1,
                stage.messagesOf(EVA).stream()
                        .filter(each -> each.message().text().startsWith("30 days"))
                        .count());
    }

    @Test
    void a_change_after_the_time_at_home_reaches_what_is_still_to_come_elsewhere() {
        CheckInPlan plan = stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-03-20T00:00"));
        stage.slack.with("UEVA", "America/New_York");
        stage.dueWork.turnTo(inBerlin("2026-04-01T12:00"));

        new PauseCheckIns(stage.change).pause(MAX, plan.id());
        stage.dueWork.turnTo(inBerlin("2026-04-03T00:00"));

        assertTrue(stage.messagesOf(EVA).stream()
                .noneMatch(each -> each.message().text().startsWith("30 days")));
    }

    // The clock

    @ParameterizedTest
    @CsvSource({"2026-04-01T03:30", "2026-04-01T09:59:30", "2026-04-01T10:00:30"})
    void set_back_an_hour_nothing_is_lost_and_nothing_comes_twice(String when) {
        stage.planned("today");
        stage.dueWork.turnTo(inBerlin(when));

        stage.clock.turn(Duration.ofHours(-1));
        stage.dueWork.turn(Duration.ofDays(2));

        assertEquals(
                List.of(inBerlin("2026-04-01T10:00")),
                stage.arrivals(EVA).stream().skip(1).toList());
    }
}
