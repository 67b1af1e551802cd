package dev.cairn.doctor;

import dev.cairn.slack.SlackProbe;
import dev.cairn.slack.SlackProbe.Answer;
import java.net.URI;

/** How Slack's requests come in: signed over HTTP, or in Socket Mode, which needs an app token and no secret. */
final class WayInCheck {
    static final String SIGNING_SECRET = "signing-secret";
    static final String APP_TOKEN = "app-token";

    private static final String APP_TOKEN_WHERE =
            "Make one with the scope connections:write on your app's page at api.slack.com/apps, Basic Information,"
                    + " App-Level Tokens.";

    private WayInCheck() {}

    /** @param secret empty where none is set */
    static Finding signed(String secret) {
        String where =
                "Copy the Signing Secret from your app's page at api.slack.com/apps, Basic Information, App Credentials.";
        if (secret.isEmpty()) {
            return Finding.todo(SIGNING_SECRET, "SLACK_SIGNING_SECRET is not set.", where);
        }
        return secret.matches("[0-9a-f]{32}")
                ? Finding.good(
                        SIGNING_SECRET,
                        "SLACK_SIGNING_SECRET is set; whether it is the right one shows when Slack first sends something.")
                : Finding.warning(
                        SIGNING_SECRET,
                        "SLACK_SIGNING_SECRET does not look like one of Slack's, which are 32 of 0-9 and a-f.",
                        where);
    }

    static Finding both() {
        return Finding.todo(
                APP_TOKEN,
                "SLACK_SIGNING_SECRET and SLACK_APP_TOKEN are both set.",
                "Unset SLACK_APP_TOKEN if Slack is to call Cairn, SLACK_SIGNING_SECRET for Socket Mode.");
    }

    static Finding socketMode(URI api, String appToken) {
        if (!appToken.matches("xapp-[A-Za-z0-9-]+")) {
            return Finding.todo(
                    APP_TOKEN, "SLACK_APP_TOKEN is no app-level token, which begins with xapp-.", APP_TOKEN_WHERE);
        }
        try (SlackProbe slack = new SlackProbe(api, "")) {
            Answer<String> answer = slack.socketMode(appToken);
            if (answer instanceof Answer.Yes<String>) {
                return Finding.good(APP_TOKEN, "Slack accepts the app token for Socket Mode.");
            }
            if (answer instanceof Answer.No<String> no) {
                return Finding.todo(APP_TOKEN, "Slack refuses the app token: " + no.error() + ".", next(no.error()));
            }
            return Finding.skipped(
                    APP_TOKEN,
                    "App token",
                    answer instanceof Answer.Busy<String> ? "Slack is busy" : "Slack was not reached");
        }
    }

    private static String next(String error) {
        return switch (error) {
            case "missing_scope", "invalid_auth", "not_authed", "not_allowed_token_type", "token_revoked" ->
                APP_TOKEN_WHERE;
            default ->
                "See that Socket Mode is switched on on your app's page at api.slack.com/apps;"
                        + " https://docs.slack.dev/reference/methods/apps.connections.open says what " + error
                        + " means.";
        };
    }
}
