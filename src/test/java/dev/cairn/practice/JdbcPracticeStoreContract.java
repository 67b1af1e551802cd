package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.store.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What practice in a database promises besides. */
abstract class JdbcPracticeStoreContract extends PracticeStoreContract {
    private final TestDatabase database;

    JdbcPracticeStoreContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    PracticeStore store() {
        return new JdbcPracticeStore(database.transactions());
    }

    @Test
    void it_is_still_there_after_a_restart() throws Exception {
        Answered answered = answered(ANA, "a", "java-tea", 1, Map.of("race", Sight.FOUND, "logic", Sight.MISSED));
        store().add(answered);

        database.reopen();

        assertEquals(List.of(answered), store().of(ANA));
    }
}
