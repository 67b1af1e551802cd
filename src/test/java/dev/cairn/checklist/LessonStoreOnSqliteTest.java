package dev.cairn.checklist;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class LessonStoreOnSqliteTest extends LessonStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    @Override
    LessonStore lessons() {
        return new JdbcLessonStore(DATABASE.transactions());
    }
}
