package dev.cairn.checklist;

class InMemoryLessonStoreTest extends LessonStoreContract {
    private final LessonStore lessons = new InMemoryLessonStore();

    @Override
    LessonStore lessons() {
        return lessons;
    }
}
