package dev.cairn.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class HandledEventsOnSqliteTest extends HandledEventsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    HandledEventsOnSqliteTest() {
        super(DATABASE);
    }
}
