package dev.cairn.doctor;

import dev.cairn.doctor.Finding.State;
import dev.cairn.slack.SlackProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at everything Cairn needs, one after the other; what one look finds stops no other. */
public final class Examination {
    private final MachineChecks machine;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Consumer<Duration> pause;

    /**
     * @param clock the real time
     * @param pause waits that long, where Slack asks for it
     */
    public Examination(
            MachineChecks machine, Map<String, String> environment, InstantSource clock, Consumer<Duration> pause) {
        this.machine = machine;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.pause = pause;
    }

    /** @param trial a channel to post in for a trial */
    public Report report(Optional<LiveChannel> trial) {
        UsableSettings usable = UsableSettings.of(environment);
        List<Finding> findings = new ArrayList<>(machine.findings());
        findings.add(usable.finding());
        List<Finding> slack = slack(usable);
        findings.addAll(slack);
        findings.addAll(looked(WayInCheck.SIGNING_SECRET, () -> List.of(wayIn(usable))));
        findings.addAll(looked(DatabaseChecks.DATABASE, () -> DatabaseChecks.of(usable)));
        findings.addAll(looked(
                ContentCheck.CONTENT,
                () -> List.of(ContentCheck.of(usable.settings().prompts()))));
        findings.addAll(looked(PortCheck.PORT, () -> List.of(PortCheck.of(usable))));
        trial.ifPresent(channel -> findings.addAll(looked(LiveTrial.POST, () -> tried(usable, slack, channel))));
        return new Report(findings);
    }

    private List<Finding> slack(UsableSettings usable) {
        return usable.unusable("SLACK_API_URL")
                .map(SlackChecks::skipped)
                .orElseGet(() -> looked(
                        SlackChecks.SLACK,
                        () -> new SlackChecks(
                                        usable.settings().slackApi(),
                                        text(UsableSettings.BOT_TOKEN),
                                        clock,
                                        ManifestScopes.shipped())
                                .findings()));
    }

    private Finding wayIn(UsableSettings usable) {
        String appToken = text(UsableSettings.APP_TOKEN);
        if (appToken.isEmpty()) {
            return WayInCheck.signed(text(UsableSettings.SIGNING_SECRET));
        }
        if (!text(UsableSettings.SIGNING_SECRET).isEmpty()) {
            return WayInCheck.both();
        }
        return usable.unusable("SLACK_API_URL")
                .map(why -> Finding.skipped(WayInCheck.APP_TOKEN, "App token", why))
                .orElseGet(() -> WayInCheck.socketMode(usable.settings().slackApi(), appToken));
    }

    private List<Finding> tried(UsableSettings usable, List<Finding> slack, LiveChannel channel) {
        boolean accepted = slack.stream()
                .anyMatch(finding -> finding.id().equals(SlackChecks.TOKEN) && finding.state() == State.GOOD);
        if (!accepted) {
            return List.of(Finding.skipped(LiveTrial.POST, "Trial in " + channel.name(), "there is no usable token"));
        }
        try (SlackProbe probe = new SlackProbe(usable.settings().slackApi(), text(UsableSettings.BOT_TOKEN))) {
            return new LiveTrial(probe, pause).in(channel);
        }
    }

    /** A look that fails in a way nobody thought of is a finding too. Its message might hold a secret. */
    private static List<Finding> looked(String id, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (RuntimeException unexpected) {
            return List.of(Finding.todo(
                    id,
                    "This could not be looked at: " + unexpected.getClass().getSimpleName() + ".",
                    "This is a fault of Cairn; please report it with this line."));
        }
    }

    private String text(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
