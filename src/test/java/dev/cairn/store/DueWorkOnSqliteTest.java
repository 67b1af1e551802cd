package dev.cairn.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class DueWorkOnSqliteTest extends DueWorkContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    DueWorkOnSqliteTest() {
        super(DATABASE);
    }
}
