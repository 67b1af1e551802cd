package dev.cairn.workspace;

import java.util.Locale;

/**
 * The error codes the workspace can answer with, spelled as Slack spells them. Which method gives which is declared
 * beside the method; each method's page is {@link MethodSpec#page()}.
 */
enum SlackError {
    ACCOUNT_INACTIVE,
    CANNOT_DM_BOT,
    CANT_DELETE_MESSAGE,
    CANT_UPDATE_MESSAGE,
    CHANNEL_NOT_FOUND,
    DUPLICATE_EXTERNAL_ID,
    EXCHANGED_TRIGGER_ID,
    EXPIRED_TRIGGER_ID,
    HASH_CONFLICT,
    INVALID_ARGUMENTS,
    INVALID_AUTH,
    INVALID_BLOCKS,
    INVALID_BLOCKS_FORMAT,
    INVALID_CHANNEL,
    INVALID_CURSOR,
    INVALID_FORM_DATA,
    INVALID_JSON,
    INVALID_LIMIT,
    INVALID_METADATA_FORMAT,
    INVALID_SCHEDULED_MESSAGE_ID,
    INVALID_TIME,
    INVALID_TRIGGER_ID,
    IS_ARCHIVED,
    JSON_NOT_OBJECT,
    MARKDOWN_TEXT_CONFLICT,
    MESSAGE_NOT_FOUND,
    MESSAGES_TAB_DISABLED,
    MISSING_SCOPE,
    MSG_TOO_LONG,
    NO_TEXT,
    NOT_AUTHED,
    NOT_ENABLED,
    NOT_FOUND,
    NOT_IN_CHANNEL,
    PUSH_LIMIT_REACHED,
    RATELIMITED,
    RESTRICTED_TOO_MANY,
    THREAD_NOT_FOUND,
    TIME_IN_PAST,
    TIME_TOO_FAR,
    TOO_MANY_ATTACHMENTS,
    UNKNOWN_METHOD,
    USER_DISABLED,
    USER_NOT_FOUND,
    USER_NOT_IN_CHANNEL,
    USERS_LIST_NOT_SUPPLIED,
    VIEW_TOO_LARGE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
