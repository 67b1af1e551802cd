package dev.cairn.nudge;

import java.time.Instant;
import java.util.Optional;

/**
 * How delivery goes, in numbers; nothing tells who was to get what.
 *
 * @param last when the newest message was delivered
 * @param lastDay how many were delivered in the 24 hours before
 * @param late how many of those came more than 15 minutes after their time
 * @param overdue how many are that late and not delivered yet
 * @param failed how many of those due in the seven days before will never be delivered
 */
public record Deliveries(Optional<Instant> last, int lastDay, int late, int overdue, int failed) {}
