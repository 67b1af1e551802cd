package dev.cairn.workspace;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is laid down about one Web API method.
 *
 * @param scopes each of which the token needs; methods that decide by conversation check in the handler
 * @param errors what it can answer with, beside those every method can
 * @param ofApp whether it takes the app-level token, which belongs to no workspace; the others take the bot's
 */
record MethodSpec(String name, RateTier tier, List<String> scopes, Set<SlackError> errors, boolean ofApp) {
    private static final Set<SlackError> OF_EVERY_METHOD = EnumSet.of(
            SlackError.NOT_AUTHED,
            SlackError.INVALID_AUTH,
            SlackError.NOT_ALLOWED_TOKEN_TYPE,
            SlackError.RATELIMITED,
            SlackError.INVALID_FORM_DATA,
            SlackError.INVALID_JSON,
            SlackError.JSON_NOT_OBJECT);

    MethodSpec {
        EnumSet<SlackError> all = EnumSet.copyOf(OF_EVERY_METHOD);
        all.addAll(errors);
        if (!ofApp) {
            all.add(SlackError.ACCOUNT_INACTIVE);
        }
        if (!scopes.isEmpty()) {
            all.add(SlackError.MISSING_SCOPE);
        }
        errors = Set.copyOf(all);
    }

    static MethodSpec of(String name, RateTier tier, List<String> scopes, SlackError... errors) {
        return new MethodSpec(name, tier, scopes, Set.of(errors), false);
    }

    /** The same with more errors. */
    MethodSpec and(Set<SlackError> more) {
        EnumSet<SlackError> all = EnumSet.copyOf(errors);
        all.addAll(more);
        return new MethodSpec(name, tier, scopes, all, ofApp);
    }

    /** The same for the app-level token. */
    MethodSpec withAppToken() {
        EnumSet<SlackError> left = EnumSet.copyOf(errors);
        left.remove(SlackError.ACCOUNT_INACTIVE);
        return new MethodSpec(name, tier, scopes, left, true);
    }

    /** Where Slack documents it. */
    String page() {
        return "https://docs.slack.dev/reference/methods/" + name;
    }
}
