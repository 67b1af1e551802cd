package dev.cairn.evidence;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvidenceStoreOnSqliteTest extends EvidenceStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    EvidenceStoreOnSqliteTest() {
        super(DATABASE);
    }
}
