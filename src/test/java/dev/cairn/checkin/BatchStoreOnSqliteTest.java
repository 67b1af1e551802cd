package dev.cairn.checkin;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchStoreOnSqliteTest extends BatchStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    BatchStoreOnSqliteTest() {
        super(DATABASE);
    }
}
