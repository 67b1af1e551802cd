package dev.cairn.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The scopes that the manifest asks for, and what waits for each.
 *
 * @param needed without which something does not work
 * @param optional without which Cairn finds another way
 */
record ManifestScopes(Set<String> needed, Set<String> optional) {
    private static final Map<String, String> WAITING = Map.of(
            "commands", "all commands and shortcuts",
            "chat:write", "all that Cairn posts: check-ins, checklists, answers in a channel",
            "im:write", "check-ins and whatever else comes as a direct message",
            "im:history", "questions by direct message, and finding out whether a check-in has arrived",
            "users:read", "planning check-ins, which needs to know people's time zones",
            "app_mentions:read", "questions to @Cairn in a channel");

    private static final Map<String, String> OTHERWISE =
            Map.of("files:write", "exports open in a form to copy from instead of coming as a file");

    ManifestScopes {
        needed = Set.copyOf(needed);
        optional = Set.copyOf(optional);
    }

    /** Those of the manifest that comes with the program. */
    static ManifestScopes shipped() {
        try (InputStream manifest = ManifestScopes.class.getResourceAsStream("/manifest.yml")) {
            if (manifest == null) {
                throw new IllegalStateException("the program comes without its manifest.yml");
            }
            JsonNode scopes = new YAMLMapper().readTree(manifest).at("/oauth_config/scopes");
            Set<String> optional = texts(scopes.path("bot_optional"));
            Set<String> needed = texts(scopes.path("bot"));
            needed.removeAll(optional);
            return new ManifestScopes(needed, optional);
        } catch (IOException unreadable) {
            throw new IllegalStateException("manifest.yml cannot be read", unreadable);
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** What does not work without this scope. */
    static String waiting(String scope) {
        return WAITING.getOrDefault(scope, "a part of Cairn");
    }

    /** What happens instead without this optional scope. */
    static String otherwise(String scope) {
        return OTHERWISE.getOrDefault(scope, "a part of Cairn is missing");
    }
}
