package dev.cairn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.Settings.OverSocket;
import dev.cairn.Settings.Secret;
import dev.cairn.Settings.SlackCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String NO_WAY =
            "SLACK_BOT_TOKEN is set, but neither SLACK_SIGNING_SECRET, for Slack to call Cairn (Basic Information, App"
                    + " Credentials), nor SLACK_APP_TOKEN, for Socket Mode (Basic Information, App-Level Tokens); copy"
                    + " one of them from your app's page at api.slack.com/apps.";

    @Test
    void an_empty_environment_has_every_default() throws SettingsFaults {
        assertEquals(
                new Settings(
                        Optional.empty(),
                        URI.create("https://slack.com/api/"),
                        "127.0.0.1",
                        3000,
                        Path.of("data"),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofHours(6),
                        Duration.ofHours(72),
                        6,
                        8,
                        100,
                        60,
                        4390,
                        Set.of(),
                        Optional.empty()),
                Settings.from(Map.of()));
    }

    @Test
    void everything_can_be_set() throws SettingsFaults {
        Settings settings = Settings.from(Map.ofEntries(
                Map.entry("SLACK_BOT_TOKEN", "xoxb-1"),
                Map.entry("SLACK_SIGNING_SECRET", "s"),
                Map.entry("SLACK_API_URL", "http://127.0.0.1:4390/api"),
                Map.entry("DATABASE_URL", "postgresql://db/cairn"),
                Map.entry("CAIRN_HOST", "0.0.0.0"),
                Map.entry("CAIRN_PORT", "0"),
                Map.entry("CAIRN_DATA", "/var/lib/cairn"),
                Map.entry("CAIRN_PROMPTS", "/etc/cairn/prompts"),
                Map.entry("CAIRN_HAND_OVER_HOURS", "72"),
                Map.entry("CAIRN_PURGE_AFTER_HOURS", "1"),
                Map.entry("CAIRN_HELD_AFTER_WEEKS", "52"),
                Map.entry("CAIRN_WORKERS", "1"),
                Map.entry("CAIRN_QUEUE", "10000"),
                Map.entry("CAIRN_REQUESTS_PER_MINUTE", "10"),
                Map.entry("CAIRN_WORKSPACE_PORT", "65535"),
                Map.entry("CAIRN_CONTENT_KEEPERS", "U012AB3CD, W9XYZ,"),
                Map.entry("CAIRN_CLOCK_URL", "http://127.0.0.1:4390"),
                Map.entry("CAIRN_LOG", "json")));

        assertEquals(
                new Settings(
                        Optional.of(new SlackCredentials(new Secret("xoxb-1"), new Secret("s"))),
                        URI.create("http://127.0.0.1:4390/api/"),
                        "0.0.0.0",
                        0,
                        Path.of("/var/lib/cairn"),
                        Optional.of(new Secret("postgresql://db/cairn")),
                        Optional.of(Path.of("/etc/cairn/prompts")),
                        Duration.ofDays(3),
                        Duration.ofHours(1),
                        52,
                        1,
                        10_000,
                        10,
                        65_535,
                        Set.of("U012AB3CD", "W9XYZ"),
                        Optional.of(URI.create("http://127.0.0.1:4390/"))),
                settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://slack.com/api/", "https://SLACK.com/api", "https://www.slack.com/api/"})
    void a_turned_clock_is_refused_where_the_api_is_slacks_own(String api) {
        assertEquals(
                List.of("CAIRN_CLOCK_URL turns the calendar, which real people must not meet; it is allowed only where"
                        + " SLACK_API_URL names the local workspace."),
                faults(Map.of("SLACK_API_URL", api, "CAIRN_CLOCK_URL", "http://127.0.0.1:4390/")));
    }

    @Test
    void what_is_set_to_nothing_counts_as_not_set() throws SettingsFaults {
        assertEquals(
                Settings.from(Map.of()),
                Settings.from(
                        Map.of("SLACK_BOT_TOKEN", "", "DATABASE_URL", " ", "CAIRN_PORT", "", "CAIRN_PROMPTS", "\t")));
    }

    @Test
    void white_space_around_a_value_does_not_count() throws SettingsFaults {
        assertEquals(8080, Settings.from(Map.of("CAIRN_PORT", " 8080\n")).port());
    }

    @Test
    void all_faults_are_said_at_once() {
        List<String> sentences = faults(Map.of(
                "CAIRN_PROT", "8080",
                "SLACK_BOT_TOKEN", "xoxp-1",
                "SLACK_API_URL", "slack.com",
                "CAIRN_PORT", "many",
                "DATABASE_URL", "mysql://db/cairn",
                "CAIRN_WORKERS", "0",
                "CAIRN_LOG", "xml"));

        assertEquals(
                List.of(
                        "CAIRN_PROT is not a setting of Cairn; did you mean CAIRN_PORT?",
                        NO_WAY,
                        "SLACK_BOT_TOKEN does not begin with xoxb-; use the Bot User OAuth Token, not another one.",
                        "SLACK_API_URL is “slack.com”; write an address such as https://slack.com/api/.",
                        "CAIRN_PORT is “many”; write a whole number from 0 to 65535.",
                        "DATABASE_URL must begin with postgresql://; leave it unset for the embedded database.",
                        "CAIRN_WORKERS is “0”; write a whole number from 1 to 200.",
                        "CAIRN_LOG is “xml”; set it to plain or json."),
                sentences);
    }

    @ParameterizedTest
    @CsvSource({
        "CAIRN_PROMPT, CAIRN_PROMPTS",
        "CAIRN_POTR, CAIRN_PORT",
        "CAIRN_HANDOVER_HOURS, CAIRN_HAND_OVER_HOURS",
        "CAIRN_DATABASE_URL, DATABASE_URL",
        "CAIRN_SLACK_BOT_TOKEN, SLACK_BOT_TOKEN",
    })
    void an_unknown_setting_gets_a_did_you_mean(String typed, String meant) {
        assertEquals(
                List.of(typed + " is not a setting of Cairn; did you mean " + meant + "?"), faults(Map.of(typed, "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAIRN_URL", "CAIRN_COLOUR", "CAIRN_"})
    void an_unknown_setting_like_none_is_sent_to_the_readme(String typed) {
        assertEquals(
                List.of(typed + " is not a setting of Cairn; the README lists the settings there are."),
                faults(Map.of(typed, "1")));
    }

    @Test
    void what_is_not_named_for_cairn_is_none_of_its_business() throws SettingsFaults {
        assertEquals(
                Settings.from(Map.of()), Settings.from(Map.of("PATH", "/bin", "SLACK_WEBHOOK", "x", "CAIRNS", "y")));
    }

    @Test
    void a_token_alone_is_half_set_and_hears_of_both_ways() {
        assertEquals(List.of(NO_WAY), faults(Map.of("SLACK_BOT_TOKEN", "xoxb-1")));
    }

    @Test
    void an_app_token_takes_the_place_of_the_secret() throws SettingsFaults {
        Settings settings = Settings.from(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1"));

        assertEquals(
                Optional.of(new SlackCredentials(new Secret("xoxb-1"), new OverSocket(new Secret("xapp-1")))),
                settings.slack());
    }

    @Test
    void two_ways_at_once_are_refused() {
        assertEquals(
                List.of("SLACK_SIGNING_SECRET and SLACK_APP_TOKEN are both set; unset SLACK_APP_TOKEN if Slack is to"
                        + " call Cairn, or SLACK_SIGNING_SECRET for Socket Mode."),
                faults(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s", "SLACK_APP_TOKEN", "xapp-1")));
    }

    @Test
    void an_app_token_without_the_bots_is_half_set() {
        assertEquals(
                List.of("SLACK_APP_TOKEN is set but SLACK_BOT_TOKEN is not; copy it from your app's page at"
                        + " api.slack.com/apps, OAuth & Permissions."),
                faults(Map.of("SLACK_APP_TOKEN", "xapp-1")));
    }

    @Test
    void tokens_that_changed_places_are_told_apart() {
        assertEquals(
                List.of(
                        "SLACK_BOT_TOKEN does not begin with xoxb-; use the Bot User OAuth Token, not another one.",
                        "SLACK_APP_TOKEN does not begin with xapp-; use an app-level token with the scope"
                                + " connections:write, not another one."),
                faults(Map.of("SLACK_BOT_TOKEN", "xapp-1", "SLACK_APP_TOKEN", "xoxb-1")));
    }

    @Test
    void a_secret_without_its_token_is_half_set() {
        assertEquals(
                List.of("SLACK_SIGNING_SECRET is set but SLACK_BOT_TOKEN is not; copy it from your app's page at"
                        + " api.slack.com/apps, OAuth & Permissions."),
                faults(Map.of("SLACK_SIGNING_SECRET", "s", "SLACK_BOT_TOKEN", " ")));
    }

    @ParameterizedTest
    @CsvSource({
        "CAIRN_PORT, -1",
        "CAIRN_PORT, 65536",
        "CAIRN_WORKSPACE_PORT, 65536",
        "CAIRN_HAND_OVER_HOURS, 0",
        "CAIRN_HAND_OVER_HOURS, 73",
        "CAIRN_PURGE_AFTER_HOURS, 0",
        "CAIRN_PURGE_AFTER_HOURS, 721",
        "CAIRN_HELD_AFTER_WEEKS, 0",
        "CAIRN_HELD_AFTER_WEEKS, 53",
        "CAIRN_WORKERS, 201",
        "CAIRN_QUEUE, 0",
        "CAIRN_REQUESTS_PER_MINUTE, 0",
        "CAIRN_REQUESTS_PER_MINUTE, 3.5",
        "CAIRN_PORT, 0x50",
        "CAIRN_PORT, 99999999999",
    })
    void a_number_that_cannot_be_is_named_with_what_could(String name, String typed) {
        List<String> sentences = faults(Map.of(name, typed));

        assertEquals(1, sentences.size());
        assertTrue(sentences.get(0).startsWith(name + " is “" + typed + "”; write a whole number from "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@keiko", "keiko", "u012ab3cd", "U012 AB3", "C0GENERAL", "U"})
    void who_keeps_the_content_is_named_by_slack_id(String typed) {
        assertEquals(
                List.of("CAIRN_CONTENT_KEEPERS names “" + typed
                        + "”; write Slack user ids such as U012AB3CD, with commas between them. Slack shows one under"
                        + " Copy member ID in a person's profile."),
                faults(Map.of("CAIRN_CONTENT_KEEPERS", "U012AB3CD," + typed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgres://u:p@db/cairn", "jdbc:postgresql://db/cairn", "postgresql://db:5432/cairn?ssl=true"})
    void a_postgresql_address_may_be_written_in_each_usual_way(String url) throws SettingsFaults {
        assertEquals(
                Optional.of(new Secret(url)),
                Settings.from(Map.of("DATABASE_URL", url)).databaseUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/cairn", "jdbc:sqlite:cairn.db", "postgresql://", "postgresql:cairn"})
    void another_database_is_refused(String url) {
        assertEquals(
                List.of("DATABASE_URL must begin with postgresql://; leave it unset for the embedded database."),
                faults(Map.of("DATABASE_URL", url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slack.com/api",
                "ftp://slack.com/api/",
                "https://",
                "https:///api/",
                "not an address",
                "http:api"
            })
    void an_api_address_that_leads_nowhere_is_refused(String address) {
        assertEquals(
                List.of("SLACK_API_URL is “" + address + "”; write an address such as https://slack.com/api/."),
                faults(Map.of("SLACK_API_URL", address)));
    }

    @Test
    void secrets_do_not_show_when_settings_are_printed() throws SettingsFaults {
        Settings settings = Settings.from(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-very-private",
                "SLACK_SIGNING_SECRET", "quite-private",
                "DATABASE_URL", "postgresql://cairn:rather-private@db/cairn"));

        assertFalse(settings.toString().contains("private"), settings.toString());
        assertFalse(settings.slack().orElseThrow().toString().contains("private"));
        String inSocketMode = Settings.from(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-very-private", "SLACK_APP_TOKEN", "xapp-most-private"))
                .toString();
        assertFalse(inSocketMode.contains("private"), inSocketMode);
        assertEquals(
                "xoxb-very-private", settings.slack().orElseThrow().botToken().value());
    }

    @Test
    void secrets_do_not_show_in_any_fault() {
        SettingsFaults faults = assertThrows(
                SettingsFaults.class,
                () -> Settings.from(Map.of(
                        "SLACK_BOT_TOKEN", "xoxp-very-private",
                        "DATABASE_URL", "mysql://cairn:rather-private@db/cairn",
                        "CAIRN_SLACK_SIGNING_SECRET", "quite-private")));

        assertEquals(4, faults.sentences().size());
        assertFalse(faults.toString().contains("private"), faults.toString());
    }

    @Test
    void beside_the_local_workspace_cairn_listens_on_loopback_with_its_embedded_database() throws SettingsFaults {
        Settings settings = Settings.from(Map.of(
                "CAIRN_HOST",
                "0.0.0.0",
                "CAIRN_QUEUE",
                "7",
                "CAIRN_PROMPTS",
                "mine",
                "DATABASE_URL",
                "postgresql://db/c"));
        SlackCredentials local = new SlackCredentials(new Secret("xoxb-local"), new Secret("local"));

        assertEquals(
                new Settings(
                        Optional.of(local),
                        URI.create("http://127.0.0.1:1/api/"),
                        "127.0.0.1",
                        3000,
                        Path.of("elsewhere"),
                        Optional.empty(),
                        Optional.of(Path.of("mine")),
                        Duration.ofHours(6),
                        Duration.ofHours(72),
                        6,
                        8,
                        7,
                        60,
                        4390,
                        Set.of("U0KEIKO"),
                        Optional.empty()),
                settings.beside(URI.create("http://127.0.0.1:1/api/"), local, Path.of("elsewhere")));
    }

    @Test
    void the_readme_describes_every_setting_and_no_other() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("\n## Settings"));
        List<String> described = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| \\S")
                .matcher(section.substring(0, section.indexOf("\n## ", 1)))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertEquals(Settings.NAMES, Set.copyOf(described));
        assertEquals(Settings.NAMES.size(), described.size());
    }

    private static List<String> faults(Map<String, String> environment) {
        return assertThrows(SettingsFaults.class, () -> Settings.from(environment))
                .sentences();
    }
}
