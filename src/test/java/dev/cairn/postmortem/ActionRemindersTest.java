package dev.cairn.postmortem;

import static dev.cairn.postmortem.ActionStage.ANA;
import static dev.cairn.postmortem.ActionStage.BEN;
import static dev.cairn.postmortem.ActionStage.LEA;
import static dev.cairn.postmortem.ActionStage.draft;
import static dev.cairn.postmortem.ActionStage.kept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.postmortem.Postmortem.Closing;
import dev.cairn.store.ManualDueWork.Crash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Months of reminders with nothing but rules: no database, no Slack, no waiting. It begins on Monday 2 March 2026. */
class ActionRemindersTest {
    private final ActionStage stage = new ActionStage();

    @Test
    void two_working_days_before_on_the_day_and_weekly_for_as_long_as_it_is_open() {
        stage.anas("a", "2026-03-16");

        stage.dueWork.turn(Duration.ofDays(90));

        assertEquals(
                List.of(
                        "2026-03-12T10:00",
                        "2026-03-16T10:00",
                        "2026-03-23T10:00",
                        "2026-03-30T10:00",
                        "2026-04-06T10:00",
                        "2026-04-13T10:00",
                        "2026-04-20T10:00",
                        "2026-04-27T10:00",
                        "2026-05-04T10:00",
                        "2026-05-11T10:00",
                        "2026-05-18T10:00",
                        "2026-05-25T10:00"),
                stage.reminded(ANA));
        assertEquals(List.of("2026-03-02T09:00"), stage.times(ANA, "You were given"));
        assertEquals(List.of(), stage.messagesOf(LEA));
    }

    @Test
    void all_actions_of_a_day_come_in_one_message_the_longest_overdue_first() {
        stage.anas("later", "2026-03-16");
        stage.anas("earlier", "2026-03-09");

        stage.turnTo("2026-03-16T12:00");

        assertEquals(
                List.of("2026-03-05T10:00", "2026-03-09T10:00", "2026-03-12T10:00", "2026-03-16T10:00"),
                stage.reminded(ANA));
        String last = stage.messagesOf(ANA)
                .get(stage.messagesOf(ANA).size() - 1)
                .message()
                .blocks();
        assertTrue(last.indexOf("1000 earlier") < last.indexOf("1000 later"), last);
        assertTrue(last.contains("2 to do, 1 overdue."), last);
        assertTrue(last.contains("overdue since Mon 9 Mar 2026, from Checkout was down"), last);
        assertTrue(last.contains("due today, from Checkout was down"), last);
    }

    @Test
    void weekends_holidays_and_time_away_are_quiet_and_what_fell_into_them_comes_once_afterwards() {
        stage.anas("sunday", "2026-03-15");
        LocalDate.parse("2026-03-20").datesUntil(LocalDate.parse("2026-04-09")).forEach(stage.daysOff::add);

        stage.turnTo("2026-04-14T12:00");

        assertEquals(
                List.of("2026-03-12T10:00", "2026-03-16T10:00", "2026-04-09T10:00", "2026-04-13T10:00"),
                stage.reminded(ANA),
                "weeks count from the Sunday on which it was due");
    }

    @Test
    void who_notes_only_now_that_they_are_away_is_reminded_on_the_first_day_back() {
        stage.anas("a", "2026-03-16");
        stage.turnTo("2026-03-13T12:00");
        LocalDate.parse("2026-03-14").datesUntil(LocalDate.parse("2026-03-19")).forEach(stage.daysOff::add);

        stage.turnTo("2026-03-24T12:00");

        assertEquals(List.of("2026-03-12T10:00", "2026-03-19T10:00", "2026-03-23T10:00"), stage.reminded(ANA));
    }

    @Test
    void snoozed_there_is_silence_and_then_the_weeks_count_from_the_day_chosen() {
        stage.anas("a", "2026-03-09");
        stage.turnTo("2026-03-09T12:00");

        assertEquals(1, stage.snoozing.of(ANA, LocalDate.parse("2026-03-09")).size());
        assertInstanceOf(ActionResult.Kept.class, stage.snoozing.snooze(ANA, "a", LocalDate.parse("2026-03-28")));
        stage.turnTo("2026-04-07T12:00");

        assertEquals(
                List.of("2026-03-05T10:00", "2026-03-09T10:00", "2026-03-30T10:00", "2026-04-06T10:00"),
                stage.reminded(ANA),
                "the day chosen was a Saturday");
    }

    @Test
    void snoozed_before_it_is_due_it_still_comes_on_the_day() {
        stage.anas("a", "2026-03-16");
        stage.turnTo("2026-03-12T12:00");

        stage.snoozing.snooze(ANA, "a", LocalDate.parse("2026-03-13"));
        stage.turnTo("2026-03-17T12:00");

        assertEquals(List.of("2026-03-12T10:00", "2026-03-13T10:00", "2026-03-16T10:00"), stage.reminded(ANA));
    }

