package dev.cairn.answer;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class GapStoreOnSqliteTest extends GapStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    GapStoreOnSqliteTest() {
        super(DATABASE);
    }
}
