package dev.cairn.preferences;

import java.util.List;
import java.util.Optional;

/**
 * What holds for everybody in a workspace.
 *
 * @param milestones the check-ins planned as a rule, as the content calls them; none where the content's own rule holds
 * @param reminderAfter so many working days after a check-in whoever has not answered is reminded once; empty where nobody is
 * @param version grows with every change, 0 where nothing was chosen; a change names the version it saw
 */
public record WorkspacePreferences(
        String teamId, List<String> milestones, Optional<Integer> reminderAfter, long version) {
    static final int USUAL_REMINDER = 3;
    static final int LATEST_REMINDER = 10;

    public WorkspacePreferences {
        milestones = List.copyOf(milestones);
        reminderAfter.filter(days -> days < 1 || days > LATEST_REMINDER).ifPresent(days -> {
            throw new IllegalArgumentException("a reminder after 1 to " + LATEST_REMINDER + " days, not " + days);
        });
    }

    static WorkspacePreferences usual(String teamId) {
        return new WorkspacePreferences(teamId, List.of(), Optional.of(USUAL_REMINDER), 0);
    }
}
