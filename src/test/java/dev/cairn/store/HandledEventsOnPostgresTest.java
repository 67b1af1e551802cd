package dev.cairn.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class HandledEventsOnPostgresTest extends HandledEventsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    HandledEventsOnPostgresTest() {
        super(DATABASE);
    }
}
