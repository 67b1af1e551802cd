package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cairn.cli.CairnProcess.Ended;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command manifest prints, read as Slack would. */
class ManifestCommandTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Ended ended = new Ended(0, "", "");

    @Test
    void where_the_address_is_the_shipped_one_it_is_the_shipped_manifest() throws IOException {
        assertEquals(shipped(), printed("--url", "https://cairn.example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://cairn.acme.com, https://cairn.acme.com/slack/events",
        "https://cairn.acme.com/, https://cairn.acme.com/slack/events",
        "HTTPS://cairn.acme.com/slack/events, https://cairn.acme.com/slack/events",
        "https://acme.com:8443/tools/cairn/, https://acme.com:8443/tools/cairn/slack/events",
    })
    void ones_own_address_stands_in_every_place(String typed, String address) throws IOException {
        JsonNode own = printed("--url", typed);

        List<String> addresses = new ArrayList<>();
        own.at("/features/slash_commands")
                .forEach(command -> addresses.add(command.path("url").asText()));
        addresses.add(own.at("/settings/interactivity/request_url").asText());
        addresses.add(own.at("/settings/event_subscriptions/request_url").asText());
        assertEquals(7, addresses.size());
        assertEquals(List.of(address), addresses.stream().distinct().toList());
        assertFalse(out().contains("example.com"), out());
    }

    @Test
    void a_prefix_stands_before_every_command_and_nothing_else_changes() throws IOException {
        ObjectNode own = printed("--url", "https://cairn.example.com", "--prefix", "acme");

        assertEquals(
                List.of("/acme-expectations", "/acme-checkin", "/acme-review", "/acme-postmortem", "/acme-cairn"),
                commands(own));
        own.at("/features/slash_commands")
                .forEach(command -> ((ObjectNode) command)
                        .put("command", command.path("command").asText().replace("acme-", "")));
        assertEquals(shipped(), own);
    }

    @Test
    void for_socket_mode_there_is_no_address_in_it() throws IOException {
        JsonNode own = printed("--socket");

        assertEquals(true, own.at("/settings/socket_mode_enabled").asBoolean());
        assertFalse(out().contains("url"), out());
        assertEquals(List.of("/expectations", "/checkin", "/review", "/postmortem", "/cairn"), commands(own));
        assertEquals(
                shipped().at("/settings/event_subscriptions/bot_events"),
                own.at("/settings/event_subscriptions/bot_events"));
        assertEquals(true, own.at("/settings/interactivity/is_enabled").asBoolean());
    }

    @Test
    void the_local_workspace_can_be_started_with_it() throws IOException {
        printed("--socket", "--prefix", "acme");

        WorkspaceOptions options =
                WorkspaceOptions.of(new ByteArrayInputStream(out().getBytes(StandardCharsets.UTF_8)));
        try (Workspace workspace = Workspace.start(options)) {
            assertEquals(
                    "dispatch_failed",
                    workspace
                            .command("U0ANA", "C0GENERAL", "/acme-cairn help")
                            .problem()
                            .orElseThrow(),
                    "known, and there is no connection to send it over");
        }
    }

    @Test
    void without_an_address_it_says_what_to_add() {
        assertEquals(2, run("manifest"));

        assertEquals(
                "Say where Slack reaches Cairn, such as --url https://cairn.example.com, or --socket for Socket Mode,"
                        + " which needs no address.\n",
                err());
        assertEquals("", out());
    }

    @Test
    void an_address_means_nothing_in_socket_mode() {
        assertEquals(2, run("manifest", "--socket", "--url", "https://cairn.acme.com"));

        assertEquals(
                "Leave out --url or --socket: in Socket Mode Cairn calls Slack, and Slack needs no address.\n", err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cairn.acme.com",
                "cairn.acme.com",
                "https://",
                "https:///slack/events",
                "https://ana:secret@acme.com",
                "https://acme.com/?a=b",
                "https://acme.com/#top",
                "https://acme .com",
                ""
            })
    void an_address_slack_could_not_reach_is_refused(String typed) {
        assertEquals(2, run("manifest", "--url", typed));

        assertEquals(
                "--url is “" + typed
                        + "”; write the public https address that leads to Cairn, such as https://cairn.example.com.\n",
                err());
        assertEquals("", out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "acme corp", "acme_", "-", "é", "a--b", ""})
    void a_prefix_slack_would_not_take_is_refused(String typed) {
        assertEquals(2, run("manifest", "--socket", "--prefix", typed));

        assertEquals(
                "--prefix is “" + typed
                        + "”; write small letters a to z, digits and hyphens, such as acme for /acme-review.\n",
                err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme-", "/acme", "/acme-"})
    void a_prefix_may_be_written_as_it_will_look(String typed) throws IOException {
        assertEquals(
                "/acme-expectations",
                commands(printed("--socket", "--prefix", typed)).get(0));
    }

    @Test
    void a_command_holds_32_characters_and_no_more() throws IOException {
        String longest = "a".repeat(32 - "/-expectations".length());
        assertEquals(
                32, commands(printed("--socket", "--prefix", longest)).get(0).length());

        assertEquals(2, run("manifest", "--socket", "--prefix", longest + "a"));
        assertEquals(
                "Slack takes commands of 32 characters at most, but with this prefix /" + longest
                        + "a-expectations is longer; choose a shorter --prefix.\n",
                err());
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertEquals(2, run("manifest", "--url", "acme", "--prefix", "ACME"));

        assertEquals(2, err().lines().count(), err());
    }

    private ObjectNode printed(String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("manifest"));
        line.addAll(List.of(options));
        assertEquals(0, run(line.toArray(String[]::new)), err());
        return (ObjectNode) YAML.readTree(out());
    }

    private static JsonNode shipped() throws IOException {
        return YAML.readTree(new File("manifest.yml"));
    }

    private static List<String> commands(JsonNode manifest) {
        List<String> commands = new ArrayList<>();
        manifest.at("/features/slash_commands")
                .forEach(command -> commands.add(command.path("command").asText()));
        return commands;
    }

    private int run(String... args) {
        ended = CairnCommand.run(args);
        return ended.exitCode();
    }

    private String out() {
        return ended.out();
    }

    private String err() {
        return ended.err();
    }
}
