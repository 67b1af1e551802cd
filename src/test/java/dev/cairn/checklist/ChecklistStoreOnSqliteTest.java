package dev.cairn.checklist;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChecklistStoreOnSqliteTest extends JdbcChecklistStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    ChecklistStoreOnSqliteTest() {
        super(DATABASE);
    }
}
