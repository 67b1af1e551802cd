package dev.cairn.home;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomeViewsOnPostgresTest extends HomeViewsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    HomeViewsOnPostgresTest() {
        super(DATABASE);
    }
}
