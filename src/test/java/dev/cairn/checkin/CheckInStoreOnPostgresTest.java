package dev.cairn.checkin;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckInStoreOnPostgresTest extends JdbcCheckInStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    CheckInStoreOnPostgresTest() {
        super(DATABASE);
    }
}
