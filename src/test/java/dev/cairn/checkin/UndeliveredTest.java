package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.conversation.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eva's check-ins come on 8 April, 8 May and 8 June 2026 at 10:00 in Berlin; Max, in New York, manages them. */
class UndeliveredTest {
    private static final Caller IDA = new Caller("T1", "UIDA");

    private final CheckInStage stage = new CheckInStage();
    private final String plan = stage.planned("9 March").id();

    @BeforeEach
    void announce() {
        stage.slack.with("UIDA", "Europe/Berlin");
        stage.dueWork.runDue();
    }

    // Too late

    @Test
    void a_check_in_more_than_three_working_days_late_is_told_to_the_manager_instead() {
        stage.dueWork.turnTo(inBerlin("2026-04-08T02:00"));

        stage.clock.turnTo(inBerlin("2026-04-14T12:00"));
        stage.dueWork.turn(Duration.ofDays(7));

        assertEquals(List.of(CheckInStage.START), stage.arrivals(EVA), "the announcement");
        assertEquals(2, stage.messagesOf(EVA).size(), "and the reminder, from which it can still be answered");
        assertEquals(
                List.of("The check-in after 30 days of <@UEVA>, due on Wed 8 Apr 2026, was not sent: Cairn could send"
                        + " nothing until more than three working days later. Find a time to talk all the same."),
                told(MAX));
        assertEquals(inBerlin("2026-05-08T10:00"), nextArrival(EVA), "the following one comes");
    }

    @Test
    void an_announcement_comes_however_late() {
        stage.slack.with("UNEW", "Europe/Berlin");
        stage.planning.plan(MAX, "UNEW", "9 March");

        stage.clock.turnTo(inBerlin("2026-03-20T12:00"));
        stage.dueWork.runDue();

        assertEquals(
                List.of(inBerlin("2026-03-20T12:00")), stage.arrivals(new Caller("T1", "UNEW")), "two weeks later");
        assertEquals(List.of(), told(MAX));
    }

    // The engineer

    @Test
    void when_the_engineers_account_is_deactivated_the_plan_ends_and_the_manager_is_told() {
        stage.slack.with("UEVA", "Europe/Berlin", Standing.DEACTIVATED);

        stage.dueWork.turn(Duration.ofDays(120));

        assertEquals(State.STOPPED, now().state());
        assertEquals(
                List.of("The Slack account of <@UEVA> is deactivated, so the check-ins of <@UEVA> have ended."
                        + " No more will come."),
                told(MAX));
        assertEquals(1, stage.messagesOf(EVA).size());
        assertNothingLeft();
    }

    @Test
    void who_has_left_is_not_in_the_managers_list() {
        stage.planning.plan(MAX, "UIDA", "9 March");
        // Max looks first: in New York Eva's check-in is looked at later than his list.
        stage.slack.with("UMAX", "Asia/Tokyo").with("UEVA", "Europe/Berlin", Standing.DEACTIVATED);

        stage.dueWork.turnTo(inBerlin("2026-04-08T09:59"));

        List<String> told = told(MAX);
        assertEquals(2, told.size(), told::toString);
        assertTrue(told.stream().anyMatch(each -> each.contains("Check-ins due Wed 8 Apr 2026: 1 person.")));
    }

    @Test
    void what_slack_does_not_deliver_to_the_engineer_the_manager_learns() {
        stage.dueWork.turnTo(inBerlin("2026-04-08T03:00"));
        stage.slack.onNext(Call.OPEN, Fault.refused(Problem.NO_SUCH_PERSON));
        stage.dueWork.turnTo(inBerlin("2026-04-08T05:00"));

        assertEquals(
                List.of(
                        "The check-in after 30 days of <@UEVA>, due on Wed 8 Apr 2026, could not be sent: Slack no longer"
                                + " knows them in this workspace. Type `/checkin list` in any channel to stop the check-ins."),
                told(MAX));
        assertEquals(State.OPEN, now().state());
    }

    @Test
    void an_announcement_that_slack_refuses_is_told_to_the_manager() {
        stage.slack.with("UNEW", "Europe/Berlin").onNext(Call.OPEN, Fault.refused(Problem.OTHER));
        stage.planning.plan(MAX, "UNEW", "9 March");

        stage.dueWork.runDue();

        assertEquals(
                List.of("The message that tells <@UNEW> of the check-ins planned with them could not be sent: Slack"
                        + " refused it. Please tell them yourself, and tell whoever runs Cairn."),
                told(MAX));
    }

