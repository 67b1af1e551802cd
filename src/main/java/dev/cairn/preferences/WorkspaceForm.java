package dev.cairn.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form of the workspace's preferences showed when it was opened, as it travels with the form.
 *
 * @param version of the preferences
 * @param milestones those that were ticked
 */
record WorkspaceForm(long version, List<String> milestones, Optional<Integer> reminderAfter) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}) (\\d|10) (\\S*)");
    private static final String SEPARATOR = ",";

    String toMetadata() {
        return version + " " + reminderAfter.orElse(0) + " " + String.join(SEPARATOR, milestones);
    }

    /** Empty where no form of Cairn's carries this. */
    static Optional<WorkspaceForm> read(String metadata) {
        Matcher written = WRITTEN.matcher(metadata);
        return written.matches()
                ? Optional.of(new WorkspaceForm(
                        Long.parseLong(written.group(1)),
                        Arrays.asList(written.group(3).split(SEPARATOR, -1)),
                        Optional.of(Integer.parseInt(written.group(2))).filter(days -> days > 0)))
                : Optional.empty();
    }
}
