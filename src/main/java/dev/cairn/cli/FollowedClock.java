package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.store.DueWorkRunner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calendar clock of a local workspace in another process. After each step of that clock it has due work looked for, and
 * says when it is finished: until then the workspace does not turn on.
 */
final class FollowedClock implements InstantSource, AutoCloseable {
    /** The workspace answers within ten seconds, also when its clock stands. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

    private static final long TRY_AGAIN_MILLIS = 1_000;
    private static final long LOOK_AGAIN_MILLIS = 1;
    private static final int LOOKS_PER_CHECK = 20;

    private static final Logger LOG = LoggerFactory.getLogger(FollowedClock.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWERS_WITHIN)
            .build();
    private final URI workspace;
    private final InstantSource realTime;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Duration ahead;
    private volatile Optional<String> followsAs = Optional.empty();

    private FollowedClock(URI workspace, InstantSource realTime) throws IOException {
        this.workspace = workspace.resolve("workspace/");
        this.realTime = realTime;
        this.ahead = aheadNow(ask(HttpRequest.newBuilder().GET(), "clock"));
    }

    /**
     * The clock of the workspace at that address, such as {@code http://127.0.0.1:4390/}.
     *
     * @throws CannotStart when no workspace answers there
     */
    static FollowedClock of(URI workspace, InstantSource realTime) throws CannotStart {
        try {
            return new FollowedClock(workspace, realTime);
        } catch (IOException nobody) {
            throw new CannotStart("No local workspace answers at " + workspace
                    + "; start it, or set CAIRN_CLOCK_URL to its address, or unset it to go by the real time.");
        }
    }

    @Override
    public Instant instant() {
        return realTime.instant().plus(ahead);
    }

    /**
     * Follows until it is closed.
     *
     * @param name by which the workspace tells its followers apart
     */
    void follow(DueWorkRunner work, String name) {
        followsAs = Optional.of(name);
        Thread thread = new Thread(() -> followAs(name, work), "clock");
        thread.setDaemon(true);
        thread.start();
    }

    private void followAs(String name, DueWorkRunner work) {
        long done = -1;
        while (isOpen(0)) {
            try {
                done = nextStep(name, work, done);
            } catch (IOException | RuntimeException failed) {
                LOG.warn("The clock of the local workspace cannot be followed just now: {}", failed.toString());
                if (!isOpen(TRY_AGAIN_MILLIS)) {
                    return;
                }
            }
        }
    }

    /** Waits for a step after that one, and until its due work is finished; the step. */
    private long nextStep(String name, DueWorkRunner work, long done) throws IOException {
        ObjectNode report = JSON.createObjectNode().put("name", name).put("done", done);
        work.next().ifPresent(next -> report.put("next", next.toString()));
        JsonNode told = post(report);
        Duration toldAhead = aheadNow(told);
        // An answer takes its time, so the later one of two is nearer to the truth.
        ahead = toldAhead.compareTo(ahead) > 0 ? toldAhead : ahead;
        int looks = 0;
        do {
            // Asked while it was looking already, it may have missed what came due in that moment.
            if (looks++ % LOOKS_PER_CHECK == 0) {
                work.check();
            }
        } while (!work.idle() && isOpen(LOOK_AGAIN_MILLIS));
        return told.path("step").asLong();
    }

    private void leave(String name) {
        try {
            post(JSON.createObjectNode().put("name", name).put("gone", true));
        } catch (IOException notThereEither) {
            LOG.info("The local workspace does not answer any more");
        }
    }

    private Duration aheadNow(JsonNode told) throws IOException {
        try {
            return Duration.between(
                    realTime.instant(), Instant.parse(told.path("now").asText()));
        } catch (RuntimeException noTime) {
            throw new IOException("the answer holds no time", noTime);
        }
    }

    private JsonNode post(ObjectNode report) throws IOException {
        return ask(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(report.toString())),
                "follow");
    }

    private JsonNode ask(HttpRequest.Builder request, String what) throws IOException {
        try {
            HttpResponse<String> answer = client.send(
                    request.uri(workspace.resolve(what)).timeout(ANSWERS_WITHIN).build(),
                    HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    /** Whether it is still open after that pause. */
    private boolean isOpen(long pauseMillis) {
        try {
            return !closing.await(pauseMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Follows no more; the workspace need not wait for this process then. */
    @Override
    public void close() {
        closing.countDown();
        followsAs.ifPresent(this::leave);
    }
}
