package dev.cairn.home;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomeViewsOnSqliteTest extends HomeViewsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    HomeViewsOnSqliteTest() {
        super(DATABASE);
    }
}
