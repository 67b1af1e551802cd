package dev.cairn.checkin;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerStoreOnSqliteTest extends JdbcAnswerStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    AnswerStoreOnSqliteTest() {
        super(DATABASE);
    }
}
