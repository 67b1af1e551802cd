package dev.cairn.postmortem;

import static dev.cairn.postmortem.ActionStage.ANA;
import static dev.cairn.postmortem.ActionStage.BEN;
import static dev.cairn.postmortem.ActionStage.LEA;
import static dev.cairn.postmortem.ActionStage.draft;
import static dev.cairn.postmortem.ActionStage.kept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.postmortem.ActionItem.Answer;
import dev.cairn.postmortem.ActionItem.Done;
import dev.cairn.postmortem.ActionItem.Dropped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionDeedsTest {
    private final ActionStage stage = new ActionStage();

    @Test
    void adding_twice_with_one_form_adds_once_and_tells_the_owner_once() {
        stage.anas("a", "2026-03-16");
        stage.anas("a", "2026-03-16");
        stage.dueWork.runDue();

        assertEquals(1, stage.actions.of("T1", "P1").size());
        assertEquals(1, stage.messagesOf(ANA).size());
        assertTrue(stage.postmortems.hasActed(stage.postmortem, "UANA"));
    }

    @Test
    void who_takes_an_action_themselves_is_not_told_of_it() {
        kept(stage.add(LEA, "a", draft("Alert on queue depth > 1000", LEA, "2026-03-16")));
        stage.dueWork.runDue();

        assertEquals(List.of(), stage.messagesOf(LEA));
    }

    @ParameterizedTest
    @CsvSource({
        "something vague, UANA, 2026-03-16, TEXT, Say what one can check.",
        "'', UANA, 2026-03-16, TEXT, 'Say what is to be done, such as: Alert on queue depth above 1,000'",
        "Alert, UBOT, 2026-03-16, OWNER, 'That is an app, and an action needs a person. Choose somebody else.'",
        "Alert, UGONE, 2026-03-16, OWNER, That person's account is deactivated. Choose somebody else.",
        "Alert, USTRANGER, 2026-03-16, OWNER, 'That person belongs to another organisation, where reminders do not reach them."
                + " Choose somebody of this workspace who keeps in touch with them.'",
        "Alert, UNOBODY, 2026-03-16, OWNER, I can't find that person in this workspace. Pick them from the list that Slack"
                + " offers after @.",
        "Alert, UANA, 2026-03-01, DUE, That day has passed. Choose today or a later day.",
        "Alert, UANA, 2028-03-03, DUE, That is more than two years ahead. Choose an earlier day."
    })
    void what_is_missing_is_said_entry_by_entry_and_nothing_is_kept(
            String text, String owner, String due, ActionField field, String sentence) {
        assertEquals(
                new ActionResult.Faulty(Map.of(field, sentence)),
                stage.add(LEA, "a", draft(text, new Caller("T1", owner), due)));
        assertEquals(Optional.empty(), stage.actions.find("a"));
    }

    @Test
    void several_things_missing_are_said_at_once() {
        ActionResult result = stage.add(LEA, "a", draft("vague", new Caller("T1", "UBOT"), "2026-03-01"));

        assertEquals(
                Set.of(ActionField.TEXT, ActionField.OWNER, ActionField.DUE),
                ((ActionResult.Faulty) result).sentences().keySet());
    }

    @Test
    void whoever_was_slower_is_told_what_it_is_now_and_may_then_keep_theirs() {
        stage.anas("a", "2026-03-16");
        kept(stage.deeds.edit().edit(LEA, "a", 0, draft("Alert on queue depth > 500", ANA, "2026-03-16")));

        ActionResult slower =
                stage.deeds.edit().edit(ANA, "a", 0, draft("Page on queue depth > 800", ANA, "2026-03-17"));

        ActionItem now = ((ActionResult.Meanwhile) slower).now();
        assertEquals("Alert on queue depth > 500", now.text());
        kept(stage.deeds.edit().edit(ANA, "a", now.version(), draft("Page on queue depth > 800", ANA, "2026-03-17")));
        assertEquals("Page on queue depth > 800", stage.now("a").text());
    }

    @Test
    void what_has_passed_and_is_not_changed_is_not_questioned_again() {
        stage.anas("a", "2026-03-09");
        stage.turnTo("2026-03-20T12:00");

        kept(stage.deeds.edit().edit(ANA, "a", 0, draft("Alert on queue depth > 500", ANA, "2026-03-09")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it works now",
                "ftp://example.com/a",
                "https://",
                "https://a b",
                "https://x/|y",
                "javascript:alert(1)"
            })
    void done_needs_a_link_that_can_be_opened(String proof) {
        stage.anas("a", "2026-03-16");

        ActionResult result = stage.deeds.finish().finish(ANA, "a", proof);

        assertEquals(
                Set.of(ActionField.PROOF),
                ((ActionResult.Faulty) result).sentences().keySet());
        assertTrue(stage.now("a").isOpen());
    }

    @Test
    void done_twice_is_done_once_and_another_link_does_not_take_its_place() {
        stage.anas("a", "2026-03-16");
        kept(stage.deeds.finish().finish(ANA, "a", "https://example.com/1"));
        kept(stage.deeds.finish().finish(ANA, "a", "https://example.com/1"));

        assertEquals(
                new ActionResult.Refused("Somebody marked this done meanwhile, with the link https://example.com/1."
                        + " To give another, reopen it first."),
                stage.deeds.finish().finish(LEA, "a", "https://example.com/2"));
        assertEquals(
                new Done("UANA", ActionStage.START, "https://example.com/1"),
                stage.now("a").standing());
    }

    @Test
    void dropping_needs_a_reason() {
        stage.anas("a", "2026-03-16");

        assertInstanceOf(ActionResult.Faulty.class, stage.deeds.drop().drop(ANA, "a", " "));
        kept(stage.deeds.drop().drop(ANA, "a", "The queue is gone"));
        assertEquals(
                new Dropped("UANA", ActionStage.START, "The queue is gone"),
                stage.now("a").standing());
        assertInstanceOf(ActionResult.Refused.class, stage.deeds.finish().finish(ANA, "a", "https://example.com/1"));
    }

    @Test
    void nothing_is_taken_from_anybody_but_the_one_it_was_with() {
        stage.anas("a", "2026-03-16");
        kept(stage.deeds.reassign().reassign(LEA, "a", "UANA", "UBEN"));

        assertInstanceOf(ActionResult.Meanwhile.class, stage.deeds.reassign().reassign(LEA, "a", "UANA", "ULEA"));
        kept(stage.deeds.reassign().reassign(LEA, "a", "UANA", "UBEN"));
    }

    @Test
    void a_snooze_goes_to_a_later_day_at_most_sixty_ahead() {
        stage.anas("a", "2026-03-04");

        assertEquals(
                new ActionResult.Refused("Choose a day after today."),
                stage.snoozing.snooze(ANA, "a", ActionStage.MONDAY));
        assertEquals(
                new ActionResult.Refused("That is more than 60 days ahead. Choose an earlier day."),
                stage.snoozing.snooze(ANA, "a", ActionStage.MONDAY.plusDays(61)));
        assertEquals(
                List.of(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-09")), stage.snoozing.suggested(ANA));
    }

    @Test
    void weeks_after_it_was_done_the_lead_is_asked_whether_it_held() {
        stage.anas("a", "2026-03-16");
        stage.deeds.finish().finish(ANA, "a", "https://example.com/1");

        stage.turnTo("2026-04-20T12:00");

        assertEquals(List.of("2026-04-13T10:00"), stage.times(LEA, "An action item was done"));
        kept(stage.answering.answer(LEA, "a", true));
        kept(stage.answering.answer(LEA, "a", true));
        assertEquals(Answer.YES, stage.now("a").held().orElseThrow().answer());
    }

    @Test
    void where_the_lead_is_the_owner_whoever_added_it_is_asked() {
        kept(stage.add(BEN, "a", draft("Alert on queue depth > 1000", LEA, "2026-03-16")));
        kept(stage.deeds.finish().finish(LEA, "a", "https://example.com/1"));

        stage.turnTo("2026-04-20T12:00");

        assertEquals(List.of("2026-04-13T10:00"), stage.times(BEN, "An action item was done"));
        assertEquals(List.of(), stage.times(LEA, "An action item was done"));
    }

    @Test
    void where_the_lead_added_and_owns_it_another_who_has_acted_is_asked() {
        kept(stage.add(LEA, "a", draft("Alert on queue depth > 1000", LEA, "2026-03-16")));
        kept(stage.deeds.finish().finish(LEA, "a", "https://example.com/1"));

        stage.turnTo("2026-04-20T12:00");

        assertEquals(List.of("2026-04-13T10:00"), stage.times(BEN, "An action item was done"));
    }

    @Test
    void whoever_cannot_be_asked_any_more_gives_way_to_the_next() {
        stage.anas("a", "2026-03-16");
        kept(stage.deeds.finish().finish(ANA, "a", "https://example.com/1"));
        stage.slack.with("ULEA", "Europe/Berlin", Standing.DEACTIVATED);

        stage.turnTo("2026-04-20T12:00");

        assertEquals(1, stage.times(BEN, "An action item was done").size());
    }

    @Test
    void what_was_reopened_is_not_asked_about_and_done_anew_it_is_asked_once_more() {
        stage.anas("a", "2026-03-16");
        stage.deeds.finish().finish(ANA, "a", "https://example.com/1");
        stage.turnTo("2026-03-09T12:00");
        stage.deeds.reopen().reopen(ANA, "a");
        stage.deeds.finish().finish(ANA, "a", "https://example.com/2");

        stage.turnTo("2026-05-20T12:00");

        assertEquals(List.of("2026-04-20T10:00"), stage.times(LEA, "An action item was done"));
    }

    @Test
    void what_did_not_hold_is_open_again_due_anew_and_the_owner_is_told() {
        stage.anas("a", "2026-03-16");
        stage.dueWork.runDue();
        kept(stage.deeds.finish().finish(ANA, "a", "https://example.com/1"));
        stage.turnTo("2026-04-13T12:00");

        assertInstanceOf(ActionResult.Faulty.class, stage.answering.didNot(LEA, "a", LocalDate.parse("2026-04-12")));
        kept(stage.answering.didNot(LEA, "a", LocalDate.parse("2026-04-20")));
        kept(stage.answering.didNot(LEA, "a", LocalDate.parse("2026-04-20")));
        stage.turnTo("2026-04-20T12:00");

        assertEquals(Answer.NO, stage.now("a").held().orElseThrow().answer());
        assertEquals(List.of("2026-04-16T10:00", "2026-04-20T10:00"), stage.reminded(ANA));
        assertEquals(2, stage.times(ANA, "You were given").size());
    }

    @Test
    void the_owner_does_not_say_whether_it_held() {
        stage.anas("a", "2026-03-16");
        kept(stage.deeds.finish().finish(ANA, "a", "https://example.com/1"));

        assertInstanceOf(ActionResult.Refused.class, stage.answering.answer(ANA, "a", true));
        assertInstanceOf(ActionResult.Refused.class, stage.answering.didNot(ANA, "a", LocalDate.parse("2026-04-20")));
        assertEquals(Optional.empty(), stage.now("a").held());
    }

    @Test
    void it_is_due_as_the_severity_says_on_a_working_day() {
        stage.daysOff.add(LocalDate.parse("2026-03-09"));

        assertEquals(LocalDate.parse("2026-03-10"), stage.defaultDue.of(stage.postmortem, "UANA"));
    }

    @Test
    void counts_lists_and_the_export_say_how_things_stand() {
        Actions actions = new Actions(stage.actions, stage.postmortems, stage.days);
        assertEquals("", actions.counted(stage.postmortem));
        assertEquals(List.of(), actions.rows(stage.postmortem));
        stage.anas("a", "2026-03-09");
        stage.anas("b", "2026-03-20");
        stage.anas("c", "2026-03-20");
        stage.deeds.finish().finish(ANA, "c", "https://example.com/1");
        stage.turnTo("2026-03-10T12:00");

        assertEquals(" · Actions: 2 open, 1 overdue", actions.counted(stage.postmortem));
        assertEquals(3, actions.written(stage.postmortem));
        assertEquals(
                List.of(
                        "Alert on queue depth > 1000 c",
                        "Detect",
                        "uana",
                        "2026-03-20",
                        "done",
                        "https://example.com/1",
                        ""),
                actions.rows(stage.postmortem).get(3));
        assertEquals(2, actions.mine(ANA).size());
        assertEquals(List.of(), actions.mine(BEN));
        assertEquals(2, actions.in("T1", ActionStage.CHANNEL).size());
        assertEquals(List.of(), actions.in("T2", ActionStage.CHANNEL));
        assertEquals(
                List.of("a"),
                actions.overdue(BEN, ActionStage.CHANNEL).stream()
                        .map(each -> each.action().id())
                        .toList());
        assertEquals(List.of(), actions.overdue(BEN, "C9"));
        assertEquals(1, actions.overdue(ANA, "C9").size());
    }
}
