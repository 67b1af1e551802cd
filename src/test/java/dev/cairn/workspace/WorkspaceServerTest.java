package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PORT stands for the port it listens on, OTHER for another. */
class WorkspaceServerTest {
    private static final String READ = "GET /workspace/clock";
    private static final String WRITE = "POST /workspace/reset";

    private final Stage stage = new Stage();
    private final RawHttp raw = new RawHttp(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "LocalHost:PORT", "[::1]:PORT"})
    void loopback_names_are_answered(String host) throws IOException {
        assertEquals(200, status(READ, "Host: " + host));
        assertEquals(200, status(WRITE, "Host: " + host, "Origin: http://" + host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:PORT",
                "Host: 127.0.0.1",
                "Host: localhost",
                "Host: 127.0.0.1:OTHER",
                "Host: 127.0.0.1.evil.example:PORT",
                "Host: localhost.:PORT",
                "Host: 0.0.0.0:PORT",
                "Host: 127.0.0.2:PORT",
                "Host:",
                "X-Forwarded-Host: 127.0.0.1:PORT",
            })
    void a_rebound_host_name_is_refused(String host) throws IOException {
        assertEquals(403, status(READ, host));
        assertEquals(403, status(WRITE, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://evil.example:PORT",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1:OTHER",
                "http://localhost:OTHER",
                "http://127.0.0.1",
                "http://localhost:PORT",
                "http://[::1]:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "http://127.0.0.1:PORT/",
                "127.0.0.1:PORT",
                "file://",
                "null",
            })
    void a_page_from_elsewhere_is_refused(String origin) throws IOException {
        assertEquals(403, status(READ, raw.ownHost(), "Origin: " + origin));
        assertEquals(403, status(WRITE, raw.ownHost(), "Origin: " + origin));
        assertEquals(403, status("GET /workspace/changes", raw.ownHost(), "Origin: " + origin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "something-new"})
    void what_the_browser_says_comes_from_elsewhere_is_refused(String site) throws IOException {
        String from = "Sec-Fetch-Site: " + site;

        assertEquals(403, status(WRITE, raw.ownHost(), from));
        assertEquals(403, status(WRITE, raw.ownHost(), from, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"));
        assertEquals(403, status(READ, raw.ownHost(), from, "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"));
        assertEquals(403, status(READ, raw.ownHost(), from, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"));
    }

    @Test
    void a_link_from_elsewhere_can_be_followed() throws IOException {
        assertEquals(
                200,
                status(
                        READ,
                        raw.ownHost(),
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Mode: navigate",
                        "Sec-Fetch-Dest: document"));
    }

    @ParameterizedTest
    @CsvSource({"none, navigate", "same-origin, cors"})
    void a_typed_address_and_its_own_page_are_answered(String site, String mode) throws IOException {
        assertEquals(200, status(READ, raw.ownHost(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: " + mode));
        assertEquals(200, status(WRITE, raw.ownHost(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: " + mode));
    }

    @Test
    void a_program_says_nothing_of_where_it_is_and_is_answered() throws IOException {
        assertEquals(200, status(READ, raw.ownHost()));
        assertEquals(200, status(WRITE, raw.ownHost()));
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertTrue(stage.get("nothing").path("problem").asText().contains("nothing"));
    }

    private int status(String start, String... headers) throws IOException {
        String[] sent = new String[headers.length];
        for (int i = 0; i < headers.length; i++) {
            sent[i] = headers[i]
                    .replace("PORT", Integer.toString(raw.port()))
                    .replace("OTHER", Integer.toString(raw.port() == 4390 ? 4391 : 4390));
        }
        return raw.status(start, sent);
    }
}
