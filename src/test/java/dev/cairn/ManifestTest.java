package dev.cairn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cairn.slack.SlackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What manifest.yml asks of Slack is what Cairn answers and needs, and no more. */
class ManifestTest {
    private static final JsonNode MANIFEST = read();

    @TempDir
    private Path folder;

    @Test
    void the_commands_and_shortcuts_are_those_that_cairn_answers() throws Exception {
        Settings settings = Settings.from(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_SIGNING_SECRET", "s",
                "SLACK_API_URL", "http://127.0.0.1:1/api/",
                "CAIRN_DATA", folder.toString(),
                "CAIRN_PORT", "0"));
        Wiring wiring = new Wiring(
                settings,
                settings.slack().orElseThrow(),
                ShippedContent.CONTENT,
                ShippedContent.INDEX,
                InstantSource.system());
        try {
            assertEquals(
                    new TreeSet<>(wiring.commands()),
                    new TreeSet<>(commands().stream()
                            .map(command -> command.path("command").asText().substring(1))
                            .toList()));
            assertEquals(wiring.shortcuts(), shortcuts("global"));
            assertEquals(wiring.messageShortcuts(), shortcuts("message"));
        } finally {
            wiring.dueWork().close();
            wiring.slack().close();
            wiring.database().close();
        }
    }

    @Test
    void every_command_says_what_it_does_and_how_to_type_it() {
        for (JsonNode command : commands()) {
            assertTrue(command.path("command").asText().matches("/[a-z]+"), command::toString);
            assertFalse(command.path("description").asText().isBlank(), command::toString);
            assertFalse(command.path("usage_hint").asText().isBlank(), command::toString);
        }
    }

    /** Without it, names typed after @ come as text that leads to nobody. */
    @Test
    void every_command_has_people_and_channels_escaped() {
        for (JsonNode command : commands()) {
            assertTrue(
                    command.path("should_escape").isBoolean()
                            && command.path("should_escape").asBoolean(),
                    command::toString);
        }
    }

    @Test
    void everything_slack_sends_comes_to_where_cairn_listens() {
        List<String> addresses = new ArrayList<>();
        commands().forEach(command -> addresses.add(command.path("url").asText()));
        addresses.add(MANIFEST.at("/settings/interactivity/request_url").asText());
        addresses.add(MANIFEST.at("/settings/event_subscriptions/request_url").asText());

        for (String address : addresses) {
            URI url = URI.create(address);
            assertEquals("https", url.getScheme(), address);
            assertEquals(SlackServer.PATH, url.getPath(), address);
        }
        assertEquals(1, Set.copyOf(addresses).size(), "one address to replace by one's own: " + addresses);
    }

    @Test
    void buttons_and_forms_reach_cairn() {
        assertTrue(MANIFEST.at("/settings/interactivity/is_enabled").asBoolean());
    }

    @Test
    void direct_messages_can_be_opened() {
        assertTrue(MANIFEST.at("/features/app_home/messages_tab_enabled").asBoolean());
    }

    /** Each with the scope without which Slack does not send it. */
    @Test
    void what_people_write_to_cairn_reaches_it_and_nothing_else_they_write() {
        assertEquals(
                Set.of("app_home_opened", "app_mention", "message.im", "app_uninstalled", "tokens_revoked"),
                Set.copyOf(texts(MANIFEST.at("/settings/event_subscriptions/bot_events"))),
                "and that Cairn is opened, or removed");
        assertTrue(
                texts(MANIFEST.at("/oauth_config/scopes/bot")).containsAll(List.of("app_mentions:read", "im:history")));
        assertFalse(
                MANIFEST.at("/features/app_home/messages_tab_read_only_enabled").asBoolean());
    }

    @Test
    void the_scopes_are_the_least_there_can_be_and_no_user_token_is_asked_for() {
        JsonNode scopes = MANIFEST.at("/oauth_config/scopes");

        assertEquals(
                Set.of(
                        "commands",
                        "chat:write",
                        "im:write",
                        "im:history",
                        "users:read",
                        "app_mentions:read",
                        "files:write"),
                Set.copyOf(texts(scopes.path("bot"))));
        assertEquals(List.of("files:write"), texts(scopes.path("bot_optional")), "Cairn does without");
        assertFalse(scopes.has("user"), scopes::toString);
    }

    @Test
    void the_readme_gives_a_reason_for_every_scope_and_no_other() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("\n## Scopes"));
        List<String> explained = Pattern.compile("(?m)^\\| `([a-z_:]+)` \\| \\S.{10,} \\|$")
                .matcher(section.substring(0, section.indexOf("\n## ", 1)))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertEquals(texts(MANIFEST.at("/oauth_config/scopes/bot")), explained);
    }

    @Test
    void the_readme_explains_every_command() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (JsonNode command : commands()) {
            String row = "\n| `" + command.path("command").asText();
            assertTrue(readme.contains(row + "`") || readme.contains(row + " "), command::toString);
        }
    }

    private static List<JsonNode> commands() {
        List<JsonNode> commands = new ArrayList<>();
        MANIFEST.at("/features/slash_commands").forEach(commands::add);
        assertFalse(commands.isEmpty());
        return commands;
    }

    private static Set<String> shortcuts(String type) {
        Set<String> callbackIds = new TreeSet<>();
        MANIFEST.at("/features/shortcuts").forEach(shortcut -> {
            if (shortcut.path("type").asText().equals(type)) {
                callbackIds.add(shortcut.path("callback_id").asText());
            }
        });
        return callbackIds;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("manifest.yml").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
