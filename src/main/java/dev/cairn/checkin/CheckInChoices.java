package dev.cairn.checkin;

import java.util.List;
import java.util.Optional;

/** What a workspace has chosen about check-ins. */
public interface CheckInChoices {
    /** Nothing, so all is as usual. */
    CheckInChoices USUAL = new CheckInChoices() {
        @Override
        public Optional<List<String>> milestones(String teamId) {
            return Optional.empty();
        }

        @Override
        public ReminderPolicy reminder(String teamId) {
            return ReminderPolicy.USUAL;
        }
    };

    /** The check-ins that are planned where nobody names others, as the content calls them; empty where none were chosen. */
    Optional<List<String>> milestones(String teamId);

    ReminderPolicy reminder(String teamId);
}
