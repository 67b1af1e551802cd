package dev.cairn.workspace;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChangeStreamTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void there_is_an_event_at_once_and_one_whenever_something_changes() throws IOException {
        Map<String, Runnable> changes = Map.of(
                "a call", () -> stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'x'}"),
                "a deed nobody hears of", () -> stage.workspace.write("U0ANA", "C0PLATFORM", "x"),
                "a deed the app hears of", () -> stage.workspace.command("U0ANA", "C0GENERAL", "/expectations"),
                "a control", () -> stage.workspace.leave("U0TOM", "C0GENERAL"),
                "a fault", () -> stage.workspace.order(Fault.of("auth.test", Fault.Kind.SILENCE, 1)),
                "the clock", () -> stage.workspace.turn(Duration.ofHours(1)),
                "a reset", () -> stage.post("reset", "{}"));
        for (Map.Entry<String, Runnable> change : changes.entrySet()) {
            try (Watching page = new Watching(stage)) {
                long before = page.next();
                change.getValue().run();
                assertTrue(page.next() > before, change.getKey());
            }
        }
    }

    @Test
    void a_message_that_becomes_due_by_itself_is_an_event() throws IOException {
        stage.ok("chat.scheduleMessage", "{'channel':'C0GENERAL','text':'x','post_at':%d}".formatted(stage.now() + 60));
        try (Watching page = new Watching(stage)) {
            long before = page.next();
            stage.realTime.pass(Duration.ofSeconds(61));
            assertTrue(page.next() > before);
        }
        assertEquals(1, stage.workspace.messages("C0GENERAL", "U0ANA").size());
    }

    @Test
    void looking_changes_nothing() {
        Changes changes = new Changes();
        SharedState state = new SharedState(
                new State(
                        new AppManifest(Json.object()),
                        () -> Stage.START,
                        () -> Stage.START,
                        URI.create("/"),
                        new AppSockets(false, new WireLog(() -> Stage.START, () -> Stage.START, changes))),
                changes);
        state.look(State::team);
        state.look(held -> held.schedule().next());

        assertEquals(0, number(changes));
        state.use(State::team);
        assertEquals(1, number(changes));
    }

    @Test
    void much_at_once_is_told_in_few_events() throws IOException {
        try (Watching page = new Watching(stage)) {
            long first = page.next();
            for (int i = 0; i < 1000; i++) {
                stage.workspace.join("U0ANA", "C0GENERAL");
            }
            int events = 0;
            while (page.next() < first + 1000) {
                events++;
            }
            assertTrue(events < 100, events + " events");
        }
    }

    @Test
    void a_quiet_stream_shows_that_it_lives() throws Exception {
        Changes changes = new Changes();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        CompletableFuture<Void> stream = CompletableFuture.runAsync(() -> tell(changes, sent));
        await().atMost(SOON).until(() -> sent.toString(StandardCharsets.UTF_8).contains(": still here\n\n"));
        changes.close();
        stream.get();

        assertTrue(sent.toString(StandardCharsets.UTF_8).startsWith("retry: 1000\ndata: 0\n\n"));
    }

    @Test
    void only_so_many_watch_and_a_place_is_free_again_when_one_goes() throws IOException {
        List<Watching> pages = new ArrayList<>();
        for (int i = 0; i < ChangeStream.MOST; i++) {
            Watching page = new Watching(stage);
            page.next();
            pages.add(page);
        }
        try (Watching tooMany = new Watching(stage)) {
            assertTrue(tooMany.head().startsWith("HTTP/1.1 503 "));
        }
        pages.get(0).close();
        await().atMost(SOON).until(() -> {
            stage.workspace.join("U0ANA", "C0GENERAL"); // what is written to nobody shows that they went
            try (Watching next = new Watching(stage)) {
                return next.head().startsWith("HTTP/1.1 200 ");
            }
        });
        for (Watching page : pages) {
            page.close();
        }
    }

    @Test
    void a_workspace_that_closes_waits_for_nobody_who_watches() throws IOException {
        try (Watching page = new Watching(stage)) {
            page.next();
            assertTimeoutPreemptively(Duration.ofSeconds(5), stage.workspace::close);
            assertEquals(Optional.empty(), page.lineAfter("no such line"));
        }
        await().atMost(SOON)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("workspace-http")));
    }

    private static void tell(Changes changes, ByteArrayOutputStream sent) {
        try {
            new ChangeStream(changes, Duration.ofMillis(10)).tell(sent);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long number(Changes changes) {
        try {
            return changes.after(-1, Duration.ZERO);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A page that reads the stream. */
    private static final class Watching implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader answer;

        Watching(Stage stage) throws IOException {
            RawHttp raw = new RawHttp(stage);
            socket = new Socket(InetAddress.getLoopbackAddress(), raw.port());
            String request = "GET /workspace/changes HTTP/1.1\r\n" + raw.ownHost() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        String head() throws IOException {
            return answer.readLine();
        }

        long next() throws IOException {
            return Long.parseLong(lineAfter("data: ").orElseThrow());
        }

        /** What follows it in the next line that begins so; empty at the end of all. */
        Optional<String> lineAfter(String start) throws IOException {
            for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                if (line.startsWith(start)) {
                    return Optional.of(line.substring(start.length()));
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
