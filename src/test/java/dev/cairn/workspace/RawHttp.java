package dev.cairn.workspace;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests written by hand, because HTTP clients tidy paths and write some headers themselves. */
final class RawHttp {
    private final int port;

    RawHttp(Stage stage) {
        port = stage.workspace.address().getPort();
    }

    /** Such as {@code Host: localhost:4390}, as the server knows itself. */
    String ownHost() {
        return "Host: 127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** @param start such as {@code GET /workspace/state} */
    int status(String start, String... headers) throws IOException {
        String head = start + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
