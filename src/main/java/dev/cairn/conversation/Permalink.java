package dev.cairn.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a message in Slack, the same for everybody who may read it.
 *
 * @param url nothing but such an address
 * @see <a href="https://docs.slack.dev/reference/methods/chat.getPermalink">chat.getPermalink</a>
 */
public record Permalink(String url) {
    private static final Pattern MESSAGE =
            Pattern.compile("https://[a-z0-9][a-z0-9-]{0,62}\\.slack\\.com/archives/([CDG][A-Z0-9]{1,30})/p\\d{16}"
                    + "(?:\\?thread_ts=\\d{10}\\.\\d{6}&cid=\\1)?");

    public Permalink {
        if (!MESSAGE.matcher(url).matches()) {
            throw new IllegalArgumentException("no address of a message in Slack");
        }
    }

    /**
     * The address of this message, made without asking Slack, which would answer only where Cairn is a member.
     *
     * @param domain of the workspace, as in {@code acme.slack.com}
     * @param threadTs the thread it stands in; a message that began one carries its own ts
     */
    public static Permalink of(String domain, String channelId, String ts, Optional<String> threadTs) {
        String thread = threadTs.filter(each -> !each.equals(ts))
                .map(each -> "?thread_ts=" + each + "&cid=" + channelId)
                .orElse("");
        return new Permalink(
                "https://" + domain + ".slack.com/archives/" + channelId + "/p" + ts.replace(".", "") + thread);
    }
}
