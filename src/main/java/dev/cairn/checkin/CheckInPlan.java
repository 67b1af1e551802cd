package dev.cairn.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A manager's plan of check-ins for one engineer.
 *
 * @param start the first day at work, from which milestones count
 * @param zone the engineer's, as it was when planned
 * @param version grows with every change; a change names the version it saw
 */
public record CheckInPlan(
        String id,
        String teamId,
        String engineerId,
        String managerId,
        LocalDate start,
        ZoneId zone,
        State state,
        Instant plannedAt,
        List<Milestone> milestones,
        long version) {
    public CheckInPlan {
        milestones = List.copyOf(milestones);
    }

    /** Whether check-ins still come. */
    public enum State {
        OPEN,
        STOPPED,
        /** Its last day has passed and another plan was made. */
        FINISHED
    }

    /**
     * One check-in.
     *
     * @param name as the content calls it: {@code 60-day}
     * @param dueOn a working day
     * @param nudgeId the message that announces it; empty where the day had passed when it was planned
     */
    public record Milestone(String name, int days, LocalDate dueOn, Optional<String> nudgeId) {}

    /** The check-in that comes after a day, if any. */
    Optional<Milestone> nextAfter(LocalDate day) {
        return milestones.stream()
                .filter(milestone -> milestone.nudgeId().isPresent())
                .filter(milestone -> milestone.dueOn().isAfter(day))
                .findFirst();
    }

    /** Whether all its days have passed. */
    boolean isOver(LocalDate today) {
        return milestones.stream().allMatch(milestone -> milestone.dueOn().isBefore(today));
    }

    /** Whether a person has a say in it. */
    boolean concerns(String userId) {
        return userId.equals(engineerId) || userId.equals(managerId);
    }
}
