package dev.cairn.home;

import dev.cairn.store.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class GreetedPeopleOnPostgresTest extends GreetedPeopleContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    GreetedPeopleOnPostgresTest() {
        super(DATABASE);
    }
}
