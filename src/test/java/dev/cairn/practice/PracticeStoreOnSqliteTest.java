package dev.cairn.practice;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PracticeStoreOnSqliteTest extends JdbcPracticeStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    PracticeStoreOnSqliteTest() {
        super(DATABASE);
    }
}
