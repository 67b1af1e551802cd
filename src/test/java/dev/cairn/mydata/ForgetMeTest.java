package dev.cairn.mydata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.mydata.ForgetMe.Result;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ForgetMeTest {
    private static final Caller ANA = new Caller("T1", "U0ANA");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Kept AWAY =
            new Kept("Times away", Fate.DELETED, "", List.of(Entry.EMPTY.with("from", "today")));

    private static Result forget(Supplier<List<Kept>> forgetting) {
        PersonalData data = new PersonalData() {
            @Override
            public List<Kept> of(Caller person) {
                return List.of();
            }

            @Override
            public List<Kept> forget(Caller person, Instant now) {
                assertEquals(ANA, person);
                assertEquals(NOW, now);
                return forgetting.get();
            }
        };
        return new ForgetMe(data, () -> NOW).forget(ANA);
    }

    @Test
    void whoever_is_forgotten_is_told_what_there_was() {
        assertEquals(new Result.Forgotten(List.of(AWAY)), forget(() -> List.of(AWAY)));
    }

    @Test
    void a_second_time_is_no_error() {
        assertEquals(new Result.Forgotten(List.of()), forget(List::of));
    }

    @Test
    void where_it_fails_the_person_reads_that_nothing_was_changed_and_what_to_do() {
        Result result = forget(() -> {
            throw new IllegalStateException("on purpose");
        });

        assertEquals(
                "That did not work, and nothing was changed: all that Cairn keeps about you is still there. Please try"
                        + " again in a minute; if it happens again, tell whoever runs Cairn.",
                assertInstanceOf(Result.Failed.class, result).sentence());
    }
}
