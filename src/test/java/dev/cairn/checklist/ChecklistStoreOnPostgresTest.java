package dev.cairn.checklist;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChecklistStoreOnPostgresTest extends JdbcChecklistStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    ChecklistStoreOnPostgresTest() {
        super(DATABASE);
    }
}
