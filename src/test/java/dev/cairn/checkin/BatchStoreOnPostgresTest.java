package dev.cairn.checkin;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchStoreOnPostgresTest extends BatchStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    BatchStoreOnPostgresTest() {
        super(DATABASE);
    }
}
