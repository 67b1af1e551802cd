package dev.cairn.practice;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PracticeStoreOnPostgresTest extends JdbcPracticeStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    PracticeStoreOnPostgresTest() {
        super(DATABASE);
    }
}
