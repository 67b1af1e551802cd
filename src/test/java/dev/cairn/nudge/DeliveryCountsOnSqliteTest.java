package dev.cairn.nudge;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryCountsOnSqliteTest extends DeliveryCountsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    DeliveryCountsOnSqliteTest() {
        super(DATABASE);
    }
}
