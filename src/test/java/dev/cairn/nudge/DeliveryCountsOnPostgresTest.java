package dev.cairn.nudge;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryCountsOnPostgresTest extends DeliveryCountsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    DeliveryCountsOnPostgresTest() {
        super(DATABASE);
    }
}
