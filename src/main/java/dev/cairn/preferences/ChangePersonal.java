package dev.cairn.preferences;

import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.RhythmFollower;
import dev.cairn.nudge.RhythmFollower.Change;
import dev.cairn.nudge.RhythmFollower.Following;
import dev.cairn.preferences.PreferenceStore.Keeping;
import java.util.List;

/** Lets somebody choose when they are written to, and has everything planned for them follow. */
public final class ChangePersonal {
    private static final int TRIES = 3;

    private final PreferenceStore store;
    private final List<RhythmFollower> followers;

    public ChangePersonal(PreferenceStore store, List<RhythmFollower> followers) {
        this.store = store;
        this.followers = List.copyOf(followers);
    }

    /** How it ended. */
    sealed interface Result {
        /** @param follows what that moves, in sentences */
        record Kept(Rhythm before, Rhythm now, List<String> follows) implements Result {}

        /** It was so already. */
        record AsItWas(Rhythm now) implements Result {}

        /** Another window was faster; nothing was kept. */
        record ChangedMeanwhile(PersonalPreferences now) implements Result {}

        /** Nothing was kept, because what would have followed changed all the while. */
        record Busy() implements Result {}
    }

    /** @param version which the person saw */
    Result change(Caller caller, long version, Rhythm wanted) {
        for (int tried = 0; tried < TRIES; tried++) {
            PersonalPreferences now = store.of(caller.teamId(), caller.userId());
            if (now.rhythm().equals(wanted)) {
                return new Result.AsItWas(wanted);
            }
            if (now.version() != version) {
                return new Result.ChangedMeanwhile(now);
            }
            Change change = new Change(caller.teamId(), caller.userId(), now.rhythm(), wanted);
            List<Following> followings =
                    followers.stream().map(each -> each.prepare(change)).toList();
            PersonalPreferences changed = new PersonalPreferences(caller.teamId(), caller.userId(), wanted, version);
            if (store.keep(changed, followings) instanceof Keeping.Kept kept) {
                return new Result.Kept(now.rhythm(), wanted, kept.sentences());
            }
        }
        return new Result.Busy();
    }
}
