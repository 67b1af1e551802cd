package dev.cairn.cli;

import dev.cairn.RunningCairn;
import dev.cairn.Settings;
import dev.cairn.Settings.OverHttp;
import dev.cairn.Settings.OverSocket;
import dev.cairn.Settings.Secret;
import dev.cairn.Settings.SlackCredentials;
import dev.cairn.Settings.Way;
import dev.cairn.answer.AnswerIndex;
import dev.cairn.cli.tour.Tour;
import dev.cairn.cli.tour.TourStopped;
import dev.cairn.content.Content;
import dev.cairn.store.DueWorkRunner;
import dev.cairn.workspace.DueWork;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs Cairn beside the local workspace, a stand-in for Slack. */
@Command(
        name = "demo",
        description =
                "Runs Cairn beside a local workspace, a stand-in for Slack: nothing to set up, nothing leaves this machine.")
final class Demo implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--socket", description = "Have Cairn listen by Socket Mode instead of HTTP.")
    private boolean socket;

    @Option(
            names = "--tour",
            description = "First play three months of a team, so that there is something to look at; half a minute.")
    private boolean tour;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for picocli
    Demo() {}

    Demo(CommandSpec spec) {
        this.spec = spec;
    }

    @Override
    public Integer call() throws CannotStart {
        if (!tour) {
            return run(Prepared.toRun());
        }
        // Three months of requests come within a minute.
        Settings settings = Prepared.toRun(Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
        if (settings.prompts().isPresent()) {
            throw new CannotStart("The tour works with the content that comes with Cairn, but CAIRN_PROMPTS names your"
                    + " own; unset it, or run demo without --tour.");
        }
        return run(settings);
    }

    int run(Settings settings) throws CannotStart {
        Content content = Prepared.content(settings.prompts());
        try (Workspace workspace = start(settings)) {
            // Each in a folder of its own: another demo may be running on another port.
            Path folder = settings.data().resolve("demo-" + workspace.address().getPort());
            forgetEarlier(folder);
            Way way = socket
                    ? new OverSocket(new Secret(workspace.appToken()))
                    : new OverHttp(new Secret(workspace.signingSecret()));
            SlackCredentials credentials = new SlackCredentials(new Secret(workspace.botToken()), way);
            Settings beside = settings.beside(workspace.apiUrl(), credentials, folder);
            try (RunningCairn cairn =
                    RunningCairn.start(beside, credentials, content, new AnswerIndex(content), workspace.clock())) {
                workspace.deliverTo(URI.create("http://" + beside.host() + ":" + cairn.port() + "/slack/events"));
                workspace.follow(dueWork(cairn.dueWork()));
                UntilStopped untilStopped = UntilStopped.fromHere();
                if (tour) {
                    play(workspace);
                } else {
                    print(workspace.address());
                }
                untilStopped.await();
                return 0;
            }
        } catch (IOException | TourStopped cannot) {
            throw new CannotStart(String.valueOf(cannot.getMessage()));
        }
    }

    private Workspace start(Settings settings) throws IOException {
        try {
            return Workspace.start(options(settings));
        } catch (UncheckedIOException taken) {
            throw new IOException(
                    "Port " + settings.workspacePort()
                            + " for the local workspace cannot be had; stop what uses it or set CAIRN_WORKSPACE_PORT to another port.",
                    taken);
        }
    }

    private WorkspaceOptions options(Settings settings) throws IOException {
        try (InputStream manifest = Demo.class.getResourceAsStream("/manifest.yml")) {
            if (manifest == null) {
                throw new IOException("The program comes without its manifest.yml; build it again.");
            }
            WorkspaceOptions options = WorkspaceOptions.of(manifest).withPort(settings.workspacePort());
            if (tour) {
                options = options.withStartsAt(Tour.startsAt(options.startsAt()));
            }
            return socket ? options.withSocketMode() : options;
        }
    }

    /** The workspace begins anew each time, so what Cairn stored about an earlier one means nothing now. */
    private static void forgetEarlier(Path folder) throws IOException {
        for (String file : List.of("cairn.db", "cairn.db-wal", "cairn.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    private static DueWork dueWork(DueWorkRunner runner) {
        return new DueWork() {
            @Override
            public void check() {
                runner.check();
            }

            @Override
            public boolean idle() {
                return runner.idle();
            }

            @Override
            public Optional<Instant> next() {
                return runner.next();
            }
        };
    }

    private void play(Workspace workspace) throws TourStopped {
        PrintWriter out = spec.commandLine().getOut();
        out.println("The tour plays three months of a team, which takes about half a minute.");
        out.print("Week");
        Tour.in(workspace).play(out);
        out.println();
        out.println("  " + workspace.address());
        out.println();
        out.println("Open it in a browser, and choose who you are at the top left:");
        out.println(
                "  Ana, an engineer: under Cairn, Messages, her 90-day check-in waits. Mara has answered it already, and Ana");
        out.println("  sees that once she has answered too. #general has review lists, #inc-2041 a postmortem.");
        out.println(
                "  Mara, her manager: Cairn, Home shows for whom each check-in waits; See both, what she and Ana said at 60 days.");
        out.println("  Keiko, who keeps the content: /cairn gaps shows what was asked and not answered.");
        out.println();
        out.println("Stop with Ctrl+C.");
        out.flush();
    }

    private void print(URI address) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Cairn runs beside a local workspace. No Slack is needed, and nothing leaves this machine.");
        out.println();
        out.println("  " + address);
        out.println();
        out.println("Open it in a browser, choose who you are, and type / in #general to see what Cairn does.");
        out.println();
        out.println("Stop with Ctrl+C.");
        out.flush();
    }
}
