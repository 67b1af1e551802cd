package dev.cairn.workspace;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.webjars.WebJarVersionLocator;

/**
 * The files of the page in the browser: {@code /} and {@code /page/…} from this package's folder {@code page}, and
 * {@code /webjars/NAME/FILE} from the WebJar of that name, in the version there is.
 */
final class PageFiles {
    static final String PATH = "/";

    private static final String INDEX = "/page/index.html";

    /**
     * Compared with the path as it was sent: nothing encoded, no empty or hidden segment and so no way up. What has no
     * known ending is no file to show; a folder has none.
     */
    private static final Pattern SAFE = Pattern.compile("/(page|webjars/(?<webjar>SEGMENT))/(?<file>(SEGMENT/)*SEGMENT)"
            .replace("SEGMENT", "[A-Za-z0-9_-][A-Za-z0-9._-]*"));

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "png", "image/png");

    private final WebJarVersionLocator webJars = new WebJarVersionLocator();

    void handle(HttpExchange exchange) throws IOException {
        if (Http.refusedAllBut(exchange, "GET", "HEAD")) {
            return;
        }
        URI asked = exchange.getRequestURI();
        // A path that begins with two slashes reads as a host and the rest.
        Optional<byte[]> file = asked.getRawAuthority() == null ? read(path(asked)) : Optional.empty();
        if (file.isPresent()) {
            Http.send(exchange, 200, TYPES.getOrDefault(ending(path(asked)), ""), file.get());
        } else {
            Http.send(exchange, 404, Problem.json("There is no file " + asked.getRawPath() + " here."));
        }
    }

    private static String path(URI asked) {
        return asked.getRawPath().equals(PATH) ? INDEX : asked.getRawPath();
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private Optional<byte[]> read(String path) throws IOException {
        Matcher safe = SAFE.matcher(path);
        if (!safe.matches() || !TYPES.containsKey(ending(path))) {
            return Optional.empty();
        }
        String file = safe.group("file");
        try (InputStream content = safe.group("webjar") == null
                ? PageFiles.class.getResourceAsStream("page/" + file)
                : inWebJar(safe.group("webjar"), file)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        }
    }

    private @Nullable InputStream inWebJar(String name, String file) {
        String path = webJars.fullPath(name, file);
        return path == null ? null : PageFiles.class.getClassLoader().getResourceAsStream(path);
    }
}
