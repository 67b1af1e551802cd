package dev.cairn.postmortem;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActionStoreOnPostgresTest extends JdbcActionStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    ActionStoreOnPostgresTest() {
        super(DATABASE);
    }
}
