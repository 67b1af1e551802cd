package dev.cairn.checkin;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckInStoreOnSqliteTest extends JdbcCheckInStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    CheckInStoreOnSqliteTest() {
        super(DATABASE);
    }
}