    @Test
    void while_the_messages_tab_is_off_it_waits_and_comes_when_it_is_on() {
        stage.slack.trouble(
                call -> call == Call.OPEN ? Optional.of(Fault.refused(Problem.MESSAGES_TAB_OFF)) : Optional.empty());
        stage.dueWork.turnTo(inBerlin("2026-04-08T12:00"));
        assertEquals(1, stage.messagesOf(EVA).size());

        stage.slack.trouble(call -> Optional.empty());
        stage.dueWork.turn(Duration.ofMinutes(10));

        assertEquals(2, stage.messagesOf(EVA).size());
    }

    // The manager

    @Test
    void when_the_managers_account_is_deactivated_nothing_comes_and_the_engineer_may_hand_over() {
        stage.slack.with("UMAX", "America/New_York", Standing.DEACTIVATED);

        stage.dueWork.turnTo(inBerlin("2026-04-09T00:00"));

        assertEquals(State.SUSPENDED, now().state());
        List<String> told = told(EVA);
        assertEquals(
                "The Slack account of <@UMAX> is deactivated, so nothing comes from your check-ins, which were with"
                        + " <@UMAX>. Who takes over is up to you: type `/checkin list` in any channel to hand them over or"
                        + " stop them.",
                told.get(told.size() - 1));

        assertInstanceOf(
                PlanChanged.Done.class, new HandOverCheckIns(stage.change, stage.slack).handOver(EVA, plan, "UIDA"));
        stage.dueWork.turnTo(inBerlin("2026-05-09T00:00"));

        assertEquals(State.OPEN, now().state());
        assertTrue(stage.arrivals(EVA).contains(inBerlin("2026-05-08T10:00")));
        assertTrue(stage.arrivals(IDA).contains(inBerlin("2026-05-08T10:00")));
    }

    @Test
    void who_planned_for_a_manager_learns_that_the_account_is_gone() {
        PlanningTerms terms = new PlanningTerms(
                "T1", "UIDA", "UMAX", LocalDate.of(2026, 3, 9), LocalTime.of(10, 0), List.of("30-day"));
        stage.slack.with("UNEW", "Europe/Berlin");
        stage.planning.plan(terms, "planned-by-ida", "UNEW");
        stage.slack.with("UMAX", "America/New_York", Standing.DEACTIVATED);

        stage.dueWork.turnTo(inBerlin("2026-04-09T00:00"));

        assertEquals(
                List.of("The Slack account of <@UMAX> is deactivated, so nothing comes from the check-ins of <@UNEW>,"
                        + " which were with <@UMAX>. Who takes over is up to you and <@UNEW>: type `/checkin list` in any"
                        + " channel to hand them over or stop them."),
                told(IDA));
    }

    @Test
    void with_both_accounts_gone_all_ends_in_silence() {
        stage.slack
                .with("UMAX", "America/New_York", Standing.DEACTIVATED)
                .with("UEVA", "Europe/Berlin", Standing.DEACTIVATED);

        stage.dueWork.turn(Duration.ofDays(120));

        assertFalse(now().state() == State.OPEN);
        assertEquals(1, stage.messagesOf(EVA).size());
        assertEquals(List.of(), told(MAX));
        assertNothingLeft();
    }

    private CheckInPlan now() {
        return stage.plans.find("T1", plan).orElseThrow();
    }

    private Instant nextArrival(Caller caller) {
        int before = stage.arrivals(caller).size();
        stage.dueWork.turn(Duration.ofDays(25));
        return stage.arrivals(caller).get(before);
    }

    private void assertNothingLeft() {
        stage.nudges
                .about("T1", plan)
                .forEach(nudge -> assertFalse(
                        stage.dueWork.timeOf("nudge.deliver", nudge.id()).isPresent(), nudge::toString));
    }

    /** The first block of each message. */
    /** Without reminders. */
    private List<String> told(Caller caller) {
        return stage.slack.messages(FakeSlack.directMessage(caller.userId())).stream()
                .map(each -> JsonParser.parseString(each.message().blocks())
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("text")
                        .get("text")
                        .getAsString())
                .filter(text -> !text.startsWith("*Check-ins that wait "))
                .toList();
    }
}
