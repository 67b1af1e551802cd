package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceServerTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://127.0.0.1:1", "null"})
    void a_page_from_elsewhere_is_refused(String origin) {
        assertEquals(403, withOrigin(origin).statusCode());
    }

    @Test
    void its_own_page_is_answered() {
        String own = stage.workspace.address().toString().replaceFirst("/$", "");
        assertEquals(200, withOrigin(own).statusCode());
    }

    @Test
    void a_rebound_host_name_is_refused() throws IOException {
        assertTrue(statusLineFor("evil.example").contains(" 403 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void loopback_names_are_answered(String host) throws IOException {
        int port = stage.workspace.address().getPort();
        assertTrue(statusLineFor(host + ":" + port).contains(" 200 "));
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertTrue(stage.get("nothing").path("problem").asText().contains("nothing"));
    }

    private HttpResponse<String> withOrigin(String origin) {
        return Stage.send(HttpRequest.newBuilder(stage.uri("workspace/state"))
                .header("Origin", origin)
                .build());
    }

    /** By hand, because HTTP clients write the Host header themselves. */
    private String statusLineFor(String host) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), stage.workspace.address().getPort())) {
            String request = "GET /workspace/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return response.lines().findFirst().orElse("");
        }
    }
}
