package dev.cairn.workspace;

import com.sun.net.httpserver.HttpExchange;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is answered: programs of this machine, the workspace's own page, and whoever follows a link to it. A page from
 * elsewhere that is open in the same browser can then reach it neither by a rebound host name nor from its own origin.
 */
final class Admission {
    private final Set<String> ownHosts;

    Admission(int port) {
        ownHosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    boolean admits(HttpExchange exchange) {
        String host = Http.header(exchange, "Host").orElse("").toLowerCase(Locale.ROOT);
        // Only the page that came from the very host it asks: under another loopback name another program may serve.
        boolean ownOrigin = Http.header(exchange, "Origin")
                .map(origin -> origin.toLowerCase(Locale.ROOT).equals("http://" + host))
                .orElse(true);
        return ownHosts.contains(host) && ownOrigin && (fromOwnPage(exchange) || followsLink(exchange));
    }

    /**
     * As <a href="https://www.w3.org/TR/fetch-metadata/">the browser tells</a>; a program tells nothing, and of an
     * address typed by a person it says {@code none}.
     */
    private static boolean fromOwnPage(HttpExchange exchange) {
        Optional<String> site = Http.header(exchange, "Sec-Fetch-Site");
        return site.map(Set.of("same-origin", "none")::contains).orElse(true);
    }

    private static boolean followsLink(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET")
                && Http.header(exchange, "Sec-Fetch-Mode").equals(Optional.of("navigate"))
                && Http.header(exchange, "Sec-Fetch-Dest").equals(Optional.of("document"));
    }
}
