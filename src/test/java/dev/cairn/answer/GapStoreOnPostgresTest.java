package dev.cairn.answer;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class GapStoreOnPostgresTest extends GapStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    GapStoreOnPostgresTest() {
        super(DATABASE);
    }
}
