package dev.cairn.workspace;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /files-pri/…}: a file to keep, never one to look at here, because what the app sends is not the
 * workspace's own. Slack asks for a token; here whoever is admitted may fetch it.
 */
final class FileDownload {
    static final String PATH = "/files-pri/";

    private static final Pattern ADDRESS = Pattern.compile(PATH + Team.ID + "-(?<id>F\\d+)/.*");

    /** A name and the bytes, taken out of the lock. */
    private record Kept(String name, Optional<byte[]> content) {}

    private final SharedState state;

    FileDownload(SharedState state) {
        this.state = state;
    }

    void handle(HttpExchange exchange) throws IOException {
        if (Http.refusedAllBut(exchange, "GET", "HEAD")) {
            return;
        }
        Optional<Kept> kept = kept(exchange.getRequestURI().getRawPath());
        if (kept.isEmpty()) {
            Http.send(exchange, 404, Problem.json("There is no such file here."));
            return;
        }
        exchange.getResponseHeaders()
                .set("Content-Disposition", attachment(kept.get().name()));
        Http.send(
                exchange, 200, "application/octet-stream", kept.get().content().orElse(new byte[0]));
    }

    private Optional<Kept> kept(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches()
                ? state.look(held ->
                        held.files().complete(address.group("id")).map(file -> new Kept(file.name(), file.content())))
                : Optional.empty();
    }

    /**
     * The name for old readers and, as <a href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266</a> has it, for those
     * who read more than ASCII. Neither can end the header or name a folder.
     */
    static String attachment(String name) {
        String flat = name.replaceAll("[/\\\\\\p{Cntrl}]", "_").replaceFirst("^\\.+", "_");
        String plain = flat.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + Http.encode(flat);
    }
}
