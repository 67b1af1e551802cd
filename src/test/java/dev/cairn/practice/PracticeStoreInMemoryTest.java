package dev.cairn.practice;

class PracticeStoreInMemoryTest extends PracticeStoreContract {
    private final InMemoryPracticeStore store = new InMemoryPracticeStore();

    @Override
    PracticeStore store() {
        return store;
    }
}
