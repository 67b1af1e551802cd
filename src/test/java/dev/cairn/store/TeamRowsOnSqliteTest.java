package dev.cairn.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class TeamRowsOnSqliteTest extends TeamRowsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    TeamRowsOnSqliteTest() {
        super(DATABASE);
    }
}
