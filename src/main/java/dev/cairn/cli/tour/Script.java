package dev.cairn.cli.tour;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens on the tour; {@code tour.yaml} says what each part means.
 *
 * @param people the ids of those who are there at the start, by handle
 * @param newcomers who joins them before it begins
 * @param channels the ids of the channels, by name
 * @param scenes in the order in which they happen
 */
record Script(Map<String, String> people, List<Newcomer> newcomers, Map<String, String> channels, List<Scene> scenes) {
    private static final String FILE = "tour.yaml";
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    Script {
        people = Map.copyOf(people);
        newcomers = List.copyOf(newcomers);
        channels = Map.copyOf(channels);
        scenes = List.copyOf(scenes);
    }

    /** The one that comes with the program. */
    static Script shipped() {
        try (InputStream file = Script.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("The program comes without its " + FILE + "; build it again.");
            }
            return read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Script read(InputStream yaml) throws IOException {
        return YAML.readValue(yaml, Script.class);
    }

    /**
     * @param zone such as {@code Europe/Lisbon}
     * @param joins the channels they join besides #general
     */
    record Newcomer(String handle, String name, String title, String zone, List<String> joins) {
        Newcomer {
            joins = List.copyOf(joins);
        }
    }

    /**
     * @param scene what it is about
     * @param when it begins, such as {@code week 1, Monday 10:40}
     */
    record Scene(String scene, ScriptTime when, List<Step> steps) {
        Scene {
            steps = List.copyOf(steps);
        }
    }

    /** Of Cairn's; the script writes them in small letters. */
    enum Tab {
        @JsonProperty("home")
        HOME,
        @JsonProperty("messages")
        MESSAGES
    }

    /**
     * One deed of one person, or what they see by then.
     *
     * @param place a channel, or {@code cairn} for the direct message; the script calls it {@code in}
     * @param at on the same day, such as {@code 11:05}
     * @param opens Cairn's {@code home} or {@code messages}
     * @param presses a button, by its name
     * @param about words of the message it is about; without them it is about the form on top
     * @param beside words of the row a button belongs to, where several have that name
     * @param shortcut a message's, by its name
     * @param sends a form, with what is filled in before: labels and values from the top down
     * @param sees words that stand in a message or in their form by then
     */
    record Step(
            String who,
            @JsonProperty("in") @Nullable String place,
            @Nullable String at,
            @Nullable String types,
            @Nullable String writes,
            @Nullable Tab opens,
            @Nullable String presses,
            @Nullable String about,
            @Nullable String beside,
            @Nullable String shortcut,
            @Nullable List<Map<String, String>> sends,
            @Nullable String sees) {

        Step {
            sends = sends == null ? null : List.copyOf(sends);
        }

        String channel() {
            return place == null ? "general" : place;
        }

        Optional<String> message() {
            return Optional.ofNullable(about);
        }

        /** In a few words, for whoever reads where it stopped. */
        String inWords() {
            if (types != null) {
                return who + " types " + types;
            }
            if (writes != null) {
                return who + " writes “" + writes + "”";
            }
            if (opens != null) {
                return who + " opens " + opens.name().toLowerCase(Locale.ROOT);
            }
            if (presses != null) {
                return who + " presses “" + presses + "”";
            }
            if (shortcut != null) {
                return who + " uses “" + shortcut + "”";
            }
            return sends != null ? who + " sends the form" : who + " sees “" + sees + "”";
        }
    }
}
