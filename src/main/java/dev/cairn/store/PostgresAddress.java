package dev.cairn.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A database address as hosts hand it out, split so that the driver takes it. */
record PostgresAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {
    /** Read by hand: {@link java.net.URI} knows no host with an underscore, and what it complains of it quotes, password and all. */
    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<who>[^?]*)@)?(?<hosts>[^/?@]+)(?<name>/[^?@]*)?(?<query>\\?.*)?",
            Pattern.DOTALL);

    /**
     * Splits an address.
     *
     * @throws IllegalArgumentException with a sentence to show, which never holds the address
     */
    static PostgresAddress of(String url) {
        Matcher parts = FORM.matcher(url);
        if (!parts.matches() || !parts.group("hosts").matches("(?:[\\w.,-]|\\[[0-9A-Fa-f:.]+]|:\\d{1,5}(?=,|$))+")) {
            throw new IllegalArgumentException("it should read postgresql://user:password@host:5432/name,"
                    + " with every special character of the password percent-encoded");
        }
        String jdbcUrl = "jdbc:postgresql://" + parts.group("hosts") + or(parts.group("name"), "/")
                + or(parts.group("query"), "");
        String[] who = or(parts.group("who"), "").split(":", 2);
        return new PostgresAddress(
                jdbcUrl,
                Optional.of(who[0]).filter(user -> !user.isEmpty()).map(PostgresAddress::decoded),
                who.length < 2 ? Optional.empty() : Optional.of(decoded(who[1])));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notInPercentForm) {
            // Typed as it is.
            return part;
        }
    }

    /** Without what nobody should read. */
    @Override
    public String toString() {
        return "a PostgreSQL address";
    }
}
