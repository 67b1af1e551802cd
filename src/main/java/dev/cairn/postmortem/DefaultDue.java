package dev.cairn.postmortem;

import dev.cairn.content.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When an action is due unless somebody writes another date: the graver the incident, the sooner. */
public final class DefaultDue {
    private static final int SEVERITY_UNKNOWN_DAYS = 14;

    private final List<Severity> severities;
    private final ActionDays days;

    public DefaultDue(List<Severity> severities, ActionDays days) {
        this.severities = List.copyOf(severities);
        this.days = days;
    }

    /** So many days from today, moved to a day on which this person works. */
    LocalDate of(Postmortem postmortem, String userId) {
        int dueDays = severities.stream()
                .filter(each -> postmortem.facts().severity().equals(Optional.of(each.id())))
                .mapToInt(Severity::dueDays)
                .findFirst()
                .orElse(SEVERITY_UNKNOWN_DAYS);
        return days.onOrAfter(days.today(userId).plusDays(dueDays), postmortem.teamId(), userId);
    }
}
