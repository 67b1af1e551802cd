package dev.cairn.conversation;

/**
 * Stands in the place of a person whom Cairn was told to forget, wherever what they did belongs to others too: a row stays
 * ticked, by someone. No Slack id is written in small letters.
 */
public final class Someone {
    /** Also what people read. Where two of them must differ, more follows after a dot. */
    public static final String ID = "someone";

    private Someone() {}

    public static boolean is(String userId) {
        return userId.startsWith(ID);
    }

    /** Who it is, for mrkdwn: their name as Slack shows it, or someone. */
    public static String mention(String userId) {
        return is(userId) ? ID : "<@" + userId + ">";
    }
}
