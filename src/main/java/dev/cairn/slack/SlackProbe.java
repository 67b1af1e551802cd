package dev.cairn.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.scheduled_messages.ChatScheduledMessagesListResponse;
import dev.cairn.conversation.Messenger.Posted;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Web API one thing at a time and says word for word how Slack answered: for whoever sets Cairn up, who needs the
 * code that Slack's pages explain rather than a sentence for people in Slack. Nothing is logged.
 */
public final class SlackProbe implements AutoCloseable {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration WAIT_UNLESS_TOLD = Duration.ofSeconds(30);
    private static final int PAGE = 100;

    private final URI api;
    private final Slack http;
    private final MethodsClient slack;

    /** @param token sent with each call; an empty one shows whether Slack can be reached at all */
    public SlackProbe(URI api, String token) {
        this.api = api;
        this.http = SlackConnection.client(api);
        this.slack = token.isEmpty() ? http.methods() : http.methods(token);
    }

    /** How a call ended. */
    public sealed interface Answer<T> {
        record Yes<T>(T value) implements Answer<T> {}

        /**
         * Slack said no.
         *
         * @param error its code, such as {@code not_in_channel}
         * @param neededScope the scope that is missing, where that is why
         */
        record No<T>(String error, Optional<String> neededScope) implements Answer<T> {}

        /** Nothing was done; try again after this long. */
        record Busy<T>(Duration pause) implements Answer<T> {}

        /**
         * No answer of Slack's: the deed may have been done.
         *
         * @param why the end of a sentence that begins with what did not answer
         */
        record None<T>(String why) implements Answer<T> {}

        /** The same answer about another value. */
        default <R> Answer<R> map(Function<T, R> change) {
            if (this instanceof Yes<T> yes) {
                return new Yes<>(change.apply(yes.value()));
            }
            if (this instanceof No<T> no) {
                return new No<>(no.error(), no.neededScope());
            }
            return this instanceof Busy<T> busy ? new Busy<>(busy.pause()) : new None<>(((None<T>) this).why());
        }
    }

    /**
     * What Slack says of a token, in its answer and around it.
     *
     * @param owner empty where Slack does not accept the token
     * @param error why not, as a code
     * @param scopes what was granted; empty where Slack does not say
     * @param time what Slack's clock showed; empty where it does not say
     */
    public record Token(
            Optional<Owner> owner, Optional<String> error, Optional<Set<String>> scopes, Optional<Instant> time) {
        public Token {
            scopes = scopes.map(Set::copyOf);
        }
    }

    /**
     * Whose a token is.
     *
     * @param organisationWide it is not of one workspace
     */
    public record Owner(String team, String teamId, String bot, boolean organisationWide) {}

    /** A message that Slack holds for later. */
    public record Held(String id, String channelId, Instant postAt, String text) {}

    /** Whose token it is; a token that Slack does not accept is an answer too. */
    public Answer<Token> token() {
        return ask(() -> slack.authTest(call -> call), SlackProbe::token);
    }

    /** @param channel an id, or a name with # before it */
    public Answer<Posted> post(String channel, String text) {
        return call(() -> slack.chatPostMessage(
                        call -> call.channel(channel).text(text).unfurlLinks(false)))
                .map(response -> new Posted(response.getChannel(), response.getTs()));
    }

    public Answer<Posted> update(Posted message, String text) {
        return call(() -> slack.chatUpdate(call ->
                        call.channel(message.channelId()).ts(message.ts()).text(text)))
                .map(response -> message);
    }

    public Answer<Posted> delete(Posted message) {
        return call(() -> slack.chatDelete(
                        call -> call.channel(message.channelId()).ts(message.ts())))
                .map(response -> message);
    }

    /** The id of the scheduled message. */
    public Answer<String> schedule(String channelId, String text, Instant postAt) {
        return call(() -> slack.chatScheduleMessage(
                        call -> call.channel(channelId).text(text).postAt(Math.toIntExact(postAt.getEpochSecond()))))
                .map(response -> response.getScheduledMessageId());
    }

    public Answer<String> unschedule(String channelId, String id) {
        return call(() -> slack.chatDeleteScheduledMessage(
                        call -> call.channel(channelId).scheduledMessageId(id)))
                .map(response -> id);
    }

