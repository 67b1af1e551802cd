package dev.cairn.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.cairn.doctor.Finding.State;
import dev.cairn.proof.LittleContent;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything together, as the command line has it looked at. */
class ExaminationTest {
    private static Workspace workspace;

    @TempDir
    static Path content;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private MachineChecks machine = new MachineChecks("17.0.1", 17, "UTF-8");

    @BeforeAll
    static void start() {
        LittleContent.in(content);
        workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")));
    }

    @AfterAll
    static void stop() {
        workspace.close();
    }

    @BeforeEach
    void as_it_should_be() {
        environment.putAll(Map.of(
                "SLACK_BOT_TOKEN", workspace.botToken(),
                "SLACK_SIGNING_SECRET", workspace.signingSecret(),
                "SLACK_API_URL", workspace.apiUrl().toString(),
                "CAIRN_PROMPTS", content.toString(),
                "CAIRN_DATA", folder.resolve("data").toString(),
                "CAIRN_PORT", "0"));
    }

    @Test
    void as_it_should_be_all_is_good_and_nothing_was_changed() {
        Report report = report();

        assertEquals("All good", report.summary(), () -> String.join("\n", report.lines()));
        assertTrue(report.isGood());
        assertEquals(
                List.of(
                        "java",
                        "charset",
                        "settings",
                        "slack",
                        "token",
                        "scopes",
                        "optional-scopes",
                        "extra-scopes",
                        "clock",
                        "signing-secret",
                        "data-folder",
                        "database",
                        "migrations",
                        "content",
                        "port"),
                report.findings().stream().map(Finding::id).toList());
        assertFalse(Files.exists(folder.resolve("data")), "looking makes no folder");
    }

    @Test
    void with_nothing_set_each_thing_to_do_is_named_and_the_rest_is_still_looked_at() {
        environment.keySet().removeIf(name -> name.startsWith("SLACK_") && !name.equals("SLACK_API_URL"));

        Report report = report();

        assertEquals("2 things to do", report.summary());
        assertEquals(
                List.of("token", "signing-secret"),
                report.findings().stream()
                        .filter(finding -> finding.state() == State.TODO)
                        .map(Finding::id)
                        .toList());
        assertFalse(report.isGood());
    }

    @Test
    void offline_each_that_could_not_be_tried_says_why() {
        environment.put("SLACK_API_URL", "http://127.0.0.1:1/");

        Findings found = byId(report());

        assertEquals(State.TODO, found.of("slack").state());
        List.of("token", "scopes", "clock")
                .forEach(id -> assertTrue(
                        found.of(id).state() == State.SKIPPED
                                && found.of(id).found().endsWith("because Slack was not reached."),
                        () -> found.of(id).toString()));
        assertEquals(State.GOOD, found.of("content").state());
    }

    @Test
    void every_wrong_setting_is_named_at_once_and_hides_nothing_else() {
        environment.putAll(
                Map.of("CAIRN_PORT", "x", "CAIRN_QEUE", "5", "SLACK_API_URL", "nowhere", "CAIRN_WORKERS", "0"));
        environment.put("SLACK_SIGNING_SECRET", "");
        environment.put("HTTPS_PROXY", "http://ana:hidden@proxy.acme.com:3128");

        Findings found = byId(report());

        Finding settings = found.of("settings");
        assertEquals("5 settings are wrong.", settings.found());
        assertTrue(String.join(" ", settings.next()).contains("HTTPS_PROXY cannot be used"), settings::toString);
        assertFalse(settings.toString().contains("hidden"), settings::toString);
        assertTrue(String.join(" ", settings.next()).contains("did you mean CAIRN_QUEUE?"), settings::toString);
        assertEquals(
                "Port: not tried, because CAIRN_PORT cannot be read.",
                found.of("port").found());
        assertEquals(
                "Token: not tried, because SLACK_API_URL cannot be read.",
                found.of("token").found());
        assertEquals(
                "SLACK_SIGNING_SECRET is not set.", found.of("signing-secret").found());
        assertEquals(State.GOOD, found.of("content").state());
        assertEquals(State.GOOD, found.of("database").state());
    }

