package dev.cairn.postmortem;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostmortemStoreOnPostgresTest extends PostmortemStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    PostmortemStoreOnPostgresTest() {
        super(DATABASE);
    }
}
