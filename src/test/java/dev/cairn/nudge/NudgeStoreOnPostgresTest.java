package dev.cairn.nudge;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class NudgeStoreOnPostgresTest extends JdbcNudgeStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    NudgeStoreOnPostgresTest() {
        super(DATABASE);
    }
}
