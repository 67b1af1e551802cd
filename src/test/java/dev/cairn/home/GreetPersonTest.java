package dev.cairn.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.SetClock;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GreetPersonTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Caller ANA = new Caller("T1", "U1");

    private final SetClock clock = new SetClock(MONDAY);
    private final FakeSlack slack = new FakeSlack(clock).with("U1", "Europe/Lisbon");
    private final Greeted greeted = new Greeted();

    /** Those greeted, in memory. */
    private static final class Greeted implements GreetedPeople {
        private final Set<Caller> people = new HashSet<>();

        @Override
        public boolean add(Caller person, Instant now) {
            return people.add(person);
        }

        @Override
        public void remove(Caller person) {
            people.remove(person);
        }
    }

    @Test
    void a_person_is_greeted_once() {
        opens();
        opens();

        assertEquals(1, hellos());
    }

    @Test
    void it_is_noted_before_it_is_said() {
        slack.onNext(Call.POST, Fault.first(() -> assertEquals(Set.of(ANA), greeted.people)));

        opens();

        assertEquals(1, hellos());
    }

    @Test
    void where_slack_is_busy_or_says_no_the_next_opening_greets() {
        slack.onNext(Call.OPEN, Fault.later(Duration.ofSeconds(1)));
        opens();
        slack.onNext(Call.POST, Fault.later(Duration.ofSeconds(1)));
        opens();
        slack.onNext(Call.POST, Fault.refused(Problem.MESSAGES_TAB_OFF));
        opens();
        assertEquals(0, hellos());

        opens();

        assertEquals(1, hellos());
    }

    @Test
    void where_it_is_unclear_whether_the_conversation_was_opened_the_next_opening_greets() {
        slack.onNext(Call.OPEN, Fault.lostAfter());
        opens();

        opens();

        assertEquals(1, hellos());
    }

    @Test
    void where_it_is_unclear_whether_it_was_said_it_is_not_said_again() {
        slack.onNext(Call.POST, Fault.lostAfter());
        opens();

        opens();

        assertEquals(1, hellos());
        assertEquals(1, slack.count(Call.POST));
    }

    private void opens() {
        new GreetPerson(greeted, slack, clock).greet(ANA, WelcomeBlocks.hello());
    }

    private int hellos() {
        return slack.messages(FakeSlack.directMessage("U1")).size();
    }
}
