package dev.cairn.practice;

import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.util.Map;

/**
 * That somebody has answered an exercise, and so has seen what is wrong in it. Which lines they picked is not kept.
 *
 * @param attempt made up when the exercise was opened: sending the form twice is one answer
 * @param kinds how it went with each kind; empty where it does not count
 */
record Answered(String attempt, Caller who, String exercise, Instant at, Map<String, Sight> kinds) {
    Answered {
        kinds = Map.copyOf(kinds);
    }
}
