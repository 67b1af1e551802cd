package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.checkin.AnswerCheckIn.Sent;
import dev.cairn.conversation.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Eva's first check-in with Max has come. */
class AnswerCheckInTest {
    private final CheckInStage stage = new CheckInStage();
    private final AnswerCheckIn answering = new AnswerCheckIn(
            stage.plans,
            stage.answers,
            (teamId, ownerId, goals) -> List.of(),
            stage.slack,
            stage.clock,
            stage.content,
            stage.calendar);
    private final CheckInAddress first =
            new CheckInAddress(stage.planned("today").id(), "30-day");

    AnswerCheckInTest() {
        stage.dueWork.turnTo(inBerlin("2026-04-01T12:00"));
    }

    private static Answers saying(Mark mark) {
        return new Answers(Map.of("6.goals", mark), Map.of(), "");
    }

    private Sent send(Caller caller, String otherId, Answers said) {
        return answering.send(caller, new AnswerForm(first, otherId, 0), said);
    }

    @Test
    void without_a_mark_for_every_goal_nothing_is_sent() {
        Sent sent = send(EVA, "UMAX", new Answers(Map.of("6.another", Mark.ON_TRACK), Map.of("6.goals", "so"), ""));

        assertEquals(new Sent.Unmarked(Set.of("6.goals")), sent);
        assertEquals(
                Optional.empty(),
                ((Opened.ToFillIn) answering.open(EVA, first)).own().sent());
    }

    @Test
    void a_draft_is_kept_after_both_have_answered_too() {
        send(EVA, "UMAX", saying(Mark.AT_RISK));
        assertInstanceOf(Sent.Both.class, send(MAX, "UEVA", saying(Mark.ON_TRACK)));

        answering.keepDraft(EVA, new AnswerForm(first, "UMAX", 1), saying(Mark.UNCLEAR), stage.clock.instant());

        assertEquals(saying(Mark.UNCLEAR), ((Opened.ToFillIn) answering.openAgain(EVA, first)).soFar());
        assertEquals(
                Optional.empty(),
                ((Opened.Both) answering.open(MAX, first)).others().added(),
                "nobody else sees it");
    }

    @Test
    void once_they_are_stopped_what_was_said_can_be_read_and_nothing_more_be_said() {
        send(EVA, "UMAX", saying(Mark.AT_RISK));
        send(MAX, "UEVA", saying(Mark.ON_TRACK));
        stage.stopping.stop(EVA, first.planId());

        assertInstanceOf(Opened.Both.class, answering.open(MAX, first));
        assertEquals(new Opened.Refused("These check-ins were stopped before."), answering.openAgain(MAX, first));
        assertEquals(new Sent.Refused("These check-ins were stopped before."), send(EVA, "UMAX", saying(Mark.UNCLEAR)));
    }
}
