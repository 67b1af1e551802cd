package dev.cairn.postmortem;

import static dev.cairn.postmortem.ActionStage.ANA;
import static dev.cairn.postmortem.ActionStage.BEN;
import static dev.cairn.postmortem.ActionStage.CHANNEL;
import static dev.cairn.postmortem.ActionStage.LEA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Problem;
import dev.cairn.store.ManualDueWork.Crash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostDigestsTest {
    private final ActionStage stage = new ActionStage();

    private List<String> posted() {
        return stage.slack.messages(CHANNEL).stream()
                .filter(each -> each.message().text().startsWith("Overdue"))
                .map(each -> LocalDateTime.ofInstant(FakeSlack.time(each), ActionStage.BERLIN)
                        .toString())
                .toList();
    }

    private long announced() {
        return stage.slack.messages(CHANNEL).stream()
                .filter(each -> each.message().text().startsWith("On Mondays"))
                .count();
    }

    @Test
    void it_comes_on_mondays_only_when_something_is_overdue_and_pings_nobody() {
        stage.digest.on(LEA, CHANNEL);
        stage.anas("a", "2026-03-11");

        stage.turnTo("2026-03-24T12:00");
        assertEquals(List.of("2026-03-16T10:00", "2026-03-23T10:00"), posted());
        String message = stage.slack.messages(CHANNEL).get(1).message().blocks();
        assertTrue(message.contains("uana, overdue since Wed 11 Mar 2026, from Checkout was down"), message);
        assertTrue(message.contains("ulea set it up; /postmortem digest off stops it."), message);
        assertFalse(message.contains("<@") || message.contains("<!"), message);

        stage.deeds.finish().finish(ANA, "a", "https://example.com/1");
        stage.turnTo("2026-04-24T12:00");
        assertEquals(2, posted().size());
    }

    @Test
    void switching_on_is_announced_once_with_who_did_it_and_how_to_stop_it() {
        assertEquals("It is on, and the channel reads that you set it up.", stage.digest.on(LEA, CHANNEL));
        assertTrue(stage.digest.on(BEN, CHANNEL).startsWith("It is on already"));

        assertEquals(1, announced());
        String message = stage.slack.messages(CHANNEL).get(0).message().blocks();
        assertTrue(message.contains("ULEA") && message.contains("/postmortem digest off"), message);
    }

    @Test
    void off_nothing_comes_and_on_again_it_comes_once_a_week() {
        stage.digest.on(LEA, CHANNEL);
        stage.anas("a", "2026-03-03");
        assertTrue(stage.digest.off(BEN, CHANNEL).startsWith("It is off"));
        assertEquals("It was off already.", stage.digest.off(BEN, CHANNEL));
        stage.digest.on(LEA, CHANNEL);

        stage.turnTo("2026-03-10T12:00");

        assertEquals(List.of("2026-03-09T10:00"), posted());
    }

    @Test
    void where_cairn_may_not_post_it_is_not_switched_on() {
        stage.slack.onNext(Call.POST, Fault.refused(Problem.NOT_IN_CHANNEL));

        assertEquals(Problem.NOT_IN_CHANNEL.sentence(), stage.digest.on(LEA, CHANNEL));
        assertFalse(stage.digest.isOn("T1", CHANNEL));
    }

    @Test
    void an_unknown_outcome_is_not_repeated_and_who_set_it_up_is_told() {
        stage.digest.on(LEA, CHANNEL);
        stage.anas("a", "2026-03-03");
        stage.slack.onNext(Call.POST, Fault.after(() -> {})); // Ana is told of her action
        stage.dueWork.runDue();
        stage.slack.onNext(Call.POST, Fault.lostAfter());

        stage.turnTo("2026-03-10T12:00");

        assertEquals(1, posted().size());
        assertEquals(1, stage.times(LEA, "About the weekly message").size());
        stage.turnTo("2026-03-17T12:00");
        assertEquals(2, posted().size(), "the next week it comes as ever");
    }

    @Test
    void a_process_that_dies_while_posting_does_not_post_twice() {
        stage.digest.on(LEA, CHANNEL);
        stage.anas("a", "2026-03-03");
        stage.dueWork.runDue();
        stage.slack.onNext(Call.POST, Fault.after(() -> {
            throw new Crash();
        }));

        stage.turnTo("2026-03-10T12:00");

        assertEquals(1, posted().size());
        assertEquals(1, stage.times(LEA, "About the weekly message").size());
    }

    @Test
    void while_slack_is_busy_it_waits_and_where_it_may_not_post_any_more_it_stops_and_says_so() {
        stage.digest.on(LEA, CHANNEL);
        stage.anas("a", "2026-03-03");
        stage.dueWork.runDue();
        stage.slack.onNext(Call.POST, Fault.later(Duration.ofMinutes(5)));
        stage.turnTo("2026-03-09T12:00");
        assertEquals(List.of("2026-03-09T10:05"), posted());

        stage.dueWork.runDue();
        stage.turnTo("2026-03-16T09:59");
        stage.slack.onNext(Call.POST, Fault.refused(Problem.ARCHIVED));
        stage.turnTo("2026-03-30T12:00");

        assertEquals(1, posted().size());
        assertFalse(stage.digest.isOn("T1", CHANNEL));
        assertEquals(1, stage.times(LEA, "About the weekly message").size());
    }

    @Test
    void after_an_outage_it_comes_in_the_working_hours_of_the_next_weekday() {
        stage.digest.on(LEA, CHANNEL);
        stage.anas("a", "2026-03-03");
        stage.dueWork.runDue();

        stage.clock.turnTo(Instant.parse("2026-03-09T20:00:00Z"));
        stage.turnTo("2026-03-17T12:00");

        assertEquals(List.of("2026-03-10T10:00", "2026-03-16T10:00"), posted());
    }
}