    @Test
    void a_new_owner_is_told_once_and_reminded_and_the_earlier_one_no_more() {
        ActionItem action = stage.anas("a", "2026-03-16");
        stage.turnTo("2026-03-12T12:00");

        stage.deeds.reassign().reassign(LEA, "a", "UANA", "UBEN");
        stage.turnTo("2026-03-24T12:00");

        assertEquals(List.of("2026-03-12T10:00"), stage.reminded(ANA));
        assertEquals(List.of("2026-03-16T10:00", "2026-03-23T10:00"), stage.reminded(BEN));
        assertEquals(List.of("2026-03-12T12:00"), stage.times(BEN, "You were given"));
        assertTrue(stage.postmortems.hasActed(stage.postmortem, "UBEN"), action::toString);
    }

    @Test
    void another_day_moves_the_reminders_also_one_that_slack_holds_already() {
        stage.anas("a", "2026-03-16");
        stage.turnTo("2026-03-16T08:00");
        assertEquals(1, stage.slack.holds().size());

        stage.deeds.edit().edit(ANA, "a", 0, draft("Alert on queue depth > 1000 a", ANA, "2026-03-20"));
        stage.turnTo("2026-03-21T12:00");

        assertEquals(List.of("2026-03-12T10:00", "2026-03-18T10:00", "2026-03-20T10:00"), stage.reminded(ANA));
        assertEquals(List.of(), stage.slack.holds());
    }

    @Test
    void done_or_dropped_nothing_more_comes_and_reopened_it_goes_on() {
        stage.anas("a", "2026-03-09");
        stage.anas("b", "2026-03-09");
        stage.turnTo("2026-03-09T12:00");
        stage.deeds.finish().finish(ANA, "a", "https://example.com/1");
        stage.deeds.drop().drop(ANA, "b", "The queue is gone");

        stage.turnTo("2026-03-24T12:00");
        assertEquals(List.of("2026-03-05T10:00", "2026-03-09T10:00"), stage.reminded(ANA));

        kept(stage.deeds.reopen().reopen(BEN, "b"));
        assertEquals(LocalDate.parse("2026-03-31"), stage.now("b").dueOn(), "seven days, as the severity says");
        stage.turnTo("2026-04-08T12:00");

        assertEquals(
                List.of(
                        "2026-03-05T10:00",
                        "2026-03-09T10:00",
                        "2026-03-27T10:00",
                        "2026-03-31T10:00",
                        "2026-04-07T10:00"),
                stage.reminded(ANA));
    }

    @Test
    void one_action_done_while_slack_holds_the_message_leaves_the_others_in_it() {
        stage.anas("a", "2026-03-16");
        stage.anas("b", "2026-03-16");
        stage.turnTo("2026-03-16T08:00");

        stage.deeds.finish().finish(ANA, "a", "https://example.com/1");
        stage.turnTo("2026-03-16T12:00");

        assertEquals(
                List.of("2026-03-12T10:00", "2026-03-16T10:00:01"),
                stage.reminded(ANA),
                "the second of the message taken back stays taken");
        String last = stage.messagesOf(ANA)
                .get(stage.messagesOf(ANA).size() - 1)
                .message()
                .blocks();
        assertTrue(last.contains("1000 b") && !last.contains("1000 a"), last);
    }

    @Test
    void reminders_outlive_the_postmortem() {
        stage.anas("a", "2026-03-09");
        stage.postmortems.change(
                stage.postmortem.closed(Optional.of(new Closing("ULEA", ActionStage.START, Optional.empty()))),
                ActionStage.START);

        stage.turnTo("2026-03-16T12:00");

        assertEquals(List.of("2026-03-05T10:00", "2026-03-09T10:00", "2026-03-16T10:00"), stage.reminded(ANA));
    }

    @Test
    void it_comes_at_ten_where_the_owner_is_by_then() {
        stage.anas("a", "2026-03-16");
        stage.turnTo("2026-03-10T12:00");
        stage.slack.with("UANA", "Asia/Tokyo");

        stage.turnTo("2026-03-16T12:00");

        assertEquals(List.of("2026-03-12T02:00", "2026-03-16T02:00"), stage.reminded(ANA));
    }

    @Test
    void after_an_outage_of_some_days_one_message_makes_up_for_all() {
        stage.anas("a", "2026-03-16");
        stage.turnTo("2026-03-10T12:00");

        stage.clock.turnTo(Instant.parse("2026-03-16T20:00:00Z"));
        stage.turnTo("2026-03-24T12:00");

        assertEquals(List.of("2026-03-17T10:00", "2026-03-23T10:00"), stage.reminded(ANA));
    }

