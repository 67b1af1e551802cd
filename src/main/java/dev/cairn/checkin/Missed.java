package dev.cairn.checkin;

import dev.cairn.nudge.Undelivered;
import java.util.Optional;

/**
 * A message about check-ins that did not reach the engineer.
 *
 * @param nudgeId the message
 * @param milestone such as {@code 60-day}; empty for the message that tells of the plan
 */
public record Missed(String teamId, String nudgeId, String planId, Optional<String> milestone, Undelivered why) {}
