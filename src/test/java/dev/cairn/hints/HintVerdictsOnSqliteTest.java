package dev.cairn.hints;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class HintVerdictsOnSqliteTest extends HintVerdictsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    HintVerdictsOnSqliteTest() {
        super(DATABASE);
    }
}