    @Test
    void whoever_leads_is_told_once_that_an_account_is_gone() {
        stage.anas("a", "2026-03-09");
        stage.anas("b", "2026-03-16");
        stage.turnTo("2026-03-03T12:00");
        stage.slack.with("UANA", "Europe/Berlin", Standing.DEACTIVATED);

        stage.dueWork.turn(Duration.ofDays(60));

        assertEquals(List.of(), stage.reminded(ANA));
        assertEquals(1, stage.messagesOf(LEA).size());
        String told = stage.messagesOf(LEA).get(0).message().blocks();
        assertTrue(told.contains("1000 a") && told.contains("1000 b") && told.contains("Give to…"), told);
    }

    @ParameterizedTest
    @EnumSource(
            value = Call.class,
            names = {"FIND_PERSON", "OPEN", "SCHEDULE", "POST"})
    void a_process_that_dies_at_any_call_loses_and_doubles_nothing(Call call) {
        stage.anas("a", "2026-03-16");
        stage.anas("b", "2026-03-16");
        int[] number = {0};
        // Each third call of that kind is the last thing the process does, before it or after it by turns.
        stage.slack.trouble(asked -> asked == call && ++number[0] % 3 == 0
                ? Optional.of(
                        number[0] % 2 == 0
                                ? Fault.first(ActionRemindersTest::dies)
                                : Fault.after(ActionRemindersTest::dies))
                : Optional.empty());

        stage.turnTo("2026-04-07T12:00");

        assertEquals(
                List.of("03-12", "03-16", "03-23", "03-30", "04-06"),
                stage.reminded(ANA).stream().map(each -> each.substring(5, 10)).toList());
    }

    private static void dies() {
        throw new Crash();
    }

    @Test
    void planning_that_is_done_again_and_again_plans_one_message_a_day() {
        ActionItem action = stage.anas("a", "2026-03-09");

        Stream.generate(() -> stage.reminders.run(ActionReminders.id(action)))
                .limit(5)
                .forEach(again -> assertEquals(Optional.of(ActionStage.START.plus(Duration.ofDays(1))), again));

        assertEquals(1, stage.nudges.about("T1", "actions UANA 2026-03-09").size());
        assertEquals(1, stage.nudges.about("T1", "actions UANA 2026-03-16").size());
    }

    @Test
    void work_about_an_earlier_version_ends_and_that_about_the_present_one_goes_on() {
        ActionItem before = stage.anas("a", "2026-03-09");
        ActionItem now = kept(stage.snoozing.snooze(ANA, "a", LocalDate.parse("2026-03-05")));

        assertEquals(Optional.empty(), stage.reminders.run(ActionReminders.id(before)));
        assertTrue(stage.reminders.run(ActionReminders.id(now)).isPresent());
        kept(stage.deeds.finish().finish(ANA, "a", "https://example.com/1"));
        assertEquals(Optional.empty(), stage.reminders.run(ActionReminders.id(now)));
        assertEquals(Optional.empty(), stage.reminders.run(ActionReminders.id(stage.now("a"))));
    }

    @Test
    void the_message_is_drawn_anew_when_a_day_has_made_an_action_overdue() {
        stage.anas("a", "2026-03-09");
        int before = stage.postmortems.redrawn.size();

        stage.turnTo("2026-03-12T12:00");

        assertEquals(before + 1, stage.postmortems.redrawn.size());
    }

    @Test
    void the_message_is_drawn_anew_too_where_nothing_ran_on_that_day_and_the_postmortem_is_closed() {
        stage.anas("a", "2026-03-09");
        stage.postmortems.change(
                stage.postmortem.closed(Optional.of(new Closing("ULEA", ActionStage.START, Optional.empty()))),
                ActionStage.START);
        stage.turnTo("2026-03-09T12:00");
        int before = stage.postmortems.redrawn.size();

        stage.clock.turnTo(Instant.parse("2026-03-11T12:00:00Z"));
        stage.turnTo("2026-03-11T14:00");
        assertEquals(before + 1, stage.postmortems.redrawn.size());

        stage.turnTo("2026-03-20T12:00");
        assertEquals(before + 1, stage.postmortems.redrawn.size(), "it shows that already");
    }

    @Test
    void a_message_that_cannot_be_drawn_is_not_tried_for_ever() {
        stage.postmortems.canBeDrawn = false;
        stage.anas("a", "2026-03-09");
        stage.turnTo("2026-03-09T12:00");
        int before = stage.postmortems.redrawn.size();

        stage.turnTo("2026-04-09T12:00");

        assertEquals(before + 14, stage.postmortems.redrawn.size(), "once a day for a fortnight");
    }
}