    /** All that Slack holds of this app. */
    public Answer<List<Held>> scheduled() {
        List<Held> held = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            String from = cursor;
            Answer<ChatScheduledMessagesListResponse> page = call(() ->
                    slack.chatScheduledMessagesList(call -> call.limit(PAGE).cursor(from)));
            if (!(page instanceof Answer.Yes<ChatScheduledMessagesListResponse> yes)) {
                return page.map(none -> List.of());
            }
            yes.value()
                    .getScheduledMessages()
                    .forEach(each -> held.add(new Held(
                            each.getId(),
                            each.getChannelId(),
                            Instant.ofEpochSecond(each.getPostAt()),
                            String.valueOf(each.getText()))));
            cursor = yes.value().getResponseMetadata() == null
                    ? null
                    : yes.value().getResponseMetadata().getNextCursor();
        } while (cursor != null && !cursor.isEmpty());
        return new Answer.Yes<>(List.copyOf(held));
    }

    /** The direct message with a person. */
    public Answer<String> open(String userId) {
        return call(() -> slack.conversationsOpen(call -> call.users(List.of(userId))))
                .map(response -> response.getChannel().getId());
    }

    /** Whether Slack would open a connection for Socket Mode; none is opened. */
    public Answer<String> socketMode(String appToken) {
        return call(() -> http.methods(appToken).appsConnectionsOpen(call -> call))
                .map(response -> "accepted");
    }

    private interface Call<T> {
        @Nullable
        T call() throws IOException, SlackApiException;
    }

    private <T extends SlackApiTextResponse> Answer<T> call(Call<T> call) {
        Answer<T> answer = ask(call, Function.identity());
        return answer instanceof Answer.Yes<T> yes && !yes.value().isOk()
                ? new Answer.No<>(
                        String.valueOf(yes.value().getError()),
                        Optional.ofNullable(yes.value().getNeeded()))
                : answer;
    }

    private <T extends SlackApiTextResponse, R> Answer<R> ask(Call<T> call, Function<T, R> reading) {
        try {
            T response = call.call();
            return response == null || (!response.isOk() && response.getError() == null)
                    ? notSlack()
                    : new Answer.Yes<>(reading.apply(response));
        } catch (SlackApiException failed) {
            int status = failed.getResponse().code();
            if (status == TOO_MANY_REQUESTS) {
                return new Answer.Busy<>(pause(failed));
            }
            return status < 300 ? notSlack() : new Answer.None<>("answers with HTTP status " + status);
        } catch (JsonParseException | NullPointerException notJson) {
            // The client throws the latter where the answer has no body.
            return notSlack();
        } catch (IOException noAnswer) {
            return new Answer.None<>(why(noAnswer));
        }
    }

    private static <R> Answer<R> notSlack() {
        return new Answer.None<>("answers, but not as Slack does");
    }

    private String why(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "cannot be found: no address is known for " + api.getHost();
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "cannot be reached: nothing listens there, or a firewall is in between";
        }
        if (failure instanceof SocketTimeoutException
                || failure.getClass().getSimpleName().equals("InterruptedIOException")) {
            return "did not answer in time";
        }
        return failure instanceof SSLException
                ? "offers no secure connection that Java trusts (" + failure.getMessage() + ")"
                : "gave no whole answer (" + failure.getMessage() + ")";
    }

    private static Duration pause(SlackApiException failed) {
        return Optional.ofNullable(failed.getResponse().header("Retry-After"))
                .filter(told -> told.strip().matches("\\d{1,6}"))
                .map(told -> Duration.ofSeconds(Long.parseLong(told.strip())))
                .orElse(WAIT_UNLESS_TOLD);
    }

    private static Token token(AuthTestResponse response) {
        Optional<Set<String>> scopes = header(response, "x-oauth-scopes")
                .map(granted -> new TreeSet<>(Arrays.stream(granted.split(",", -1))
                        .map(String::strip)
                        .filter(scope -> !scope.isEmpty())
                        .toList()));
        Optional<Instant> time = header(response, "date").flatMap(SlackProbe::time);
        return response.isOk()
                ? new Token(
                        Optional.of(new Owner(
                                String.valueOf(response.getTeam()),
                                String.valueOf(response.getTeamId()),
                                String.valueOf(response.getUser()),
                                response.isEnterpriseInstall())),
                        Optional.empty(),
                        scopes,
                        time)
                : new Token(Optional.empty(), Optional.of(response.getError()), scopes, time);
    }

    private static Optional<String> header(SlackApiTextResponse response, String name) {
        Map<String, List<String>> headers = response.getHttpResponseHeaders();
        return headers == null
                ? Optional.empty()
                : headers.entrySet().stream()
                        .filter(header -> name.equalsIgnoreCase(header.getKey()))
                        .flatMap(header -> header.getValue().stream())
                        .findFirst();
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (Exception failed) {
            throw new IllegalStateException("the Slack client cannot be closed", failed);
        }
    }
}
