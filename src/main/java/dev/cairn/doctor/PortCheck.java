package dev.cairn.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Whether Cairn could listen where it is told to, or does so already. */
final class PortCheck {
    static final String PORT = "port";

    /** Longer than Cairn takes to find out that its database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private PortCheck() {}

    static Finding of(UsableSettings usable) {
        Optional<String> wrong = usable.unusable("CAIRN_PORT", "CAIRN_HOST");
        return wrong.map(why -> Finding.skipped(PORT, "Port", why))
                .orElseGet(() -> of(usable.settings().host(), usable.settings().port()));
    }

    private static Finding of(String host, int port) {
        if (port == 0) {
            return Finding.good(PORT, "Cairn takes any free port.");
        }
        String where = host + ":" + port;
        try (ServerSocket free = new ServerSocket()) {
            free.bind(new InetSocketAddress(InetAddress.getAllByName(host)[0], port));
            return Finding.good(PORT, "Port " + port + " on " + host + " is free.");
        } catch (UnknownHostException unknown) {
            return Finding.todo(PORT, "CAIRN_HOST is " + host + ", which is no address that can be found.", SET_HOST);
        } catch (IOException taken) {
            return ready(host, port)
                    .map(answer -> answer.equals("ok")
                            ? Finding.good(PORT, "Cairn runs at " + where + " already, and is ready.")
                            : Finding.warning(
                                    PORT,
                                    "Cairn runs at " + where + " already, but is " + answer + ".",
                                    "The other lines may say why; its log does."))
                    .orElseGet(() -> Finding.todo(
                            PORT,
                            "Port " + port + " on " + host + " cannot be had (" + taken.getMessage() + ").",
                            "Stop what uses it, or set CAIRN_PORT to another port; if " + host
                                    + " is no address of this machine, set CAIRN_HOST."));
        }
    }

    private static final String SET_HOST =
            "Set CAIRN_HOST to an address of this machine, 0.0.0.0 for all of them, or leave it unset.";

    /** What Cairn says there of itself; empty where something else answers, or nothing. */
    private static Optional<String> ready(String host, int port) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        try {
            InetAddress address = InetAddress.getAllByName(host)[0];
            String asked = (address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address).getHostAddress();
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://" + (asked.contains(":") ? "[" + asked + "]" : asked)
                                    + ":" + port + "/readyz"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            return Optional.of(answer.body().strip()).filter(body -> body.matches("ok|not ready: [\\w ,]{1,100}"));
        } catch (IOException | IllegalArgumentException notCairn) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
