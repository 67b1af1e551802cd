package dev.cairn.coaching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Problem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamedMentionsTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void who_is_mentioned_is_read_by_name_and_asked_for_once() {
        assertEquals("@name of U1, please; @name of U1!", readable("<@U1>, please; <@U1>!"));
        assertEquals(List.of("U1"), asked);
    }

    @Test
    void who_is_not_found_stays_an_id() {
        People nobody = id -> new Outcome.Refused<>(Problem.NO_SUCH_PERSON);

        assertEquals("@U1, please", new NamedMentions(nobody).readable("<@U1>, please"));
    }

    @Test
    void slack_is_asked_for_five_people_and_no_more_since_a_form_waits() {
        String mentions = IntStream.range(0, 8).mapToObj(i -> "<@U" + i + ">").collect(Collectors.joining(" "));

        assertEquals(
                "@name of U0 @name of U1 @name of U2 @name of U3 @name of U4 @U5 @U6 @U7 @name of U0",
                readable(mentions + " <@U0>"));
        assertEquals(List.of("U0", "U1", "U2", "U3", "U4"), asked);
    }

    private String readable(String text) {
        return new NamedMentions(this::find).readable(text);
    }

    private Outcome<Person> find(String id) {
        asked.add(id);
        return new Outcome.Done<>(new Person(id, "name of " + id, ZoneOffset.UTC, Person.Standing.MEMBER));
    }
}
