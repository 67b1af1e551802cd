package dev.cairn.preferences;

import dev.cairn.nudge.Rhythm;

/**
 * What somebody has chosen for themselves.
 *
 * @param version grows with every change, 0 where they have chosen nothing; a change names the version it saw
 */
public record PersonalPreferences(String teamId, String userId, Rhythm rhythm, long version) {
    static PersonalPreferences usual(String teamId, String userId) {
        return new PersonalPreferences(teamId, userId, Rhythm.USUAL, 0);
    }
}
