package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.store.TestDatabase;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is promised besides, where it is counted in a database: that all replicas count together. */
abstract class JdbcDrawingAllowanceContract extends DrawingAllowanceContract {
    private final TestDatabase database;

    JdbcDrawingAllowanceContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    DrawingAllowance allowance() {
        return new JdbcDrawingAllowance(database.transactions());
    }

    @Test
    void of_many_who_ask_at_once_no_more_may_draw_than_are_allowed() {
        IntStream.range(0, 35).forEach(i -> allowance().take("T1", NOW, ALL));

        long taken = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> allowance().take("T1", NOW.plusMillis(1), ALL)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(Optional::isEmpty)
                .count();

        long later = IntStream.range(0, 20)
                .filter(i -> allowance().take("T1", NOW.plusSeconds(2), ALL).isEmpty())
                .count();
        assertEquals(5, taken + later);
    }

    @Test
    void a_restart_forgets_none() throws Exception {
        IntStream.range(0, ALL).forEach(i -> allowance().take("T1", NOW, ALL));

        database.reopen();

        assertEquals(Optional.of(NOW.plusSeconds(60)), allowance().take("T1", NOW.plusSeconds(1), ALL));
    }
}
