package dev.cairn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@db.example.com:5433/cairn, jdbc:postgresql://db.example.com:5433/cairn",
        "postgres://u:p@db.example.com/cairn, jdbc:postgresql://db.example.com/cairn",
        "jdbc:postgresql://db.example.com:5433/cairn, jdbc:postgresql://db.example.com:5433/cairn",
        "postgresql://u:p@db/cairn?sslmode=require&a=b%20c, jdbc:postgresql://db/cairn?sslmode=require&a=b%20c",
        "postgresql://db, jdbc:postgresql://db/",
        "postgresql://db?sslmode=require, jdbc:postgresql://db/?sslmode=require",
        "postgresql://u:p@my_database:5432/cairn, jdbc:postgresql://my_database:5432/cairn",
        "postgresql://u:p@[::1]:5432/cairn, jdbc:postgresql://[::1]:5432/cairn",
        "'postgresql://u:p@one:5432,two:5433/cairn', 'jdbc:postgresql://one:5432,two:5433/cairn'"
    })
    void the_address_goes_to_the_driver_without_who(String url, String jdbcUrl) {
        assertEquals(jdbcUrl, PostgresAddress.of(url).jdbcUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@db/cairn, p",
        "postgresql://u:a%40b%3Ac%2Fd%3Fe%23f%25g@db/cairn, a@b:c/d?e#f%g",
        "postgresql://u:a+b@db/cairn, a+b",
        "postgresql://u:a:b@db/cairn, a:b",
        "postgresql://u:a@b@db/cairn, a@b",
        "postgresql://u:a/b#c@db/cairn, a/b#c",
        "postgresql://u:100%@db/cairn, 100%",
        "postgresql://u:gr%C3%BC%C3%9Fe@db/cairn, grüße",
        "postgresql://u:@db/cairn, ''"
    })
    void a_password_may_hold_anything(String url, String password) {
        PostgresAddress address = PostgresAddress.of(url);

        assertEquals(Optional.of("u"), address.user());
        assertEquals(Optional.of(password), address.password());
        assertEquals("jdbc:postgresql://db/cairn", address.jdbcUrl());
    }

    @Test
    void without_who_nobody_is_named() {
        PostgresAddress address = PostgresAddress.of("postgresql://db/cairn");

        assertEquals(Optional.empty(), address.user());
        assertEquals(Optional.empty(), address.password());
        assertEquals(
                Optional.empty(), PostgresAddress.of("postgresql://u@db/cairn").password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postgresql://",
                "postgresql:///cairn",
                "postgresql://u:secret@/cairn",
                "postgresql://u:secret@db:port/cairn",
                "postgresql://u:secret@db:/cairn",
                "postgresql://u:secret@db host/cairn",
                "mysql://u:secret@db/cairn"
            })
    void what_is_no_address_is_refused_without_being_shown(String url) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> PostgresAddress.of(url));

        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }

    @Test
    void it_does_not_show_its_password() {
        assertFalse(
                PostgresAddress.of("postgresql://u:secret@db/cairn").toString().contains("secret"));
    }
}
