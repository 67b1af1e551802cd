package dev.cairn.proof;

import dev.cairn.cli.CairnProcess;
import dev.cairn.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;

/** Cairn as a process of its own over one data folder, killed and started again. */
final class KilledCairn implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final Workspace workspace;
    private final SlackGate gate;
    private final Path folder;
    private final int port = freePort();
    private final CairnProcess java;
    private volatile Optional<Process> process = Optional.empty();

    KilledCairn(Workspace workspace, SlackGate gate, Path folder) {
        this.workspace = workspace;
        this.gate = gate;
        this.folder = folder;
        this.java = new CairnProcess(folder)
                .withOptions("-Djava.io.tmpdir=" + folder)
                .with(Map.of(
                        "SLACK_BOT_TOKEN", workspace.botToken(),
                        "SLACK_SIGNING_SECRET", workspace.signingSecret(),
                        "SLACK_API_URL", gate.address().resolve("api/").toString(),
                        "CAIRN_CLOCK_URL", gate.address().toString(),
                        "CAIRN_DATA", data().toString(),
                        "CAIRN_PROMPTS",
                                LittleContent.in(folder.resolve("prompts")).toString(),
                        "CAIRN_PORT", String.valueOf(port),
                        "CAIRN_REQUESTS_PER_MINUTE", "10000"));
        workspace.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    }

    boolean isUp() {
        return process.filter(Process::isAlive).isPresent();
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Returns when it follows the clock, or false when it was killed before. */
    boolean start() {
        CountDownLatch follows = gate.nextFollower();
        try {
            Process started = java.start("serve");
            process = Optional.of(started);
            Awaitility.await()
                    .atMost(STARTS_WITHIN)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> follows.getCount() == 0 || !started.isAlive());
            return started.isAlive();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** SIGKILL; returns when it is dead, and the workspace no longer waits for it. */
    void kill() {
        process.ifPresent(alive -> {
            alive.destroyForcibly();
            alive.onExit().join();
        });
        process = Optional.empty();
        forget();
    }

    private void forget() {
        HttpRequest gone = HttpRequest.newBuilder(workspace.address().resolve("workspace/follow"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"127.0.0.1:" + port + "\",\"gone\":true}"))
                .build();
        var unused = HttpClient.newHttpClient()
                .sendAsync(gone, HttpResponse.BodyHandlers.discarding())
                .join();
    }

    /** What its last process logged. */
    String log() {
        return java.said("err");
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
