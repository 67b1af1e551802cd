package dev.cairn.checklist;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DrawingAllowanceOnSqliteTest extends JdbcDrawingAllowanceContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    DrawingAllowanceOnSqliteTest() {
        super(DATABASE);
    }
}
