package dev.cairn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cairn.slack.SlackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Cairn asks of Slack is what it listens to, and no more. */
class ManifestTest {
    final JsonNode manifest = read();

    @TempDir
    Path folder;

    @Test
    void every_command_asked_for_is_listened_to_and_no_other() {
        Set<String> asked = commands().stream()
                .map(command -> command.path("command").asText().substring(1))
                .collect(Collectors.toCollection(TreeSet::new));

        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            assertEquals(asked, new TreeSet<>(cairn.commands()));
        }
    }

    @Test
    void every_command_says_what_it_does_and_escapes_what_is_typed() {
        for (JsonNode command : commands()) {
            assertTrue(command.path("should_escape").asBoolean(), command.toString());
            assertFalse(command.path("description").asText().isBlank(), command.toString());
            assertFalse(command.path("usage_hint").asText().isBlank(), command.toString());
            assertTrue(command.path("url").asText().endsWith(SlackServer.PATH), command.toString());
        }
    }

    @Test
    void no_more_is_asked_for_than_the_readme_gives_a_reason_for() throws IOException {
        List<String> scopes = new ArrayList<>();
        manifest.at("/oauth_config/scopes/bot").forEach(scope -> scopes.add(scope.asText()));

        assertEquals(List.of("commands", "chat:write", "im:write", "im:history", "users:read"), scopes);
        assertTrue(manifest.at("/oauth_config/scopes/user").isMissingNode());
        String readme = Files.readString(Path.of("README.md"));
        scopes.forEach(scope -> assertTrue(readme.contains("| `" + scope + "` | "), scope));
    }

    @Test
    void buttons_and_forms_are_sent_to_cairn_and_no_event_is() {
        assertTrue(manifest.at("/settings/interactivity/is_enabled").asBoolean());
        assertTrue(manifest.at("/settings/interactivity/request_url").asText().endsWith(SlackServer.PATH));
        assertTrue(manifest.at("/settings/event_subscriptions").isMissingNode(), "nothing listens to events yet");
        assertTrue(manifest.at("/features/shortcuts").isMissingNode(), "nothing listens to shortcuts yet");
    }

    private List<JsonNode> commands() {
        return StreamSupport.stream(manifest.at("/features/slash_commands").spliterator(), false)
                .toList();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("manifest.yml").toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
