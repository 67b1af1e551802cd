package dev.cairn.checklist;

import java.util.List;
import java.util.Optional;

/** Where a workspace's lessons are kept. */
public interface LessonStore {
    /** Keeps it; false where the same text is kept from the same postmortem already. */
    boolean add(Lesson lesson);

    /** A team's, newest first. */
    List<Lesson> of(String teamId);

    Optional<Lesson> find(String teamId, String id);

    /** Forgets it; false where there is none. Lists that show it already keep its row. */
    boolean remove(String teamId, String id);
}
