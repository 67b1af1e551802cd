package dev.cairn.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between Cairn and the local workspace and passes everything on, so that something can be done at one moment of one
 * call: before Slack has it, after Slack has done it, or after Cairn has the answer.
 */
final class SlackGate implements AutoCloseable {
    /** A moment of a call. */
    enum Moment {
        /** It has arrived here and goes no further. */
        ARRIVED,
        /** Slack has done it; the answer goes no further. */
        DONE,
        /** The answer has been sent. */
        ANSWERED
    }

    private static final Duration SILENT = Duration.ofSeconds(9);
    private static final Pattern CHANNEL = Pattern.compile("\\bchannel=(\\w+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Aim(String method, String about, Moment moment, Runnable shot, CountDownLatch hit) {}

    private final URI workspace;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(SlackGate::daemon);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReference<Aim> aim = new AtomicReference<>();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private volatile boolean hidesWhatWasLost;
    private volatile CountDownLatch followed = new CountDownLatch(1);

    SlackGate(URI workspace) {
        this.workspace = workspace;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /**
     * Does something once, at that moment of the next such call.
     *
     * @param about what its body holds
     * @return counts down when it is done
     */
    CountDownLatch aim(String method, String about, Moment moment, Runnable shot) {
        CountDownLatch hit = new CountDownLatch(1);
        aim.set(new Aim(method, about, moment, shot, hit));
        return hit;
    }

    void aimAtNothing() {
        aim.set(null);
    }

    /** Counts down when the next process follows the clock. */
    CountDownLatch nextFollower() {
        followed = new CountDownLatch(1);
        return followed;
    }

    /** How often each kind of trouble met each method. */
    synchronized Map<String, Integer> troubles() {
        return new TreeMap<>(troubles);
    }

    private synchronized void trouble(String method, String kind) {
        troubles.merge(method + " " + kind, 1, Integer::sum);
    }

    private void pass(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        // Of this moment: a dead process's last report may still be on its way when another starts.
        CountDownLatch follows = followed;
        Aim mine = aim.get();
        boolean aimed = mine != null && mine.method().equals(method) && body.contains(mine.about());
        if (aimed && !aim.compareAndSet(mine, null)) {
            aimed = false;
        }
        if (aimed && mine.moment() == Moment.ARRIVED) {
            shoot(mine);
            exchange.close();
            return;
        }
        Optional<HttpResponse<byte[]>> answered = passed(method, request(exchange, body), body);
        if (answered.isEmpty() || (aimed && mine.moment() == Moment.DONE)) {
            answered.ifPresent(answer -> lose(method, answer.body()));
            if (aimed) {
                shoot(mine);
            }
            exchange.close();
            return;
        }
        HttpResponse<byte[]> answer = answered.get();
        byte[] shown = shown(method, answer.body());
        if (method.equals("follow")) {
            follows.countDown();
        }
        try {
            answer.headers()
                    .firstValue("Retry-After")
                    .ifPresent(wait -> exchange.getResponseHeaders().set("Retry-After", wait));
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.statusCode(), shown.length);
            exchange.getResponseBody().write(shown);
            exchange.getResponseBody().flush();
            if (aimed) {
                shoot(mine);
            }
        } finally {
            exchange.close();
        }
    }

    /** What the workspace answers; empty when it drops the connection. */
    private Optional<HttpResponse<byte[]>> passed(String method, HttpRequest request, String body) {
        long started = System.nanoTime();
        passed.add(call(method, body));
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                trouble(method, String.valueOf(answer.statusCode()));
            }
            return Optional.of(answer);
        } catch (IOException dropped) {
            trouble(method, System.nanoTime() - started > SILENT.toNanos() ? "silence" : "answer lost");
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String call(String method, String body) {
        Matcher channel = CHANNEL.matcher(body);
        return method + " " + (channel.find() ? channel.group(1) : "");
    }

    /** Whether such a call went on to the workspace. */
    boolean hasPassed(String method, String channel) {
        return passed.contains(method + " " + channel);
    }

    /** From now on no look finds a message whose answer a shot has cut off: as if nobody looked. */
    void hideWhatWasLost() {
        hidesWhatWasLost = true;
    }

    private void lose(String method, byte[] answer) {
        JsonNode json = json(answer);
        if (method.equals("chat.scheduleMessage")) {
            lost.add(json.path("scheduled_message_id").asText());
        } else if (method.equals("chat.postMessage")) {
            lost.add(json.path("ts").asText());
        }
    }

    private byte[] shown(String method, byte[] answer) {
        String list = switch (method) {
            case "chat.scheduledMessages.list" -> "scheduled_messages";
            case "conversations.history" -> "messages";
            default -> "";
        };
        if (!hidesWhatWasLost || list.isEmpty()) {
            return answer;
        }
        JsonNode json = json(answer);
        Iterator<JsonNode> each = json.path(list).elements();
        while (each.hasNext()) {
            JsonNode message = each.next();
            if (lost.contains(message.path("id").asText())
                    || lost.contains(message.path("ts").asText())) {
                each.remove();
            }
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void shoot(Aim aim) {
        aim.shot().run();
        aim.hit().countDown();
    }

    private HttpRequest request(HttpExchange exchange, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        workspace.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(body));
        for (String header : new String[] {"Authorization", "Content-Type"}) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return request.build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "gate");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
