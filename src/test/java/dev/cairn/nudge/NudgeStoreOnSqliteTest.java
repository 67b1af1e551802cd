package dev.cairn.nudge;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class NudgeStoreOnSqliteTest extends JdbcNudgeStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    NudgeStoreOnSqliteTest() {
        super(DATABASE);
    }
}
