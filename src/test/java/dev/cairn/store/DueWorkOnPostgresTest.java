package dev.cairn.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class DueWorkOnPostgresTest extends DueWorkContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    DueWorkOnPostgresTest() {
        super(DATABASE);
    }
}
