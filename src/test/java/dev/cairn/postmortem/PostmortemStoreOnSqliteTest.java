package dev.cairn.postmortem;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostmortemStoreOnSqliteTest extends PostmortemStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    PostmortemStoreOnSqliteTest() {
        super(DATABASE);
    }
}
