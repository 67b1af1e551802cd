package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The workspace Cairn is installed in, known from the moment Slack first answers. */
public final class Installation {
    private static final Pattern ADDRESS = Pattern.compile("https://([a-z0-9-]+)\\.slack\\.com/?");

    private final MethodsClient slack;
    private volatile Optional<Team> team = Optional.empty();

    /** What {@code auth.test} says of the token. */
    record Team(String id, String name, String botUserId, String url) {}

    public Installation(MethodsClient slack) {
        this.slack = slack;
    }

    /** How a look at Slack ended. */
    public enum Connected {
        YES,
        /** Slack does not know the token. */
        REFUSED,
        /** Slack could not be reached; trying again may help. */
        NOT_YET
    }

    /** Asks Slack whose token this is; afterwards the team is known. */
    public Connected connect() {
        Outcome<AuthTestResponse> answer = SlackCalls.call("auth.test", () -> slack.authTest(call -> call));
        if (answer instanceof Outcome.Done<AuthTestResponse> done) {
            AuthTestResponse token = done.value();
            team = Optional.of(new Team(token.getTeamId(), token.getTeam(), token.getUserId(), token.getUrl()));
            return Connected.YES;
        }
        return answer instanceof Outcome.Refused<AuthTestResponse> refused && refused.problem() == Problem.SET_UP
                ? Connected.REFUSED
                : Connected.NOT_YET;
    }

    /** How a look at Slack ended, and how long it took in real time. */
    public record Look(Connected connected, Duration took) {}

    /** Asks as {@link #connect} does. */
    public Look look() {
        long start = System.nanoTime();
        Connected connected = connect();
        return new Look(connected, Duration.ofNanos(System.nanoTime() - start));
    }

    /** The team's id, once Slack has answered. */
    public Optional<String> teamId() {
        return team.map(Team::id);
    }

    /** The workspace's name in addresses, as in {@code acme.slack.com}, once Slack has answered. */
    public Optional<String> domain() {
        return team.map(Team::url)
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .map(address -> address.group(1));
    }

    Optional<Team> team() {
        return team;
    }

    /** Whether Slack has answered. */
    public boolean isConnected() {
        return team().isPresent();
    }
}