    @Test
    void an_old_java_and_another_charset_are_told() {
        machine = new MachineChecks("11.0.2", 11, "ISO-8859-1");

        Findings found = byId(report());

        assertEquals(
                "This is Java 11.0.2; Cairn needs Java 17 or newer.",
                found.of("java").found());
        assertEquals(
                "Java's default charset is ISO-8859-1, but Slack's signatures need UTF-8.",
                found.of("charset").found());
        assertTrue(found.of("charset").next().get(0).contains("-Dfile.encoding=UTF-8"));
    }

    @Test
    void a_secret_that_cannot_be_slacks_is_a_warning() {
        environment.put("SLACK_SIGNING_SECRET", "xoxb-pasted-into-the-wrong-line");

        Report report = report();

        assertEquals("All good, 1 warning", report.summary());
        assertEquals(State.WARNING, byId(report).of("signing-secret").state());
    }

    @Test
    void in_socket_mode_the_app_token_is_asked_about_and_no_secret_is_needed() throws Exception {
        environment.remove("SLACK_SIGNING_SECRET");
        environment.put("SLACK_APP_TOKEN", "xapp-1-abc");
        try (FakeSlack slack = FakeSlack.answering(200, Map.of(), "{\"ok\":true,\"url\":\"wss://example.com/\"}")) {
            environment.put("SLACK_API_URL", slack.api().toString());

            assertEquals(
                    "Slack accepts the app token for Socket Mode.",
                    byId(report()).of("app-token").found());
            assertTrue(slack.tokens().contains("Bearer xapp-1-abc"));
        }
        try (FakeSlack slack = FakeSlack.answering(200, Map.of(), "{\"ok\":false,\"error\":\"invalid_auth\"}")) {
            environment.put("SLACK_API_URL", slack.api().toString());

            Findings found = byId(report());
            assertEquals(
                    "Slack refuses the app token: invalid_auth.",
                    found.of("app-token").found());
            assertTrue(found.of("app-token").next().get(0).contains("connections:write"));
            assertFalse(found.ids().contains("signing-secret"));
        }
        environment.put("SLACK_APP_TOKEN", "xoxb-1");
        assertEquals(State.TODO, byId(report()).of("app-token").state());
        environment.put("SLACK_SIGNING_SECRET", workspace.signingSecret());
        assertEquals(
                "SLACK_SIGNING_SECRET and SLACK_APP_TOKEN are both set.",
                byId(report()).of("app-token").found());
    }

    @Test
    void content_of_ones_own_is_checked() {
        environment.put("CAIRN_PROMPTS", "prompts");
        assertTrue(byId(report()).of("content").found().contains("prompts is valid: 20 sections"));

        environment.put("CAIRN_PROMPTS", folder.toString());
        Finding content = byId(report()).of("content");
        assertEquals(State.TODO, content.state());
        assertTrue(content.found().matches("The content in .* has \\d+ faults\\."), content.found());
        assertTrue(content.next().get(0).startsWith("Run check " + folder), content::toString);
    }

    @Test
    void a_folder_that_cannot_be_written_is_told() throws Exception {
        environment.put(
                "CAIRN_DATA",
                Files.createFile(folder.resolve("file")).resolve("data").toString());

        Finding data = byId(report()).of("data-folder");

        assertEquals(State.TODO, data.state());
        assertTrue(data.next().get(0).contains("CAIRN_DATA"), data::toString);
    }

