package dev.cairn.checkin;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerStoreOnPostgresTest extends JdbcAnswerStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    AnswerStoreOnPostgresTest() {
        super(DATABASE);
    }
}
