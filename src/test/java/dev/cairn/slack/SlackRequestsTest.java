package dev.cairn.slack;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.app_backend.SlackSignature;
import dev.cairn.CairnInWorkspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the workspace would never send, sent by hand. */
class SlackRequestsTest {
    private static final String COMMAND =
            "command=%2Fcairn&text=help&user_id=U0ANA&team_id=T0CAIRN&channel_id=C0GENERAL"
                    + "&trigger_id=1.2.3&response_url=http%3A%2F%2F127.0.0.1%3A9%2Fnowhere";
    private static final InstantSource REAL_TIME = InstantSource.system();

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;
    final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        cairn = CairnInWorkspace.start(folder);
    }

    @AfterAll
    static void stop() {
        cairn.close();
    }

    @Test
    void a_signed_command_is_answered() throws Exception {
        HttpResponse<String> response = send(signed(COMMAND + "&n=1", now()));

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("Cairn tells you what is expected"), response.body());
    }

    @Test
    void an_unsigned_request_is_refused() throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(cairn.requests()).POST(BodyPublishers.ofString(COMMAND)));

        assertEquals(401, response.statusCode());
        assertEquals("{\"error\":\"the request is not signed by Slack, or is too old\"}", response.body());
    }

    @Test
    void a_wrongly_signed_request_is_refused() throws Exception {
        assertEquals(401, send(request(COMMAND, now(), "v0=" + "0".repeat(64))).statusCode());
    }

    @Test
    void a_body_changed_after_signing_is_refused() throws Exception {
        HttpRequest.Builder changed = request(COMMAND + "x", now(), signature(COMMAND, now()));

        assertEquals(401, send(changed).statusCode());
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -1_000_000})
    void a_request_of_another_time_is_refused(long seconds) throws Exception {
        assertEquals(401, send(signed(COMMAND, now() + seconds)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "9999999999999999999999", "9223372036854775807"})
    void a_time_that_is_none_is_refused(String time) throws Exception {
        HttpRequest.Builder odd = HttpRequest.newBuilder(cairn.requests())
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", "v0=00")
                .POST(BodyPublishers.ofString(COMMAND));

        assertEquals(401, send(odd).statusCode());
    }

    @Test
    void a_repeated_request_is_accepted_and_left_alone() throws Exception {
        long time = now();
        String review = COMMAND.replace("cairn", "review").replace("text=help", "text=only+once");

        int first = send(signed(review, time)).statusCode();
        HttpResponse<String> second = send(signed(review, time));
        cairn.sees(ANA, "Code review: only once");

        assertEquals(200, first);
        assertEquals(200, second.statusCode());
        assertEquals("", second.body());
        send(signed(review.replace("once", "twice"), time));
        cairn.sees(ANA, "Code review: only twice");
        assertEquals(
                1,
                cairn.texts(GENERAL, ANA).stream()
                        .filter(text -> text.startsWith("Code review: only once"))
                        .count());
    }

    @Test
    void two_mebibytes_are_refused() throws Exception {
        HttpResponse<String> response = send(signed("text=" + "x".repeat(2 * 1024 * 1024), now()));

        assertEquals(413, response.statusCode());
    }

    @Test
    void a_body_without_a_length_is_refused() throws Exception {
        HttpRequest.Builder chunked = HttpRequest.newBuilder(cairn.requests())
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-Slack-Request-Timestamp", String.valueOf(now()))
                .header("X-Slack-Signature", signature(COMMAND, now()))
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(COMMAND.getBytes(StandardCharsets.UTF_8))));

        assertEquals(411, send(chunked).statusCode());
    }

    @Test
    void a_length_and_chunks_together_are_refused() throws Exception {
        String smuggled =
                "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";

        assertTrue(raw(smuggled).startsWith("HTTP/1.1 4"), raw(smuggled));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\":\"/review\",\"text\":\"as JSON\"}",
                "{\"type\":",
                "[]",
                "{\"type\":\"no_such_type\"}",
                "payload=%7B%22type%22%3A",
                "payload=not+json",
                "hello",
                ""
            })
    void what_is_signed_but_not_of_slacks_making_is_a_bad_request(String body) throws Exception {
        HttpResponse<String> response = send(signed(body, now()));

        assertEquals(400, response.statusCode());
        assertFalse(response.body().contains("Exception"), response.body());
    }

    @Test
    void a_url_verification_is_answered() throws Exception {
        HttpResponse<String> response =
                send(signed("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\",\"token\":\"x\"}", now()));

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("3eZbrw1aB"), response.body());
    }

    @Test
    void text_beyond_ascii_is_read_as_it_was_typed() throws Exception {
        String body = COMMAND.replace("text=help", "text=h%C3%A9lp+%E6%97%A5%E6%9C%AC+%F0%9F%8E%89");

        assertTrue(send(signed(body, now())).body().contains("hélp 日本 🎉"));
    }

    @Test
    void getting_is_not_allowed() throws Exception {
        assertEquals(405, send(HttpRequest.newBuilder(cairn.requests()).GET()).statusCode());
    }

    @Test
    void health_and_readiness_answer() throws Exception {
        assertEquals(200, send(HttpRequest.newBuilder(at("/healthz"))).statusCode());
        assertEquals("ok", send(HttpRequest.newBuilder(at("/readyz"))).body().strip());
    }

    @Test
    void metrics_count_requests_without_naming_people() throws Exception {
        send(signed(COMMAND + "&n=metrics", now()));

        String metrics = send(HttpRequest.newBuilder(at("/metrics"))).body();
        assertTrue(
                metrics.contains("cairn_requests_seconds_count{kind=\"command\",name=\"cairn\",outcome=\"ok\"}"),
                metrics);
        assertFalse(metrics.contains("U0ANA"), metrics);
    }

    @Test
    void somebody_of_another_team_is_refused_whatever_channel_they_name() throws Exception {
        String elsewhere = COMMAND.replace("T0CAIRN", "T0PARTNER").replace("cairn&", "review&");

        assertTrue(send(signed(elsewhere, now())).body().contains("only people of that workspace"));
    }

    @Test
    void a_command_with_a_prefix_is_known_and_another_is_not() throws Exception {
        String prefixed = COMMAND.replace("%2Fcairn", "%2Facme-cairn");
        String other = COMMAND.replace("%2Fcairn", "%2Fweather");

        String help = send(signed(prefixed, now())).body();
        assertTrue(help.contains("Cairn tells you what is expected"), help);
        assertTrue(help.contains("`/acme-checkin @ana next Monday`"), help);
        assertTrue(send(signed(prefixed.replace("text=help", "text=statsu"), now()))
                .body()
                .contains("Did you mean /acme-cairn status?"));
        assertTrue(send(signed(other, now())).body().contains("Cairn does not know this command. Try /cairn help."));
    }

    private static URI at(String path) {
        return cairn.requests().resolve(path);
    }

    private static long now() {
        return REAL_TIME.instant().getEpochSecond();
    }

    private static String signature(String body, long time) {
        return new SlackSignature.Generator(cairn.workspace().signingSecret()).generate(String.valueOf(time), body);
    }

    private static HttpRequest.Builder signed(String body, long time) {
        return request(body, time, signature(body, time));
    }

    private static HttpRequest.Builder request(String body, long time, String signature) {
        return HttpRequest.newBuilder(cairn.requests())
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", String.valueOf(time))
                .header("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), cairn.requests().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