    @ParameterizedTest
    @CsvSource({"20000, GOOD, 19 GiB are free", "499, WARNING, only 499 MiB are free", "99, TODO, only 99 MiB are free"
    })
    void a_full_disk_is_told_before_it_is_full(long mebibytes, State state, String part) {
        Finding room = DatabaseChecks.room(folder, true, mebibytes * 1024 * 1024);

        assertEquals(state, room.state());
        assertTrue(room.found().contains(part), room.found());
    }

    @Test
    void a_free_port_is_good_and_one_that_something_else_has_is_not() throws Exception {
        int free;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = once.getLocalPort();
        }
        environment.put("CAIRN_PORT", String.valueOf(free));
        assertEquals(
                "Port " + free + " on 127.0.0.1 is free.",
                byId(report()).of("port").found());

        assertEquals(State.TODO, port("Welcome to nginx").state());
        assertEquals(State.GOOD, port("ok\n").state());
        Finding unready = port("not ready: Slack, database\n");
        assertEquals(State.WARNING, unready.state());
        assertTrue(unready.found().endsWith("already, but is not ready: Slack, database."), unready.found());
        environment.put("CAIRN_HOST", "host.invalid");
        assertTrue(byId(report()).of("port").next().get(0).contains("CAIRN_HOST"));
    }

    private Finding port(String said) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/readyz", exchange -> {
            exchange.sendResponseHeaders(200, said.length());
            exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            environment.put("CAIRN_PORT", String.valueOf(server.getAddress().getPort()));
            return byId(report()).of("port");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_trial_waits_for_a_token_that_slack_accepts() {
        Optional<LiveChannel> general = LiveChannel.of("general");
        assertTrue(report(general).findings().stream()
                .anyMatch(finding -> finding.id().equals("live.delete")));

        environment.put("SLACK_BOT_TOKEN", "xoxb-another");
        Finding skipped = byId(report(general)).of("live.post");
        assertEquals("Trial in #general: not tried, because there is no usable token.", skipped.found());
    }

    @Test
    void no_secret_is_ever_said() {
        String secret = "ThatNobodyShouldRead";
        for (Map<String, String> wrong : List.of(
                Map.of("SLACK_BOT_TOKEN", "xoxb-" + secret),
                Map.of("SLACK_BOT_TOKEN", "xapp-" + secret),
                Map.of("SLACK_BOT_TOKEN", "xoxb-\n" + secret),
                Map.of("SLACK_BOT_TOKEN", "xoxb-ü" + secret, "SLACK_API_URL", "http://127.0.0.1:1/"),
                Map.of("SLACK_SIGNING_SECRET", secret),
                Map.of("SLACK_APP_TOKEN", "xapp-" + secret),
                Map.of("SLACK_APP_TOKEN", "xapp-\n" + secret),
                Map.of("SLACK_API_URL", "http://me:" + secret + "@127.0.0.1:1/"),
                Map.of("DATABASE_URL", "postgresql://cairn:" + secret + "@127.0.0.1:1/cairn"),
                Map.of("DATABASE_URL", "postgresql://127.0.0.1:1/cairn?user=cairn&password=" + secret),
                Map.of("DATABASE_URL", "postgresql://cairn:" + secret + "@host with blanks/cairn"),
                Map.of("DATABASE_URL", "mysql://cairn:" + secret + "@127.0.0.1:1/cairn"))) {
            as_it_should_be();
            environment.remove("DATABASE_URL");
            environment.remove("SLACK_APP_TOKEN");
            environment.putAll(wrong);

            String said = String.join("\n", report(LiveChannel.of("general")).lines());

            assertFalse(said.contains(secret), said);
            assertFalse(said.contains(workspace.signingSecret()) || said.contains(workspace.botToken()), said);
            assertFalse(said.contains("fault of Cairn"), said);
        }
    }

    private Report report() {
        return report(Optional.empty());
    }

    private Report report(Optional<LiveChannel> trial) {
        return new Examination(machine, environment, InstantSource.system(), pause -> {}).report(trial);
    }

    private static Findings byId(Report report) {
        return new Findings(report.findings());
    }
}
