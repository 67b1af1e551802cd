package dev.cairn.preferences;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferenceStoreOnSqliteTest extends PreferenceStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    PreferenceStoreOnSqliteTest() {
        super(DATABASE);
    }
}
