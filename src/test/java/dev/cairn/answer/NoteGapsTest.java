package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.cairn.SetClock;
import dev.cairn.conversation.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NoteGapsTest {
    private static final Caller ANA = new Caller("T1", "U0ANA");
    private static final Answer.Unknown UNKNOWN = new Answer.Unknown(List.of(), Optional.empty());

    private final GapStore store = mock(GapStore.class);
    private final NoteGaps notes = new NoteGaps(store, SetClock.at("2026-11-23T23:59:59Z"));

    @Test
    void what_was_asked_is_counted_on_the_day_it_was_asked() {
        List<Gap> added = Collections.synchronizedList(new ArrayList<>());
        doAnswer(call -> added.add(call.getArgument(0))).when(store).add(any());

        notes.unanswered(ANA, "may I bring @ben", UNKNOWN);
        notes.unanswered(ANA, "@ben", UNKNOWN);
        notes.close();

        assertEquals(
                List.of(Gap.unanswered("T1", new NamelessQuestion("may I bring …"), LocalDate.of(2026, 11, 23))),
                added);
    }

    @Test
    void a_database_that_is_down_costs_counts_and_nothing_else() {
        doThrow(new IllegalStateException("down")).when(store).add(any());

        notes.unanswered(ANA, "may I bring my dog", UNKNOWN);
        notes.unanswered(ANA, "may I bring my cat", UNKNOWN);

        verify(store, timeout(5_000).times(2)).add(any());
        notes.close();
    }

    @Test
    void a_database_that_hangs_holds_nobody_up_however_much_is_asked() {
        CountDownLatch hanging = new CountDownLatch(1);
        doAnswer(call -> {
                    hanging.await();
                    return null;
                })
                .when(store)
                .add(any());

        for (int i = 0; i < 510; i++) {
            notes.unanswered(ANA, "may I bring my dog", UNKNOWN);
        }
        hanging.countDown();
        notes.close();

        verify(store, times(501)).add(any());
    }

    @Test
    void what_is_asked_after_the_end_is_not_counted_and_no_harm() {
        notes.close();

        notes.unanswered(ANA, "may I bring my dog", UNKNOWN);

        verify(store, times(0)).add(any());
    }
}
