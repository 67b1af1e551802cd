package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.checkin.ShareAnswers.Result;
import dev.cairn.conversation.Caller;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Eva's first check-in with Max came on Wednesday 1 April 2026; both are reminded on Monday the 6th. */
class ShareAnswersTest {
    private final CheckInStage stage = new CheckInStage();
    private final AnswerCheckIn answering = new AnswerCheckIn(
            stage.plans,
            stage.answers,
            (teamId, ownerId, goals) -> List.of(),
            stage.slack,
            stage.clock,
            stage.content,
            stage.calendar);
    private final ShareAnswers sharing = new ShareAnswers(answering, stage.answers, stage.clock);
    private final CheckInAddress first =
            new CheckInAddress(stage.planned("today").id(), "30-day");

    ShareAnswersTest() {
        stage.slack.with("UTOM", "Europe/Berlin");
        stage.dueWork.turnTo(inBerlin("2026-04-01T12:00"));
    }

    private void send(Caller caller, String otherId, String note) {
        Answers said = new Answers(Map.of("6.goals", Mark.AT_RISK), Map.of("6.goals", note), "");
        answering.send(caller, new AnswerForm(first, otherId, 0), said);
    }

    private Result share(Caller caller, String otherId) {
        Result result = sharing.share(caller, new AnswerForm(first, otherId, 1));
        stage.dueWork.runDue();
        return result;
    }

    private Optional<CheckInAnswer> sharedWith(Caller caller) {
        return ((Opened.ToFillIn) answering.open(caller, first)).shared();
    }

    private List<String> told(Caller caller) {
        return stage.messagesOf(caller).stream()
                .map(each -> each.message().text())
                .filter(text -> text.endsWith("were shown to you."))
                .toList();
    }

    @Test
    void it_is_offered_from_the_day_on_which_the_other_is_reminded() {
        send(EVA, "UMAX", "mine");
        stage.dueWork.turnTo(inBerlin("2026-04-06T09:59"));
        assertEquals(
                new Result.Refused(
                        "You can show your answers from Mon 6 Apr 2026 on, if the other has not answered by then."),
                share(EVA, "UMAX"));
        assertEquals(Optional.empty(), sharedWith(MAX));

        stage.dueWork.turnTo(inBerlin("2026-04-06T10:00"));

        assertInstanceOf(Result.Shared.class, share(EVA, "UMAX"));
        assertTrue(sharedWith(MAX).isPresent());
    }

    @Test
    void who_is_away_is_given_the_same_time_after_it() {
        stage.plans.keep(new Away("T1", "UMAX", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 13)), List.of());
        send(EVA, "UMAX", "mine");

        assertEquals(
                LocalDate.of(2026, 4, 16),
                ((Opened.ToFillIn) answering.open(EVA, first)).sharedFrom().day());
    }

    @Test
    void what_was_not_sent_is_not_shown() {
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));

        assertEquals(
                new Result.Refused("You have not sent your answers yet, so there is nothing to show. Send them first."),
                share(EVA, "UMAX"));
    }

    @Test
    void the_other_is_told_once_however_often_it_is_pressed() {
        send(MAX, "UEVA", "mine");
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));

        Result shared = share(MAX, "UEVA");

        assertEquals(shared, share(MAX, "UEVA"));
        stage.dueWork.turn(Duration.ofDays(3));
        assertEquals(List.of("Answers to the 30 days were shown to you."), told(EVA));
        assertEquals(List.of(), told(MAX));
    }

    @Test
    void where_the_other_has_answered_meanwhile_both_are_there_and_nobody_is_told_of_sharing() {
        send(EVA, "UMAX", "mine");
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));
        send(MAX, "UEVA", "theirs");

        assertInstanceOf(Result.Both.class, share(EVA, "UMAX"));

        assertEquals(List.of(), told(MAX));
    }

    @Test
    void who_answers_before_the_message_comes_is_told_of_both_alone() {
        send(EVA, "UMAX", "mine");
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));
        sharing.share(EVA, new AnswerForm(first, "UMAX", 1));
        send(MAX, "UEVA", "theirs");

        stage.dueWork.runDue();

        assertEquals(List.of(), told(MAX));
        assertTrue(stage.messagesOf(MAX).stream()
                .anyMatch(each -> each.message().text().startsWith("Both of you have answered")));
    }

    @Test
    void what_was_written_for_one_manager_is_not_shown_to_the_next() {
        Caller tom = new Caller("T1", "UTOM");
        send(EVA, "UMAX", "for Max");
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));
        sharing.share(EVA, new AnswerForm(first, "UMAX", 1));
        new HandOverCheckIns(stage.change, stage.slack).handOver(MAX, first.planId(), "UTOM");
        stage.dueWork.runDue();

        assertEquals(List.of(), told(MAX), "it is with somebody else by now");
        assertEquals(new Opened.Refused("These check-ins are with somebody else."), answering.open(MAX, first));
        assertEquals(Optional.empty(), sharedWith(tom));
        send(EVA, "UTOM", "for Tom");
        assertEquals(
                new Result.Refused(
                        "These check-ins were handed over meanwhile, so nothing was shown. Open this again to answer"
                                + " to the new manager."),
                share(EVA, "UMAX"));
        assertEquals(Optional.empty(), sharedWith(tom));
    }

    @Test
    void once_they_are_stopped_nothing_more_is_shown_and_what_was_shown_can_be_read() {
        send(EVA, "UMAX", "mine");
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));
        share(EVA, "UMAX");
        stage.stopping.stop(MAX, first.planId());

        String shown = SharedAnswersBlocks.toRead(
                        assertInstanceOf(Opened.ToRead.class, answering.open(MAX, first)), stage.content.blueprint())
                .view();
        assertTrue(shown.contains("mine") && shown.contains("shared on Tue 7 Apr 2026"), shown);
        assertFalse(shown.contains("\"input\""), shown);
        assertEquals(new Result.Refused("These check-ins were stopped before."), share(MAX, "UEVA"));
        assertEquals(new Result.Refused("These check-ins were stopped before."), share(EVA, "UMAX"));
    }

    @Test
    void nothing_is_told_of_what_was_shown_just_before_they_were_stopped() {
        send(EVA, "UMAX", "mine");
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));
        sharing.share(EVA, new AnswerForm(first, "UMAX", 1));
        stage.stopping.stop(EVA, first.planId());

        stage.dueWork.runDue();

        assertEquals(List.of(), told(MAX));
    }

    @Test
    void somebody_else_is_refused() {
        send(EVA, "UMAX", "mine");
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));

        assertEquals(
                new Result.Refused("These check-ins are with somebody else."), share(new Caller("T1", "UTOM"), "UMAX"));
        assertFalse(sharedWith(MAX).isPresent());
    }
}
