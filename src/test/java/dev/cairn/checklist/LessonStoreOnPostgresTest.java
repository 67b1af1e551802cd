package dev.cairn.checklist;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class LessonStoreOnPostgresTest extends LessonStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Override
    LessonStore lessons() {
        return new JdbcLessonStore(DATABASE.transactions());
    }
}
