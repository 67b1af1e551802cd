package dev.cairn.hints;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class HintVerdictsOnPostgresTest extends HintVerdictsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    HintVerdictsOnPostgresTest() {
        super(DATABASE);
    }
}
