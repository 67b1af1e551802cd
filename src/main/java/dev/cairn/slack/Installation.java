package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import java.util.Optional;

/** The workspace Cairn is installed in, known from the moment Slack first answers. */
public final class Installation {
    private final MethodsClient slack;
    private volatile Optional<Team> team = Optional.empty();

    /** What {@code auth.test} says of the token. */
    record Team(String id, String name, String botUserId) {}

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
            team = Optional.of(new Team(token.getTeamId(), token.getTeam(), token.getUserId()));
            return Connected.YES;
        }
        return answer instanceof Outcome.Refused<AuthTestResponse> refused && refused.problem() == Problem.SET_UP
                ? Connected.REFUSED
                : Connected.NOT_YET;
    }

    /** The team's id, once Slack has answered. */
    public Optional<String> teamId() {
        return team.map(Team::id);
    }

    Optional<Team> team() {
        return team;
    }

    /** Whether Slack has answered. */
    public boolean isConnected() {
        return team().isPresent();
    }
}
