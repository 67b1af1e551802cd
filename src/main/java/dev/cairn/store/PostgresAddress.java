package dev.cairn.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A database address as hosts hand it out, split so that the driver takes it. */
record PostgresAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {
    static PostgresAddress of(String url) {
        URI address = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String jdbcUrl = "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query;
        if (address.getRawUserInfo() == null) {
            return new PostgresAddress(jdbcUrl, Optional.empty(), Optional.empty());
        }
        String[] parts = address.getRawUserInfo().split(":", 2);
        return new PostgresAddress(
                jdbcUrl,
                Optional.of(decoded(parts[0])),
                parts.length < 2 ? Optional.empty() : Optional.of(decoded(parts[1])));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
