package dev.cairn.checkin;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What is to be planned, for one person or for many.
 *
 * @param plannedBy who plans
 * @param managerId with whom the engineers talk; often who plans
 * @param start the first day at work
 * @param time at which check-ins come, where each engineer is; empty for the time that each of them chose
 * @param milestones as the content calls them, such as {@code 60-day}; at least one
 */
record PlanningTerms(
        String teamId,
        String plannedBy,
        String managerId,
        LocalDate start,
        Optional<LocalTime> time,
        List<String> milestones) {
    PlanningTerms {
        milestones = List.copyOf(milestones);
        if (milestones.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one milestone");
        }
    }
}
