package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Someone in the workspace, shaped as <a href="https://docs.slack.dev/reference/objects/user-object">user object</a>.
 *
 * @param name the handle, without its at sign
 * @param teamId the organisation the person belongs to; another than ours for people met through Slack Connect
 */
record Person(
        String id,
        String name,
        String realName,
        String title,
        ZoneId zone,
        String teamId,
        boolean bot,
        boolean deleted) {

    boolean stranger() {
        return !teamId.equals(Team.ID);
    }

    Person withDeleted(boolean nowDeleted) {
        return new Person(id, name, realName, title, zone, teamId, bot, nowDeleted);
    }

    Person withRealName(String newRealName) {
        return new Person(id, name, newRealName, title, zone, teamId, bot, deleted);
    }

    ObjectNode toJson(Instant now) {
        ObjectNode user = Json.object()
                .put("id", id)
                .put("team_id", teamId)
                .put("name", name)
                .put("deleted", deleted)
                .put("real_name", realName)
                .put("is_admin", false)
                .put("is_owner", false)
                .put("is_bot", bot)
                .put("is_app_user", false)
                .put("updated", 1_700_000_000L);
        if (!deleted) {
            // A deactivated user's object carries no time zone.
            user.put("tz", zone.getId())
                    .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
        }
        if (stranger()) {
            user.put("is_stranger", true);
        }
        user.putObject("profile")
                .put("title", title)
                .put("real_name", realName)
                .put("real_name_normalized", realName)
                .put("display_name", name)
                .put("display_name_normalized", name)
                .put("team", teamId);
        return user;
    }
}
