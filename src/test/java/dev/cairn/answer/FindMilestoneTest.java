package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.SetClock;
import dev.cairn.ShippedContent;
import dev.cairn.answer.FindMilestone.Progress;
import dev.cairn.answer.OpenPlans.OpenPlan;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.conversation.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindMilestoneTest {
    private static final Caller ANA = new Caller("T1", "U0ANA");
    private static final LocalDate START = LocalDate.parse("2026-12-01");

    private final SetClock clock = SetClock.at("2026-12-01T12:00:00Z");
    private final FakeSlack slack =
            new FakeSlack(clock).with("U0ANA", "Europe/Lisbon").with("U0MARA", "Europe/Berlin");
    private Optional<OpenPlan> plan = Optional.of(new OpenPlan("U0MARA", START, ZoneId.of("UTC")));

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, You start in 5 days. What comes first: 30-day goals.",
        "2026-11-30, You start in 1 day. What comes first: 30-day goals.",
        "2026-12-01, Today is your first day. What comes first: 30-day goals.",
        "2026-12-02, You are on day 1: 30-day goals.",
        "2027-01-11, You are on day 41: 60-day goals.",
        "2027-02-15, You are on day 76: 90-day goals.",
        "2027-05-01, You are on day 151: 6-month milestones.",
        "2027-11-30, You are on day 364: 12-month objectives.",
        "2028-06-01, You are on day 548. The last goals of the blueprint lie behind you.",
    })
    void the_days_since_the_start_lead_to_the_milestone_they_fall_into(LocalDate today, String words) {
        clock.turnTo(today.atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant());

        assertEquals(words, find().find(ANA).orElseThrow().sentence());
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati, 2", "UTC, 1", "Pacific/Pago_Pago, 0"})
    void days_are_counted_where_the_person_is(String zone, int days) {
        slack.with("U0ANA", zone);
        clock.turnTo(START.plusDays(1).atTime(10, 30).atZone(ZoneId.of("UTC")).toInstant());

        assertEquals(Optional.of(days), find().find(ANA).map(Progress::days));
    }

    @Test
    void where_slack_does_not_say_the_zone_is_that_of_the_plan() {
        plan = Optional.of(new OpenPlan("U0MARA", START, ZoneId.of("Pacific/Kiritimati")));
        slack.onNext(FakeSlack.Call.FIND_PERSON, FakeSlack.Fault.refused(Problem.OTHER));

        assertEquals(Optional.of(1), find().find(ANA).map(Progress::days));
    }

    @Test
    void without_a_plan_nothing_is_known() {
        plan = Optional.empty();

        assertEquals(Optional.empty(), find().find(ANA));
        assertEquals(Optional.empty(), new FindManager(caller -> plan, slack).find(ANA));
    }

    @Test
    void the_manager_is_whoever_planned_unless_they_are_gone() {
        FindManager manager = new FindManager(caller -> plan, slack);
        assertEquals(Optional.of("U0MARA"), manager.find(ANA).map(person -> person.userId()));

        slack.with("U0MARA", "Europe/Berlin", Standing.DEACTIVATED);

        assertEquals(Optional.empty(), manager.find(ANA));
    }

    private FindMilestone find() {
        AnswerQuestion answers = new AnswerQuestion(ShippedContent.INDEX, clock);
        return new FindMilestone(caller -> plan, slack, answers, clock);
    }
}
