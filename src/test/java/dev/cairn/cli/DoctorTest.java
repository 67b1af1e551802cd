package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.cli.CairnProcess.Ended;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As it is typed, with an environment of its own. What each look finds is tested beside it. */
class DoctorTest {
    @TempDir
    private Path folder;

    @Test
    void where_all_is_well_it_says_so_first_and_ends_with_0() throws Exception {
        try (Workspace workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")))) {
            Ended ended = new CairnProcess(folder)
                    .with(Map.of(
                            "SLACK_BOT_TOKEN", workspace.botToken(),
                            "SLACK_SIGNING_SECRET", workspace.signingSecret(),
                            "SLACK_API_URL", workspace.apiUrl().toString(),
                            "CAIRN_PORT", "0",
                            // Nothing listens there: what is on this machine is reached without it.
                            "HTTPS_PROXY", "http://127.0.0.1:1"))
                    .run("doctor", "--live", "general");

            List<String> lines = ended.out().lines().toList();
            assertEquals(0, ended.exitCode(), ended::toString);
            assertEquals(List.of("All good.", ""), lines.subList(0, 2));
            assertEquals(List.of("good     Deleted the message."), lines.subList(lines.size() - 1, lines.size()));
            assertTrue(lines.stream().skip(2).allMatch(line -> line.startsWith("good     ")), ended.out());
            assertEquals("", ended.err());
        }
    }

    @Test
    void where_much_is_wrong_it_still_prints_one_object_and_ends_with_1() throws Exception {
        Ended ended = new CairnProcess(folder)
                .withCharset("ISO-8859-1")
                .with(Map.of(
                        "SLACK_BOT_TOKEN", "xoxb-1",
                        "SLACK_API_URL", "http://127.0.0.1:1/",
                        "DATABASE_URL", "postgresql://cairn:hidden@127.0.0.1:1/cairn",
                        "CAIRN_PORT", "none"))
                .run("doctor", "--json");

        JsonNode object = JsonMapper.builder().build().readTree(ended.out());
        assertEquals(1, ended.exitCode(), ended::toString);
        assertEquals("5 things to do", object.path("summary").asText());
        assertEquals("charset", object.at("/checks/1/id").asText());
        assertEquals("todo", object.at("/checks/1/state").asText());
        object.path("checks").forEach(check -> {
            assertEquals(4, check.size(), check::toString);
            assertTrue(check.path("next").isTextual(), check::toString);
        });
        assertEquals("", ended.err(), "no log, no stack trace");
        assertFalse(ended.out().contains("hidden"), ended.out());
    }

    @Test
    void slack_is_reached_through_the_proxy_of_the_environment() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> firstLine(proxy));
            Ended ended = new CairnProcess(folder)
                    .with(Map.of(
                            "SLACK_API_URL",
                            "https://slack.invalid/api/",
                            "HTTPS_PROXY",
                            "http://127.0.0.1:" + proxy.getLocalPort()))
                    .run("doctor");

            assertEquals("CONNECT slack.invalid:443 HTTP/1.1", asked.get(1, TimeUnit.MINUTES));
            assertEquals(1, ended.exitCode(), ended::toString);
        }
    }

    /** Hangs up after it. */
    private static String firstLine(ServerSocket listening) {
        try (Socket caller = listening.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            return String.valueOf(lines.readLine());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
