package dev.cairn;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class EveryColumnForgottenOnSqliteTest extends EveryColumnForgottenContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    EveryColumnForgottenOnSqliteTest() {
        super(DATABASE);
    }
}
