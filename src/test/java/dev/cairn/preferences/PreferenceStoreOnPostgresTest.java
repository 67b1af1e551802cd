package dev.cairn.preferences;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferenceStoreOnPostgresTest extends PreferenceStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    PreferenceStoreOnPostgresTest() {
        super(DATABASE);
    }
}
