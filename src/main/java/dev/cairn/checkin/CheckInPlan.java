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
import java.util.stream.Stream;

/**
 * A plan of check-ins for one engineer.
 *
 * @param managerId with whom the engineer talks
 * @param plannedBy who planned them, or handed them over last: the manager, or somebody for the manager
 * @param start the first day at work, from which milestones count
 * @param time at which check-ins come, where the engineer is
 * @param zone the engineer's, as it was when last looked at
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
    static final Duration TOO_NEAR_TO_CHANGE = Duration.ofMinutes(2);

    public CheckInPlan {
        milestones = List.copyOf(milestones);
    }

    /** Whether check-ins still come. */
    public enum State {
        OPEN,
        /** Nothing comes until the manager resumes it. */
        PAUSED,
        /** Nothing comes, because the engineer said that the manager is another, or because the manager's account is gone. */
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
     * @param reminderId the one reminder, which comes where the engineer has not answered
     */
    public record Milestone(
            String name, int days, LocalDate dueOn, Optional<String> nudgeId, Optional<String> reminderId) {
        Milestone on(LocalDate day) {
            return new Milestone(name, days, day, nudgeId, reminderId);
        }

        Milestone with(Optional<String> nudge, Optional<String> reminder) {
            return new Milestone(name, days, dueOn, nudge, reminder);
        }

        /** The messages about it that came or are to come. */
        List<String> messages() {
            return Stream.of(nudgeId, reminderId).flatMap(Optional::stream).toList();
        }
    }

    List<LocalDate> dates() {
        return milestones.stream().map(Milestone::dueOn).toList();
    }

    Optional<Milestone> milestone(String name) {
        return milestones.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether a check-in has been announced by now. */
    boolean hasCome(Milestone milestone, Instant now) {
        return milestone.nudgeId().isPresent() && !dueAt(milestone).isAfter(now);
    }

    /** Whom somebody talks with: the manager for the engineer, the engineer for the manager. */
    String otherThan(String userId) {
        return userId.equals(engineerId) ? managerId : engineerId;
    }

    Instant dueAt(Milestone milestone) {
        return at(milestone.dueOn());
    }

    /** When messages come on a day. */
    Instant at(LocalDate day) {
        return day.atTime(time).atZone(zone).toInstant();
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

    CheckInPlan in(State next) {
        return new CheckInPlan(
                id, teamId, engineerId, managerId, plannedBy, start, time, zone, next, plannedAt, milestones, version);
    }

    CheckInPlan with(List<Milestone> changed) {
        return new CheckInPlan(
                id, teamId, engineerId, managerId, plannedBy, start, time, zone, state, plannedAt, changed, version);
    }

    CheckInPlan comingAt(LocalTime timeOfDay) {
        return new CheckInPlan(
                id,
                teamId,
                engineerId,
                managerId,
                plannedBy,
                start,
                timeOfDay,
                zone,
                state,
                plannedAt,
                milestones,
                version);
    }

    CheckInPlan in(ZoneId where) {
        return new CheckInPlan(
                id,
                teamId,
                engineerId,
                managerId,
                plannedBy,
                start,
                time,
                where,
                state,
                plannedAt,
                milestones,
                version);
    }

    CheckInPlan handedTo(String newManager, String by) {
        return new CheckInPlan(
                id, teamId, engineerId, newManager, by, start, time, zone, state, plannedAt, milestones, version);
    }
}
