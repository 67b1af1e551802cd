package dev.cairn.evidence;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvidenceStoreOnPostgresTest extends EvidenceStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    EvidenceStoreOnPostgresTest() {
        super(DATABASE);
    }
}
