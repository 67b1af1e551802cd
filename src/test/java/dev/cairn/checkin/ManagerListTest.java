package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Max, in New York, is told on each day whose check-ins are due. */
class ManagerListTest {
    private static final Instant TEN_IN_NEW_YORK = Instant.parse("2026-04-08T14:00:00Z");

    private final CheckInStage stage = new CheckInStage();

    @Test
    void fifty_people_due_on_a_day_are_one_message_with_a_button_each() {
        List<String> fifty = IntStream.range(0, 50).mapToObj(i -> "UENG" + i).toList();
        fifty.forEach(each -> {
            stage.slack.with(each, "Europe/Berlin");
            stage.planning.plan(MAX, each, "9 March");
        });

        stage.dueWork.turnTo(inBerlin("2026-04-30T00:00"));

        assertEquals(List.of(TEN_IN_NEW_YORK), stage.arrivals(MAX));
        String blocks = stage.messagesOf(MAX).get(0).message().blocks();
        assertTrue(blocks.contains("Check-ins due Wed 8 Apr 2026: 50 people."), blocks);
        fifty.forEach(each -> assertTrue(blocks.contains("\"" + each.toLowerCase(Locale.ROOT) + "\""), each));
        assertTrue(JsonParser.parseString(blocks).getAsJsonArray().size() <= 50);
    }

    @Test
    void who_is_stopped_after_the_hand_over_is_no_longer_in_it_and_it_comes_once() {
        stage.slack.with("UIDA", "Europe/Berlin");
        CheckInPlan eva = stage.planned("9 March");
        stage.planning.plan(MAX, "UIDA", "9 March");
        stage.dueWork.turnTo(TEN_IN_NEW_YORK.minusSeconds(3_600));

        stage.stopping.stop(EVA, eva.id());
        stage.dueWork.turnTo(TEN_IN_NEW_YORK.plusSeconds(3_600));

        List<Shown> lists = lists();
        assertEquals(1, lists.size());
        assertEquals(
                TEN_IN_NEW_YORK.plusSeconds(1),
                FakeSlack.time(lists.get(0)),
                "the second of the one taken back stays its own");
        assertTrue(lists.get(0).message().blocks().contains("1 person"));
    }

    @Test
    void when_nobody_is_left_nothing_comes() {
        CheckInPlan eva = stage.planned("9 March");
        stage.dueWork.turnTo(TEN_IN_NEW_YORK.minusSeconds(3_600));

        stage.stopping.stop(EVA, eva.id());
        stage.dueWork.turnTo(TEN_IN_NEW_YORK.plusSeconds(3_600));

        assertEquals(List.of(), lists());
    }

    @Test
    void a_moved_check_in_is_told_on_its_new_day_and_after_a_hand_over_to_the_new_manager() {
        stage.slack.with("UIDA", "Europe/Berlin");
        String plan = stage.planned("9 March").id();
        new MoveCheckIn(stage.change, stage.clock, stage.calendar)
                .move(MAX, plan, Optional.of("30-day"), LocalDate.of(2026, 4, 9));
        new HandOverCheckIns(stage.change, stage.slack).handOver(MAX, plan, "UIDA");

        stage.dueWork.turnTo(inBerlin("2026-04-30T00:00"));

        assertEquals(List.of(), lists());
        List<Shown> idas = stage.slack.messages(FakeSlack.directMessage("UIDA"));
        assertEquals(3, idas.size(), "that they were handed over, the day, and the one reminder");
        assertEquals(inBerlin("2026-04-09T10:00"), FakeSlack.time(idas.get(1)));
        assertEquals(inBerlin("2026-04-14T10:00"), FakeSlack.time(idas.get(2)));
    }

    @Test
    void a_manager_who_is_away_is_told_on_the_day_back() {
        stage.planned("9 March");
        SetAway setAway = new SetAway(stage.change, stage.plans, stage.slack, stage.clock, stage.calendar);
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));

        assertInstanceOf(SetAway.Result.Noted.class, setAway.until(MAX, "UMAX", "10 April"));
        stage.dueWork.turnTo(inBerlin("2026-04-30T00:00"));

        assertEquals(
                List.of(Instant.parse("2026-04-10T14:00:00Z")),
                lists().stream().map(FakeSlack::time).toList());
        assertEquals(inBerlin("2026-04-08T10:00"), stage.arrivals(EVA).get(1), "the engineer's own stays");
    }

    private List<Shown> lists() {
        return stage.messagesOf(MAX).stream()
                .filter(each -> each.message().text().startsWith("Check-ins due"))
                .toList();
    }
}
