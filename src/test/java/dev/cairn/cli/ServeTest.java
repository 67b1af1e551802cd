package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.cli.CairnProcess.Ended;
import dev.cairn.proof.LittleContent;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What serve and demo say when they cannot start. Nothing listens at port 1, so no Slack is ever asked. */
class ServeTest {
    private static final Map<String, String> CREDENTIALS = Map.of(
            "SLACK_BOT_TOKEN", "xoxb-1",
            "SLACK_SIGNING_SECRET", "s",
            "SLACK_API_URL", "http://127.0.0.1:1/api/",
            "CAIRN_PORT", "0");

    @TempDir
    private Path folder;

    @Test
    void without_credentials_serve_names_each() throws Exception {
        Ended ended = new CairnProcess(folder).run("serve");

        assertEquals(
                new Ended(
                        2,
                        "",
                        "Cairn needs to know your Slack app: set SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or, for"
                                + " Socket Mode, SLACK_APP_TOKEN (the README says where to find them), or run the demo"
                                + " command, which needs no Slack.\n"),
                ended);
    }

    @Test
    void half_set_credentials_do_not_fall_back_to_the_demo() throws Exception {
        Ended ended = cairn(Map.of("SLACK_BOT_TOKEN", "xoxb-1")).run("serve", "--or-demo");

        assertEquals(
                new Ended(
                        2,
                        "",
                        "SLACK_BOT_TOKEN is set, but neither SLACK_SIGNING_SECRET, for Slack to call Cairn (Basic"
                                + " Information, App Credentials), nor SLACK_APP_TOKEN, for Socket Mode (Basic"
                                + " Information, App-Level Tokens); copy one of them from your app's page at"
                                + " api.slack.com/apps.\n"),
                ended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void another_default_charset_is_refused_in_one_line(String command) throws Exception {
        Ended ended = cairn(CREDENTIALS).withCharset("ISO-8859-1").run(command);

        assertEquals(
                new Ended(
                        2,
                        "",
                        "Java's default charset is ISO-8859-1, but Slack's signatures need UTF-8; start with"
                                + " java -Dfile.encoding=UTF-8 -jar cairn.jar.\n"),
                ended);
    }

    @Test
    void a_port_in_use_is_named_with_what_to_do() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = cairn(with("CAIRN_PORT", String.valueOf(taken.getLocalPort())))
                    .run("serve");

            assertEquals(2, ended.exitCode());
            assertEquals(
                    List.of("Port " + taken.getLocalPort() + " on 127.0.0.1 cannot be had; stop what uses it or set"
                            + " CAIRN_PORT to another port."),
                    ended.sentences());
        }
    }

    @Test
    void the_demo_names_the_port_of_its_workspace_too() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = cairn(Map.of("CAIRN_WORKSPACE_PORT", String.valueOf(taken.getLocalPort())))
                    .run("demo");

