package dev.cairn.checklist;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DrawingAllowanceOnPostgresTest extends JdbcDrawingAllowanceContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    DrawingAllowanceOnPostgresTest() {
        super(DATABASE);
    }
}
