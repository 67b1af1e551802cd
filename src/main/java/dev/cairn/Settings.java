package dev.cairn;

import dev.cairn.conversation.DidYouMean;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the environment says Cairn should be. Secrets print redacted.
 *
 * @param slack how to reach Slack and be reached; empty when none of the credentials is set
 * @param slackApi the Web API's base address, ending with a slash
 * @param host the address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param data the folder of the embedded database
 * @param databaseUrl a PostgreSQL database instead of the embedded one
 * @param prompts an organisation's own content instead of what comes with Cairn
 * @param handOverLead how long before its time a check-in is handed to Slack
 * @param purgeAfter how long everything is kept once Cairn is removed from Slack
 * @param heldAfterWeeks how many weeks after a postmortem's action was done somebody is asked whether it held
 * @param workers how many requests are worked on at once
 * @param queue how many more may wait before people are told that Cairn is busy
 * @param requestsPerMinute how many requests one person may send in a minute
 * @param workspacePort where the local workspace listens
 * @param contentKeepers the Slack ids of those who may see what people got no good answer to
 * @param clock the local workspace whose turned clock is followed; empty goes by the real time
 */
public record Settings(
        Optional<SlackCredentials> slack,
        URI slackApi,
        String host,
        int port,
        Path data,
        Optional<Secret> databaseUrl,
        Optional<Path> prompts,
        Duration handOverLead,
        Duration purgeAfter,
        int heldAfterWeeks,
        int workers,
        int queue,
        int requestsPerMinute,
        int workspacePort,
        Set<String> contentKeepers,
        Optional<URI> clock) {
    private static final String LOOPBACK = "127.0.0.1";

    /** Keiko, who keeps the content in the local workspace. */
    private static final String LOCAL_CONTENT_KEEPER = "U0KEIKO";

    /** Slack's own Web API. */
    public static final URI SLACK_API = URI.create("https://slack.com/api/");

    /** Every name that is read; the README says what each means. */
    static final Set<String> NAMES = new TreeSet<>(Set.of(
            "SLACK_BOT_TOKEN",
            "SLACK_SIGNING_SECRET",
            "SLACK_APP_TOKEN",
            "SLACK_API_URL",
            "DATABASE_URL",
            "CAIRN_HOST",
            "CAIRN_PORT",
            "CAIRN_DATA",
            "CAIRN_PROMPTS",
            "CAIRN_HAND_OVER_HOURS",
            "CAIRN_PURGE_AFTER_HOURS",
            "CAIRN_HELD_AFTER_WEEKS",
            "CAIRN_WORKERS",
            "CAIRN_QUEUE",
            "CAIRN_REQUESTS_PER_MINUTE",
            "CAIRN_WORKSPACE_PORT",
            "CAIRN_CONTENT_KEEPERS",
            "CAIRN_CLOCK_URL",
            "CAIRN_LOG",
            HttpsProxy.NAME));

    public Settings {
        contentKeepers = Set.copyOf(contentKeepers);
    }

    /** The bot token, and how what happens in Slack comes to Cairn. */
    public record SlackCredentials(Secret botToken, Way way) {
        public SlackCredentials(Secret botToken, Secret signingSecret) {
            this(botToken, new OverHttp(signingSecret));
        }
    }

    /** How what happens in Slack comes to Cairn. */
    public sealed interface Way permits OverHttp, OverSocket {}

    /** Slack calls Cairn at a public address, and signs with this secret. */
    public record OverHttp(Secret signingSecret) implements Way {}

    /** Socket Mode: Cairn calls Slack, with this app-level token, and hears over the open connection. */
    public record OverSocket(Secret appToken) implements Way {}

    /** A value that never shows. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "(secret)";
        }
    }

    /**
     * Reads the environment.
     *
     * @throws SettingsFaults when anything in it is wrong, with every fault
     */
    public static Settings from(Map<String, String> environment) throws SettingsFaults {
        return new Reader(environment).read();
    }

    /** The same settings beside the local workspace, where nothing but this machine may reach Cairn. */
    public Settings beside(URI api, SlackCredentials credentials, Path folder) {
        return new Settings(
                Optional.of(credentials),
                api,
                LOOPBACK,
                port,
                folder,
                Optional.empty(),
                prompts,
                handOverLead,
                purgeAfter,
                heldAfterWeeks,
                workers,
                queue,
                requestsPerMinute,
                workspacePort,
                Set.of(LOCAL_CONTENT_KEEPER),
                Optional.empty());
    }

    private static final class Reader {
        private final Map<String, String> environment;
        private final List<String> faults = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Settings read() throws SettingsFaults {
            unknownNames();
            Optional<SlackCredentials> credentials = credentials();
            URI api = api();
            Settings settings = new Settings(
                    credentials,
                    api,
                    text("CAIRN_HOST").orElse(LOOPBACK),
                    number("CAIRN_PORT", 3000, 0, 65535),
                    Path.of(text("CAIRN_DATA").orElse("data")),
                    databaseUrl(),
                    text("CAIRN_PROMPTS").map(Path::of),
                    Duration.ofHours(number("CAIRN_HAND_OVER_HOURS", 6, 1, 72)),
                    Duration.ofHours(number("CAIRN_PURGE_AFTER_HOURS", 72, 1, 720)),
                    number("CAIRN_HELD_AFTER_WEEKS", 6, 1, 52),
                    number("CAIRN_WORKERS", 8, 1, 200),
                    number("CAIRN_QUEUE", 100, 1, 10_000),
                    number("CAIRN_REQUESTS_PER_MINUTE", 60, 1, 10_000),
                    number("CAIRN_WORKSPACE_PORT", 4390, 0, 65535),
                    people("CAIRN_CONTENT_KEEPERS"),
                    clock(api));
            text("CAIRN_LOG")
                    .filter(log -> !Set.of("plain", "json").contains(log))
                    .ifPresent(log -> faults.add("CAIRN_LOG is " + quoted(log) + "; set it to plain or json."));
            if (!faults.isEmpty()) {
                throw new SettingsFaults(faults);
            }
            return settings;
        }

        private void unknownNames() {
            // What all names begin with says nothing about likeness, and may have been put before DATABASE_URL.
            Map<String, String> byUnprefixedName =
                    NAMES.stream().collect(Collectors.toMap(Reader::unprefixed, Function.identity()));
            for (String name : new TreeSet<>(environment.keySet())) {
                if (name.startsWith("CAIRN_") && !NAMES.contains(name)) {
                    String near = DidYouMean.closest(unprefixed(name), byUnprefixedName.keySet())
                            .map(known -> "did you mean " + byUnprefixedName.get(known) + "?")
                            .orElse("the README lists the settings there are.");
                    faults.add(name + " is not a setting of Cairn; " + near);
                }
            }
        }

        private static String unprefixed(String name) {
            return name.startsWith("CAIRN_") ? name.substring("CAIRN_".length()) : name;
        }

        private Optional<SlackCredentials> credentials() {
            Optional<Secret> token = text("SLACK_BOT_TOKEN").map(Secret::new);
            Optional<Secret> secret = text("SLACK_SIGNING_SECRET").map(Secret::new);
            Optional<Secret> appToken = text("SLACK_APP_TOKEN").map(Secret::new);
            if (token.isPresent() && secret.isEmpty() && appToken.isEmpty()) {
                faults.add("SLACK_BOT_TOKEN is set, but neither SLACK_SIGNING_SECRET, for Slack to call Cairn (Basic"
                        + " Information, App Credentials), nor SLACK_APP_TOKEN, for Socket Mode (Basic Information,"
                        + " App-Level Tokens); copy one of them from your app's page at api.slack.com/apps.");
            }
            if (secret.isPresent() && appToken.isPresent()) {
                faults.add("SLACK_SIGNING_SECRET and SLACK_APP_TOKEN are both set; unset SLACK_APP_TOKEN if Slack is to"
                        + " call Cairn, or SLACK_SIGNING_SECRET for Socket Mode.");
            }
            if (token.isEmpty() && (secret.isPresent() || appToken.isPresent())) {
                faults.add((secret.isPresent() ? "SLACK_SIGNING_SECRET" : "SLACK_APP_TOKEN")
                        + " is set but SLACK_BOT_TOKEN is not; copy it from your app's page at"
                        + " api.slack.com/apps, OAuth & Permissions.");
            }
            token.filter(bot -> !bot.value().startsWith("xoxb-"))
                    .ifPresent(
                            bot -> faults.add(
                                    "SLACK_BOT_TOKEN does not begin with xoxb-; use the Bot User OAuth Token, not another one."));
            appToken.filter(app -> !app.value().startsWith("xapp-"))
                    .ifPresent(
                            app -> faults.add(
                                    "SLACK_APP_TOKEN does not begin with xapp-; use an app-level token with the scope connections:write, not another one."));
            Optional<Way> way = secret.<Way>map(OverHttp::new).or(() -> appToken.map(OverSocket::new));
            return token.flatMap(bot -> way.map(each -> new SlackCredentials(bot, each)));
        }

        private URI api() {
            return address("SLACK_API_URL", SLACK_API.toString()).orElse(SLACK_API);
        }

        private Optional<URI> clock(URI api) {
            Optional<URI> clock =
                    text("CAIRN_CLOCK_URL").flatMap(typed -> address("CAIRN_CLOCK_URL", "http://127.0.0.1:4390/"));
            if (clock.isPresent() && String.valueOf(api.getHost()).matches("(?i)(.+\\.)?slack\\.com")) {
                faults.add("CAIRN_CLOCK_URL turns the calendar, which real people must not meet; it is allowed only"
                        + " where SLACK_API_URL names the local workspace.");
            }
            return clock;
        }

        private Optional<URI> address(String name, String example) {
            String typed = text(name).orElse(example);
            try {
                URI address = URI.create(typed.endsWith("/") ? typed : typed + "/");
                if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                        && address.getHost() != null) {
                    return Optional.of(address);
                }
            } catch (IllegalArgumentException notAnAddress) {
                // said below, like any other wrong value
            }
            faults.add(name + " is " + quoted(typed) + "; write an address such as " + example + ".");
            return Optional.empty();
        }

        private Optional<Secret> databaseUrl() {
            Optional<String> url = text("DATABASE_URL");
            url.filter(value -> !value.matches("(jdbc:)?postgres(ql)?://.+"))
                    .ifPresent(value -> faults.add("DATABASE_URL must begin with postgresql://; leave it unset for the"
                            + " embedded database."));
            return url.map(Secret::new);
        }

        private int number(String name, int otherwise, int least, int most) {
            Optional<String> typed = text(name);
            if (typed.isEmpty()) {
                return otherwise;
            }
            if (typed.get().startsWith("tcp://")) {
                faults.add(name
                        + " was set by Kubernetes for a Service called cairn; set enableServiceLinks: false on the pod,"
                        + " or give the Service another name.");
                return otherwise;
            }
            try {
                int value = Integer.parseInt(typed.get());
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // said below, like any other wrong value
            }
            faults.add(
                    name + " is " + quoted(typed.get()) + "; write a whole number from " + least + " to " + most + ".");
            return otherwise;
        }

        /** Slack ids with commas between them. */
        private Set<String> people(String name) {
            Set<String> people = new TreeSet<>();
            for (String typed : text(name).orElse("").split(",", -1)) {
                String id = typed.strip();
                if (id.matches("[UW][A-Z0-9]{2,30}")) {
                    people.add(id);
                } else if (!id.isEmpty()) {
                    faults.add(name + " names " + quoted(id)
                            + "; write Slack user ids such as U012AB3CD, with commas between them. Slack shows one under"
                            + " Copy member ID in a person's profile.");
                }
            }
            return people;
        }

        private Optional<String> text(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        private static String quoted(String value) {
            return "“" + value + "”";
        }
    }
}