            assertEquals(2, ended.exitCode());
            assertEquals(
                    List.of("Port " + taken.getLocalPort() + " for the local workspace cannot be had; stop what uses it"
                            + " or set CAIRN_WORKSPACE_PORT to another port."),
                    ended.sentences());
        }
    }

    @Test
    void a_data_folder_that_cannot_be_is_named() throws Exception {
        Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        Ended ended = cairn(with("CAIRN_DATA", "taken")).run("serve");

        assertEquals(2, ended.exitCode());
        assertEquals(1, ended.sentences().size(), ended.err());
        assertTrue(ended.err().contains("taken") && ended.err().contains("CAIRN_DATA"), ended.err());
    }

    @Test
    void a_token_slack_refuses_is_named() throws Exception {
        try (Workspace workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")))) {
            Ended ended =
                    cairn(with("SLACK_API_URL", workspace.apiUrl().toString())).run("serve");

            assertEquals(2, ended.exitCode());
            assertEquals(
                    List.of("Slack does not accept SLACK_BOT_TOKEN; copy the Bot User OAuth Token from your app's page"
                            + " at api.slack.com/apps, OAuth & Permissions, and see that the app is installed."),
                    ended.sentences());
        }
    }

    @Test
    void an_app_token_slack_refuses_is_named() throws Exception {
        try (Workspace workspace =
                Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")).withSocketMode())) {
            Ended ended = cairn(inSocketMode(workspace, "xapp-wrong-1")).run("serve");

            assertEquals(2, ended.exitCode());
            assertEquals(
                    List.of("Slack does not accept SLACK_APP_TOKEN; generate an app-level token with the scope"
                            + " connections:write on your app's page at api.slack.com/apps, Basic Information,"
                            + " App-Level Tokens."),
                    ended.sentences());
        }
    }

    @Test
    void in_socket_mode_it_says_so_and_ends_when_asked() throws Exception {
        try (Workspace workspace =
                Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")).withSocketMode())) {
            CairnProcess cairn = cairn(inSocketMode(workspace, workspace.appToken()));
            Process process = cairn.start("serve");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> cairn.said("out").contains("/readyz. Stop with Ctrl+C.") && workspace.sockets() == 1);
            process.destroy();

            Ended ended = cairn.ended(process);
            assertEquals(List.of(), ended.sentences());
            assertTrue(ended.out().startsWith("Cairn listens to Slack by Socket Mode."), ended.out());
            assertTrue(ended.err().contains("Connected to Slack by Socket Mode"), ended.err());
            assertTrue(ended.err().contains("Cairn has stopped"), ended.err());
            assertFalse((ended.out() + ended.err()).contains(workspace.appToken()), ended.err());
            assertFalse((ended.out() + ended.err()).contains("ticket"), ended.err());
            Awaitility.await().until(() -> workspace.sockets() == 0);
        }
    }

    private static Map<String, String> inSocketMode(Workspace workspace, String appToken) {
        return Map.of(
                "SLACK_BOT_TOKEN",
                workspace.botToken(),
                "SLACK_APP_TOKEN",
                appToken,
                "SLACK_API_URL",
                workspace.apiUrl().toString(),
                "CAIRN_PORT",
                "0");
    }

    @Test
    void a_clock_that_no_workspace_turns_is_named() throws Exception {
        Ended ended = cairn(with("CAIRN_CLOCK_URL", "http://127.0.0.1:1/")).run("serve");

        assertEquals(2, ended.exitCode());
        assertEquals(
                List.of("No local workspace answers at http://127.0.0.1:1/; start it, or set CAIRN_CLOCK_URL to its"
                        + " address, or unset it to go by the real time."),
                ended.sentences());
    }

    @Test
    void it_follows_the_clock_of_a_workspace_until_it_ends() throws Exception {
        try (Workspace workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")))) {
            Map<String, String> environment = Map.of(
                    "SLACK_BOT_TOKEN", workspace.botToken(),
                    "SLACK_SIGNING_SECRET", workspace.signingSecret(),
                    "SLACK_API_URL", workspace.apiUrl().toString(),
                    "CAIRN_CLOCK_URL", workspace.address().toString(),
                    "CAIRN_PORT", "0");
            CairnProcess cairn = cairn(environment);
            Process process = cairn.start("serve");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> cairn.said("out").contains("Stop with Ctrl+C."));

            assertEquals(Optional.empty(), workspace.turn(Duration.ofDays(1)).stopped());
            process.destroy();
            assertEquals(List.of(), cairn.ended(process).sentences());
            assertEquals(
                    Optional.empty(),
                    workspace.turn(Duration.ofDays(1)).stopped(),
                    "nobody waits for a process that has ended");
        }
    }

    @Test
    void while_slack_is_away_serve_listens_and_ends_when_asked() throws Exception {
        CairnProcess cairn = cairn(CREDENTIALS);
        Process process = cairn.start("serve");
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> cairn.said("out").contains("Slack sends to /slack/events there. Stop with Ctrl+C."));
        } finally {
            process.destroy();
        }

        Ended ended = cairn.ended(process);
        assertEquals(List.of(), ended.sentences());
        assertTrue(ended.err().contains("Cairn has stopped"), ended.err());
        assertFalse((ended.out() + ended.err()).contains("xoxb-1"), ended.err());
    }

    private CairnProcess cairn(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("CAIRN_PROMPTS", LittleContent.in(folder.resolve("prompts")).toString());
        return new CairnProcess(folder).with(all);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(CREDENTIALS);
        environment.put(name, value);
        return environment;
    }
}
