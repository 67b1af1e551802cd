package dev.cairn.preferences;

import dev.cairn.conversation.Caller;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets those who keep the content choose what holds in the whole workspace. */
public final class ChangeWorkspace {
    private final PreferenceStore store;
    private final Set<String> keepers;
    private final InstantSource clock;

    /** @param keepers the Slack ids of those who may */
    public ChangeWorkspace(PreferenceStore store, Set<String> keepers, InstantSource clock) {
        this.store = store;
        this.keepers = Set.copyOf(keepers);
        this.clock = clock;
    }

    /** How it ended. */
    sealed interface Result {
        record Kept(WorkspacePreferences before, WorkspacePreferences now) implements Result {}

        /** It was so already. */
        record AsItWas() implements Result {}

        /** Somebody else, or another window, was faster; nothing was kept. */
        record ChangedMeanwhile(WorkspacePreferences now) implements Result {}

        record NotYours() implements Result {}
    }

    boolean isAllowedTo(Caller caller) {
        return keepers.contains(caller.userId());
    }

    /** @param version which the person saw */
    Result change(Caller caller, long version, List<String> milestones, Optional<Integer> reminderAfter) {
        if (!isAllowedTo(caller)) {
            return new Result.NotYours();
        }
        WorkspacePreferences now = store.of(caller.teamId());
        WorkspacePreferences wanted =
                new WorkspacePreferences(caller.teamId(), milestones, reminderAfter, now.version());
        if (now.equals(wanted)) {
            return new Result.AsItWas();
        }
        if (now.version() != version) {
            return new Result.ChangedMeanwhile(now);
        }
        return store.keep(wanted, clock.instant())
                ? new Result.Kept(now, wanted)
                : new Result.ChangedMeanwhile(store.of(caller.teamId()));
    }
}
