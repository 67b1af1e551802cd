package dev.cairn;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class EveryColumnForgottenOnPostgresTest extends EveryColumnForgottenContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    EveryColumnForgottenOnPostgresTest() {
        super(DATABASE);
    }
}
