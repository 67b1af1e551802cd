package dev.cairn.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls Web API methods and says how each ended, as a value. */
final class SlackCalls {
    private static final Logger LOG = LoggerFactory.getLogger(SlackCalls.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> TOO_OFTEN = Set.of("ratelimited", "rate_limited");

    /** Trouble of Slack's own, of which it says itself that part of the deed may have been done. */
    private static final Set<String> PERHAPS_DONE =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org");

    private static final Duration WAIT_UNLESS_TOLD = Duration.ofSeconds(30);

    private SlackCalls() {}

    interface Call<T> {
        T call() throws IOException, SlackApiException;
    }

    /**
     * The response, where Slack said ok. No answer and a server error are unclear: the deed may have been done.
     *
     * @param method for the log
     */
    static <T extends SlackApiTextResponse> Outcome<T> call(String method, Call<T> call) {
        try {
            T response = call.call();
            if (response.isOk()) {
                return new Outcome.Done<>(response);
            }
            return unanswered(method, response);
        } catch (SlackApiException failed) {
            if (failed.getResponse().code() == TOO_MANY_REQUESTS) {
                return new Outcome.Later<>(pause(failed));
            }
            LOG.warn("{} answered with status {}", method, failed.getResponse().code());
            return new Outcome.Unclear<>();
        } catch (IOException noAnswer) {
            LOG.warn("{} gave no answer: {}", method, noAnswer.toString());
            return new Outcome.Unclear<>();
        }
    }

    private static <T extends SlackApiTextResponse> Outcome<T> unanswered(String method, T response) {
        if (TOO_OFTEN.contains(response.getError())) {
            return new Outcome.Later<>(WAIT_UNLESS_TOLD);
        }
        if (PERHAPS_DONE.contains(response.getError())) {
            LOG.warn("{} answered {}", method, response.getError());
            return new Outcome.Unclear<>();
        }
        return refused(method, response);
    }

    private static <T extends SlackApiTextResponse> Outcome<T> refused(String method, T response) {
        Problem problem = SlackErrors.problem(response.getError());
        if (problem == Problem.NOT_ALLOWED) {
            // Some scopes are for the workspace to give or not.
            LOG.warn("{} was refused: it needs scope {}", method, response.getNeeded());
        }
        if (problem == Problem.OTHER || problem == Problem.SET_UP) {
            LOG.error(
                    "{} was refused: {}{}",
                    method,
                    response.getError(),
                    response.getNeeded() == null ? "" : ", needed scope " + response.getNeeded());
        }
        return new Outcome.Refused<>(problem);
    }

    /** How long Slack says to wait before asking again. */
    static Duration pause(SlackApiException failed) {
        String told = failed.getResponse().header("Retry-After");
        try {
            return told == null ? WAIT_UNLESS_TOLD : Duration.ofSeconds(Long.parseLong(told.strip()));
        } catch (NumberFormatException unreadable) {
            return WAIT_UNLESS_TOLD;
        }
    }
}
