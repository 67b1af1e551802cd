package dev.cairn.slack;

import dev.cairn.conversation.Problem;
import java.util.Map;

/**
 * Slack's error codes as problems a person can do something about.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a>
 * @see <a href="https://docs.slack.dev/reference/methods/chat.scheduleMessage">chat.scheduleMessage</a>
 */
final class SlackErrors {
    private static final Map<String, Problem> PROBLEMS = Map.ofEntries(
            Map.entry("not_in_channel", Problem.NOT_IN_CHANNEL),
            Map.entry("channel_not_found", Problem.NO_SUCH_CHANNEL),
            Map.entry("is_archived", Problem.ARCHIVED),
            Map.entry("restricted_action", Problem.POSTING_RESTRICTED),
            Map.entry("restricted_action_read_only_channel", Problem.POSTING_RESTRICTED),
            Map.entry("restricted_action_thread_only_channel", Problem.POSTING_RESTRICTED),
            Map.entry("posting_to_channel_denied", Problem.POSTING_RESTRICTED),
            Map.entry("restricted_action_non_threadable_channel", Problem.POSTING_RESTRICTED),
            Map.entry("user_not_found", Problem.NO_SUCH_PERSON),
            Map.entry("users_not_found", Problem.NO_SUCH_PERSON),
            Map.entry("user_not_visible", Problem.NO_SUCH_PERSON),
            Map.entry("user_disabled", Problem.PERSON_DEACTIVATED),
            Map.entry("cannot_dm_bot", Problem.PERSON_IS_BOT),
            Map.entry("messages_tab_disabled", Problem.MESSAGES_TAB_OFF),
            Map.entry("message_not_found", Problem.MESSAGE_GONE),
            Map.entry("cant_update_message", Problem.MESSAGE_GONE),
            Map.entry("invalid_scheduled_message_id", Problem.NOT_SCHEDULED),
            Map.entry("time_in_past", Problem.TOO_LATE_TO_SCHEDULE),
            Map.entry("time_too_far", Problem.TOO_FAR),
            Map.entry("restricted_too_many", Problem.TOO_MANY_AT_ONCE),
            Map.entry("expired_trigger_id", Problem.FORM_EXPIRED),
            Map.entry("exchanged_trigger_id", Problem.FORM_EXPIRED),
            Map.entry("invalid_trigger_id", Problem.FORM_EXPIRED),
            Map.entry("hash_conflict", Problem.FORM_REDRAWN),
            Map.entry("not_found", Problem.FORM_CLOSED),
            Map.entry("not_authed", Problem.SET_UP),
            Map.entry("invalid_auth", Problem.SET_UP),
            Map.entry("token_revoked", Problem.SET_UP),
            Map.entry("token_expired", Problem.SET_UP),
            Map.entry("account_inactive", Problem.SET_UP),
            Map.entry("missing_scope", Problem.NOT_ALLOWED),
            Map.entry("no_permission", Problem.SET_UP),
            Map.entry("not_allowed_token_type", Problem.SET_UP));

    private SlackErrors() {}

    static Problem problem(String code) {
        return PROBLEMS.getOrDefault(code, Problem.OTHER);
    }
}
