package dev.cairn.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A press of which nothing came may be made again, from the moment in which the person reads so. */
class UndonePressTest {
    private static final String NOT_TAKEN =
            "Slack did not take this message, so probably nobody sees it. Please look, and try again.";
    private static final int TAKEN = 200;
    private static final int REFUSED = 500;
    private static final Reply SHARING =
            new Reply.Several(List.of(new Reply.Publish(MessageBlocks.sentence("shared")), Reply.tell("thanks")));

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    private HttpServer responseUrl;

    @BeforeEach
    void start() throws IOException {
        responseUrl = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        responseUrl.createContext("/", this::answer);
        responseUrl.start();
    }

    @AfterEach
    void stop() {
        responseUrl.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call;
                var body = new InputStreamReader(call.getRequestBody(), StandardCharsets.UTF_8)) {
            happened.add(
                    JsonParser.parseReader(body).getAsJsonObject().get("text").getAsString());
            call.sendResponseHeaders(statuses.remove(), -1);
        }
    }

    @Test
    void what_nobody_sees_is_undone_before_the_person_is_told() {
        statuses.addAll(List.of(REFUSED, TAKEN));

        press(() -> SHARING);

        assertEquals(List.of("shared", "undone", NOT_TAKEN), happened);
    }

    @Test
    void where_the_person_cannot_be_told_either_it_is_undone_once() {
        statuses.addAll(List.of(REFUSED, REFUSED));

        press(() -> SHARING);

        assertEquals(List.of("shared", "undone", NOT_TAKEN), happened);
    }

    @Test
    void what_others_see_stays_done_though_nothing_more_got_through() {
        statuses.addAll(List.of(TAKEN, REFUSED));

        press(() -> SHARING);

        assertEquals(List.of("shared", "thanks"), happened);
    }

    @Test
    void what_failed_in_cairn_is_undone_once_though_the_person_could_not_be_told() {
        statuses.add(REFUSED);

        press(() -> {
            throw new IllegalStateException("on purpose");
        });

        assertEquals("undone", happened.get(0));
        assertEquals(2, happened.size(), happened::toString);
    }

    /** Until all is said. */
    private void press(Supplier<Reply> listener) {
        URI address = URI.create("http://127.0.0.1:" + responseUrl.getAddress().getPort() + "/");
        Slack http = SlackConnection.client(address);
        try (WorkQueue work = new WorkQueue("work", 1, 1);
                WorkQueue forms = new WorkQueue("forms", 1, 1)) {
            Shell shell = new Shell(
                    new Installation(http.methods("none")),
                    new RequestLimit(1, Ticker.systemTicker()),
                    work,
                    forms,
                    new Replies(http, http.methods("none")),
                    new SimpleMeterRegistry());
            Destination answers = new Destination.ResponseUrl(address.toString(), Optional.empty());
            Exchange exchange = new Exchange("button", "share", new Caller("T1", "U1"), answers, "");
            shell.press(exchange, false, listener, () -> happened.add("undone"));
        }
    }
}
