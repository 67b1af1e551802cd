package dev.cairn.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lessons in memory; held to the same contract as those in a database. */
final class InMemoryLessonStore implements LessonStore {
    private final List<Lesson> lessons = new ArrayList<>();

    @Override
    public boolean add(Lesson lesson) {
        boolean isNew = of(lesson.teamId()).stream()
                .noneMatch(kept ->
                        kept.text().equals(lesson.text()) && kept.because().equals(lesson.because()));
        return isNew && lessons.add(lesson);
    }

    @Override
    public List<Lesson> of(String teamId) {
        return lessons.stream()
                .filter(lesson -> lesson.teamId().equals(teamId))
                .sorted(Comparator.comparing(Lesson::addedAt).reversed().thenComparing(Lesson::id))
                .toList();
    }

    @Override
    public Optional<Lesson> find(String teamId, String id) {
        return of(teamId).stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    @Override
    public boolean remove(String teamId, String id) {
        return lessons.removeIf(
                lesson -> lesson.teamId().equals(teamId) && lesson.id().equals(id));
    }
}
