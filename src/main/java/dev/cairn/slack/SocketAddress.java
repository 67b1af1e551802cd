package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks Slack where to connect to. The address is a secret: who has it hears what the app hears. It opens one connection,
 * once.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/apps.connections.open">apps.connections.open</a>
 */
final class SocketAddress {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> TOO_OFTEN = Set.of("ratelimited", "rate_limited");
    private static final Set<String> SLACKS_OWN_TROUBLE =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org");
    private static final Set<String> TOKEN_WORTHLESS = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "not_allowed_token_type",
            "no_permission");
    private static final String NEW_TOKEN =
            " on your app's page at api.slack.com/apps, Basic Information, App-Level Tokens.";

    private final MethodsClient slack;

    /** @param slack with the app-level token */
    SocketAddress(MethodsClient slack) {
        this.slack = slack;
    }

    /** What came of asking. */
    sealed interface Answer permits Connect, Later, Refused {}

    record Connect(URI address) implements Answer {
        @Override
        public String toString() {
            return "Connect[" + address.getHost() + "]";
        }
    }

    /** @param pause how long Slack says to wait; zero where it says nothing */
    record Later(String why, Duration pause) implements Answer {}

    /** @param sentence what to do, for whoever runs Cairn */
    record Refused(String sentence) implements Answer {}

    Answer ask() {
        try {
            AppsConnectionsOpenResponse response = slack.appsConnectionsOpen(call -> call);
            return response.isOk() ? new Connect(URI.create(response.getUrl())) : refused(response.getError());
        } catch (SlackApiException failed) {
            return failed.getResponse().code() == TOO_MANY_REQUESTS
                    ? new Later("Slack is asked too often", SlackCalls.pause(failed))
                    : new Later(
                            "Slack answers with status " + failed.getResponse().code(), Duration.ZERO);
        } catch (IOException noAnswer) {
            return new Later(noAnswer.toString(), Duration.ZERO);
        } catch (IllegalArgumentException noAddress) {
            // Its message would quote the address.
            return new Later("Slack names an address that is none", Duration.ZERO);
        }
    }

    static Answer refused(@Nullable String error) {
        String code = String.valueOf(error);
        if (TOO_OFTEN.contains(code)) {
            return new Later("Slack is asked too often", ReconnectPause.LONGEST);
        }
        if (SLACKS_OWN_TROUBLE.contains(code)) {
            return new Later("Slack answers " + code, Duration.ZERO);
        }
        if (TOKEN_WORTHLESS.contains(code)) {
            return new Refused(
                    "Slack does not accept SLACK_APP_TOKEN; generate an app-level token with the scope connections:write"
                            + NEW_TOKEN);
        }
        if (code.equals("missing_scope")) {
            return new Refused("SLACK_APP_TOKEN lacks the scope connections:write; generate an app-level token with it"
                    + NEW_TOKEN);
        }
        return new Refused("Slack refuses Cairn a connection (" + code
                + "); see that Socket Mode is switched on, on your app's page at api.slack.com/apps, Socket Mode.");
    }
}
