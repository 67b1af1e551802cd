package dev.cairn.preferences;

import dev.cairn.nudge.RhythmFollower.Following;
import java.time.Instant;
import java.util.List;

/** Where preferences are kept. */
public interface PreferenceStore {
    /** What somebody has chosen, or else the usual. */
    PersonalPreferences of(String teamId, String userId);

    WorkspacePreferences of(String teamId);

    /**
     * Keeps what somebody chose where the version is still the one given, and has what is planned follow, all or nothing.
     *
     * @param followings what follows, looked up before
     */
    Keeping keep(PersonalPreferences changed, List<Following> followings);

    /** How keeping ended. */
    sealed interface Keeping {
        /** @param sentences what follows, as it is told to the person */
        record Kept(List<String> sentences) implements Keeping {
            public Kept {
                sentences = List.copyOf(sentences);
            }
        }

        /** Nothing was kept, because this or what is to follow was changed meanwhile. */
        record Overtaken() implements Keeping {}
    }

    /**
     * Keeps what was chosen for a workspace where the version is still the one given, and has what is planned follow from now
     * on, both or neither.
     *
     * @return false when somebody was faster
     */
    boolean keep(WorkspacePreferences changed, Instant now);
}
