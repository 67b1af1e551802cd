package dev.cairn.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan of check-ins for one engineer.
 *
 * @param managerId with whom the engineer talks
 * @param plannedBy who planned them, or handed them over last: the manager, or somebody for the manager
 * @param start the first day at work, from which milestones count
 * @param time at which check-ins come, where the engineer is
 * @param zone the engineer's, as it was when planned
 * @param version grows with every change; a change names the version it saw
 */
public record CheckInPlan(
        String id,
        String teamId,
        String engineerId,
        String managerId,
        String plannedBy,
        LocalDate start,
        LocalTime time,
        ZoneId zone,
        State state,
        Instant plannedAt,
        List<Milestone> milestones,
        long version) {
    /** Nearer than this Slack may refuse to take a message back. */
    private static final Duration TOO_NEAR_TO_CHANGE = Duration.ofMinutes(2);

    public CheckInPlan {
        milestones = List.copyOf(milestones);
    }

    /** Whether check-ins still come. */
    public enum State {
        OPEN,
        /** Nothing comes until the manager resumes it. */
        PAUSED,
        /** Nothing comes, because the engineer said that the manager is another. */
        SUSPENDED,
        STOPPED,
        /** Its last day has passed and another plan was made. */
        FINISHED;

        /** Those of which an engineer has at most one plan. */
        public static final Set<State> UNDER_WAY = Set.copyOf(EnumSet.of(OPEN, PAUSED, SUSPENDED));

        public boolean isUnderWay() {
            return UNDER_WAY.contains(this);
        }
    }

    /**
     * One check-in.
     *
     * @param name as the content calls it: {@code 60-day}
     * @param dueOn a working day
     * @param nudgeId the message that announces it; empty where none will come as things stand
     */
    public record Milestone(String name, int days, LocalDate dueOn, Optional<String> nudgeId) {
        Milestone on(LocalDate day) {
            return new Milestone(name, days, day, nudgeId);
        }

        Milestone with(Optional<String> nudge) {
            return new Milestone(name, days, dueOn, nudge);
        }
    }

    Instant dueAt(Milestone milestone) {
        return milestone.dueOn().atTime(time).atZone(zone).toInstant();
    }

    /** The check-ins still to come and far enough ahead to be changed, by day. */
    List<Milestone> ahead(Instant now) {
        Instant first = now.plus(TOO_NEAR_TO_CHANGE);
        return milestones.stream()
                .filter(milestone -> !dueAt(milestone).isBefore(first))
                .sorted(Comparator.comparing(Milestone::dueOn))
                .toList();
    }

    /** Whether one is so near that it comes as it was. */
    boolean hasOneTooNear(Instant now) {
        List<Milestone> ahead = ahead(now);
        return milestones.stream()
                .filter(milestone -> milestone.nudgeId().isPresent() && !ahead.contains(milestone))
                .anyMatch(milestone -> dueAt(milestone).isAfter(now));
    }

    /** The check-in that comes after a day, if any. */
    Optional<Milestone> nextAfter(LocalDate day) {
        return milestones.stream()
                .filter(milestone -> milestone.nudgeId().isPresent())
                .filter(milestone -> milestone.dueOn().isAfter(day))
                .min(Comparator.comparing(Milestone::dueOn));
    }

    /** Whether all its days have passed. */
    boolean isOver(LocalDate today) {
        return milestones.stream().allMatch(milestone -> milestone.dueOn().isBefore(today));
    }

    /** Whether a person sees it, and may stop it. */
    boolean concerns(String userId) {
        return userId.equals(engineerId) || isManagedBy(userId);
    }

    /** Whether a person may move, pause and hand it over: the manager, or who planned it where the manager is the wrong one. */
    boolean isManagedBy(String userId) {
        return userId.equals(managerId) || (state == State.SUSPENDED && userId.equals(plannedBy));
    }

    CheckInPlan in(State next) {
        return new CheckInPlan(
                id, teamId, engineerId, managerId, plannedBy, start, time, zone, next, plannedAt, milestones, version);
    }

    CheckInPlan with(List<Milestone> changed) {
        return new CheckInPlan(
                id, teamId, engineerId, managerId, plannedBy, start, time, zone, state, plannedAt, changed, version);
    }

    CheckInPlan handedTo(String newManager, String by) {
        return new CheckInPlan(
                id, teamId, engineerId, newManager, by, start, time, zone, state, plannedAt, milestones, version);
    }
}
