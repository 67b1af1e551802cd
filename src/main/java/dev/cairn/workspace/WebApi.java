package dev.cairn.workspace;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code /api/METHOD}: token, rate, scope, then the method; Slack's envelope around what it answers. Source:
 * <a href="https://docs.slack.dev/apis/web-api/">Web API</a>. In which order Slack checks is undocumented.
 */
final class WebApi implements AutoCloseable {
    static final String PATH = "/api/";
    /** How long a call that is to meet silence is held before its connection closes. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** What goes back: an HTTP status and a JSON body. */
    private record Answer(int status, JsonNode body, Optional<Duration> retryAfter) {}

    private final Map<String, ApiMethod> methods = ApiMethod.all().stream()
            .collect(toUnmodifiableMap(method -> method.spec().name(), identity()));
    private final SharedState state;
    private final Faults faults;
    private final WireLog log;
    private final String botToken;
    private final String appToken;
    private final Set<String> scopes;
    private final CountDownLatch closing = new CountDownLatch(1);

    WebApi(SharedState state, Faults faults, WireLog log, String botToken, String appToken, Set<String> scopes) {
        this.state = state;
        this.faults = faults;
        this.log = log;
        this.botToken = botToken;
        this.appToken = appToken;
        this.scopes = scopes;
    }

    void handle(HttpExchange exchange) throws IOException {
        long started = System.nanoTime();
        String method = exchange.getRequestURI().getPath().substring(PATH.length());
        String body = Http.body(exchange);
        Optional<JsonNode> parsed = isJson(exchange) ? Json.parse(body) : form(body);
        Optional<Fault> fault = faults.forCall(method);
        Answer answer = answer(exchange, method, parsed, fault);
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        log.fromApp(method, parsed.orElseGet(() -> unread(body)), answer.status(), answer.body(), millis);
        send(exchange, answer);
    }

    @Override
    public void close() {
        closing.countDown();
    }

    private Answer answer(HttpExchange exchange, String method, Optional<JsonNode> parsed, Optional<Fault> fault) {
        Fault.Kind trouble = fault.map(Fault::kind).orElse(null);
        if (trouble == Fault.Kind.SILENCE) {
            awaitSilence();
            return noAnswer();
        }
        if (trouble == Fault.Kind.SERVER_ERROR) {
            return new Answer(500, Json.object().put("ok", false).put("error", "internal_error"), Optional.empty());
        }
        if (trouble == Fault.Kind.RATE_LIMITED) {
            return tooMany(fault.get().retryAfter());
        }
        Answer answer = answer(exchange, method, parsed);
        return trouble == Fault.Kind.ANSWER_LOST ? noAnswer() : answer;
    }

    private Answer answer(HttpExchange exchange, String name, Optional<JsonNode> parsed) {
        ApiMethod method = methods.get(name);
        try {
            if (method == null) {
                throw new Refused(SlackError.UNKNOWN_METHOD);
            }
            SlackError unreadable = isJson(exchange) ? SlackError.INVALID_JSON : SlackError.INVALID_FORM_DATA;
            JsonNode json = parsed.orElseThrow(() -> new Refused(unreadable));
            if (!(json instanceof ObjectNode args)) {
                throw new Refused(SlackError.JSON_NOT_OBJECT);
            }
            ApiCall call = new ApiCall(args);
            checkToken(exchange, call, method.spec());
            return state.with(held -> succeed(held, method, call));
        } catch (RateLimited limited) {
            return tooMany(limited.retryAfter());
        } catch (Refused refused) {
            if (method != null && !method.spec().errors().contains(refused.error())) {
                throw new IllegalStateException(name + " does not declare " + refused.error(), refused);
            }
            return new Answer(200, refused.body(), Optional.empty());
        }
    }

    private Answer succeed(State held, ApiMethod method, ApiCall call) {
        if (!method.spec().ofApp() && !held.team().installed()) {
            throw new Refused(SlackError.ACCOUNT_INACTIVE);
        }
        MethodSpec spec = method.spec();
        held.rateLimits().take(spec.name(), spec.tier()).ifPresent(wait -> {
            throw new RateLimited(wait);
        });
        spec.scopes().stream()
                .filter(scope -> !held.scopes().contains(scope))
                .findFirst()
                .ifPresent(scope -> {
                    throw Refused.missingScope(scope, held.scopes());
                });
        ObjectNode ok = Json.object().put("ok", true);
        return new Answer(200, ok.setAll(method.answer(held, call)), Optional.empty());
    }

    /** An app-level token is taken from the header alone. */
    private void checkToken(HttpExchange exchange, ApiCall call, MethodSpec spec) {
        String token = Http.header(exchange, "Authorization")
                .map(header -> header.replaceFirst("(?i)^Bearer ", ""))
                .or(() -> call.text("token").filter(posted -> !spec.ofApp()))
                .orElseThrow(() -> new Refused(SlackError.NOT_AUTHED));
        if (!token.equals(botToken) && !token.equals(appToken)) {
            throw new Refused(SlackError.INVALID_AUTH);
        }
        if (token.equals(appToken) != spec.ofApp()) {
            throw new Refused(SlackError.NOT_ALLOWED_TOKEN_TYPE);
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            // Closing before the headers went out drops the connection.
            exchange.close();
            return;
        }
        answer.retryAfter()
                .ifPresent(wait ->
                        exchange.getResponseHeaders().set("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        exchange.getResponseHeaders().set("X-OAuth-Scopes", String.join(",", scopes));
        Http.send(exchange, answer.status(), answer.body());
    }

    private static boolean isJson(HttpExchange exchange) {
        return Http.header(exchange, "Content-Type").orElse("").startsWith("application/json");
    }

    private static Optional<JsonNode> form(String body) {
        try {
            return Optional.of(Http.form(body));
        } catch (IllegalArgumentException misencoded) {
            return Optional.empty();
        }
    }

    private JsonNode unread(String body) {
        return TextNode.valueOf(body.replace(botToken, "(hidden)").replace(appToken, "(hidden)"));
    }

    private static Answer tooMany(Duration wait) {
        return new Answer(429, new Refused(SlackError.RATELIMITED).body(), Optional.of(wait));
    }

    private static Answer noAnswer() {
        return new Answer(0, Json.object(), Optional.empty());
    }

    private void awaitSilence() {
        try {
            boolean ignored = closing.await(SILENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
