package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Undelivered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eva's check-ins come on 8 April, 8 May and 8 June 2026 at 10:00 in Berlin; Max, in New York, manages them. */
class UndeliveredTest {
    private static final Caller IDA = new Caller("T1", "UIDA");

    /** When Max learns what was missed until noon in Berlin on Tuesday 14 April. */
    private static final Instant MORNING_IN_NEW_YORK = Instant.parse("2026-04-15T14:00:00Z");

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
                List.of("*A message about check-ins did not reach an engineer.*\n"
                        + "*Not sent,* because Cairn could send nothing until more than three working days later. Find a time"
                        + " to talk all the same:\n"
                        + "• <@UEVA>: the check-in after 30 days, due on Wed 8 Apr 2026"),
                missed(MAX));
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
        assertEquals(List.of(), missed(MAX));
    }

    @Test
    void fifty_missed_together_are_one_message_that_lists_them() {
        List<String> fifty = IntStream.range(0, 50).mapToObj(i -> "UENG" + i).toList();
        fifty.forEach(each -> {
            stage.slack.with(each, "Europe/Berlin");
            stage.planning.plan(MAX, each, "9 March");
        });
        stage.dueWork.turnTo(inBerlin("2026-04-08T02:00"));

        stage.clock.turnTo(inBerlin("2026-04-14T12:00"));
        stage.dueWork.turn(Duration.ofDays(7));

        List<String> missed = missed(MAX);
        assertEquals(1, missed.size(), missed::toString);
        assertTrue(missed.get(0).startsWith("*51 messages about check-ins did not reach engineers.*"), missed.get(0));
        fifty.forEach(each -> assertTrue(
                missed.get(0).contains("• <@" + each + ">: the check-in after 30 days, due on Wed 8 Apr 2026"), each));
        assertEquals(
                List.of(MORNING_IN_NEW_YORK),
                stage.messagesOf(MAX).stream()
                        .filter(each -> each.message().text().contains("did not reach"))
                        .map(FakeSlack::time)
                        .toList());
    }

    @Test
    void what_is_missed_after_the_message_was_composed_is_in_the_next_days() {
        stage.slack.with("UNEW", "Europe/Berlin");
        stage.dueWork.turnTo(inBerlin("2026-04-08T02:00"));
        stage.clock.turnTo(inBerlin("2026-04-14T12:00"));
        stage.dueWork.turnTo(inBerlin("2026-04-15T15:00"));
        stage.slack.onNext(Call.OPEN, Fault.refused(Problem.OTHER));
        stage.planning.plan(MAX, "UNEW", "today");

        stage.dueWork.turnTo(inBerlin("2026-04-17T15:00"));

        List<String> missed = missed(MAX);
        assertEquals(2, missed.size(), missed::toString);
        assertTrue(missed.get(0).contains("<@UEVA>") && !missed.get(0).contains("<@UNEW>"), missed.get(0));
        assertTrue(missed.get(1).contains("<@UNEW>") && !missed.get(1).contains("<@UEVA>"), missed.get(1));
    }

    @Test
    void what_came_all_the_same_is_not_listed() {
        Nudge announcement = stage.nudges.about("T1", plan).stream()
                .filter(nudge -> nudge.kind().equals(PlanAnnouncement.PLANNED))
                .findFirst()
                .orElseThrow();
        assertEquals(Nudge.State.SENT, announcement.state());
        stage.plans.keep(
                new Missed("T1", announcement.id(), plan, Optional.empty(), Undelivered.UNKNOWN),
                stage.change.undelivered(now()));

        stage.dueWork.turn(Duration.ofDays(3));

        assertEquals(List.of(), missed(MAX));
    }

    @Test
    void one_that_comes_on_another_day_after_all_is_not_listed() {
        stage.dueWork.turnTo(inBerlin("2026-04-08T02:00"));
        stage.clock.turnTo(inBerlin("2026-04-14T12:00"));
        stage.dueWork.runDue();

        assertInstanceOf(
                PlanChanged.Done.class,
                new SnoozeCheckIn(stage.change, stage.answers, stage.clock, stage.calendar)
                        .snooze(EVA, new CheckInAddress(plan, "30-day"), LocalDate.of(2026, 4, 20)));
        stage.dueWork.turn(Duration.ofDays(7));

        assertEquals(List.of(), missed(MAX));
    }

    @Test
    void of_what_was_handed_over_or_stopped_before_it_is_told_nothing_is_told() {
        stage.slack.with("UNEW", "Europe/Berlin");
        String another = ((PlanCheckIns.Result.Planned) stage.planning.plan(MAX, "UNEW", "9 March"))
                .plan()
                .id();
        stage.dueWork.turnTo(inBerlin("2026-04-08T02:00"));
        stage.clock.turnTo(inBerlin("2026-04-14T12:00"));
        stage.dueWork.runDue();

        stage.stopping.stop(EVA, plan);
        new HandOverCheckIns(stage.change, stage.slack).handOver(MAX, another, "UIDA");
        stage.dueWork.turn(Duration.ofDays(7));

        assertEquals(List.of(), missed(MAX));
        assertEquals(List.of(), missed(IDA));
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
        stage.dueWork.turnTo(inBerlin("2026-04-08T16:01"));

        assertEquals(
                List.of("*A message about check-ins did not reach an engineer.*\n"
                        + "*Could not be sent,* because Slack no longer knows them in this workspace. Type `/checkin list` in"
                        + " any channel to stop the check-ins:\n"
                        + "• <@UEVA>: the check-in after 30 days, due on Wed 8 Apr 2026"),
                missed(MAX));
        assertEquals(State.OPEN, now().state());
    }

    @Test
    void an_announcement_that_slack_refuses_is_told_to_the_manager() {
        stage.slack.with("UNEW", "Europe/Berlin").onNext(Call.OPEN, Fault.refused(Problem.OTHER));
        stage.planning.plan(MAX, "UNEW", "9 March");

        stage.dueWork.turn(Duration.ofDays(1));

        assertEquals(
                List.of("*A message about check-ins did not reach an engineer.*\n"
                        + "*Could not be sent,* because Slack refused it. Please tell them yourself, and tell whoever runs"
                        + " Cairn:\n"
                        + "• <@UNEW>: that check-ins are planned with them"),
                missed(MAX));
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
                "T1", "UIDA", "UMAX", LocalDate.of(2026, 3, 9), Optional.of(LocalTime.of(10, 0)), List.of("30-day"));
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

    /** The sections of each message that lists what did not arrive. */
    private List<String> missed(Caller caller) {
        return stage.messagesOf(caller).stream()
                .filter(each -> each.message().text().contains("did not reach"))
                .map(each -> StreamSupport.stream(
                                JsonParser.parseString(each.message().blocks())
                                        .getAsJsonArray()
                                        .spliterator(),
                                false)
                        .map(JsonElement::getAsJsonObject)
                        .filter(block -> block.has("text"))
                        .map(block -> block.getAsJsonObject("text").get("text").getAsString())
                        .collect(Collectors.joining("\n")))
                .toList();
    }

    /** The first block of each message; without reminders. */
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
