package dev.cairn.conversation;

import java.time.ZoneId;

/**
 * Somebody as Slack knows them.
 *
 * @param name as shown in Slack; plain text that the person chose
 * @param zone their time zone in Slack's settings
 * @param standing whether check-ins and messages can reach them
 */
public record Person(String userId, String name, ZoneId zone, Standing standing) {
    /** What kind of account it is. */
    public enum Standing {
        MEMBER,
        DEACTIVATED,
        BOT,
        /** From another organisation, through Slack Connect. */
        OUTSIDER
    }
}
