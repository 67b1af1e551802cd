package dev.cairn.postmortem;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActionStoreOnSqliteTest extends JdbcActionStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    ActionStoreOnSqliteTest() {
        super(DATABASE);
    }
}
