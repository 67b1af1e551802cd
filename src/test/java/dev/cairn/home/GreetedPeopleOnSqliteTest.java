package dev.cairn.home;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class GreetedPeopleOnSqliteTest extends GreetedPeopleContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    GreetedPeopleOnSqliteTest() {
        super(DATABASE);
    }
}
