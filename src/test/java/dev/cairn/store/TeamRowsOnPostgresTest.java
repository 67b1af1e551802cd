package dev.cairn.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class TeamRowsOnPostgresTest extends TeamRowsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    TeamRowsOnPostgresTest() {
        super(DATABASE);
    }
}
