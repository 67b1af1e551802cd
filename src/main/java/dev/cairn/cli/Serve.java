package dev.cairn.cli;

import dev.cairn.HttpsProxy;
import dev.cairn.RunningCairn;
import dev.cairn.Settings;
import dev.cairn.Settings.OverSocket;
import dev.cairn.answer.AnswerIndex;
import dev.cairn.content.Content;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs Cairn against Slack. */
@Command(name = "serve", description = "Runs Cairn in your Slack workspace; the README says what to set.")
final class Serve implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--or-demo", description = "Without any Slack credentials, run the demo instead.")
    private boolean orDemo;

    @Override
    public Integer call() throws CannotStart {
        Settings settings = Prepared.toRun();
        if (settings.slack().isEmpty()) {
            if (orDemo) {
                return new Demo(spec).run(settings);
            }
            throw new CannotStart(
                    "Cairn needs to know your Slack app: set SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or, for Socket"
                            + " Mode, SLACK_APP_TOKEN (the README says where to find them), or run the demo command,"
                            + " which needs no Slack.");
        }
        Optional<String> proxyFault = HttpsProxy.fault(System.getenv());
        if (proxyFault.isPresent()) {
            throw new CannotStart(proxyFault.get());
        }
        Content content = Prepared.content(settings.prompts());
        Optional<FollowedClock> clock = settings.clock().isPresent()
                ? Optional.of(FollowedClock.of(settings.clock().get(), InstantSource.system()))
                : Optional.empty();
        InstantSource calendar = clock.<InstantSource>map(Function.identity()).orElseGet(InstantSource::system);
        try (RunningCairn cairn =
                RunningCairn.start(settings, settings.slack().get(), content, new AnswerIndex(content), calendar)) {
            clock.ifPresent(each -> each.follow(cairn.dueWork(), settings.host() + ":" + cairn.port()));
            UntilStopped untilStopped = UntilStopped.fromHere();
            PrintWriter out = spec.commandLine().getOut();
            out.println(says(settings, cairn.port()));
            out.flush();
            untilStopped.await();
            clock.ifPresent(FollowedClock::close);
            return 0;
        } catch (IOException cannot) {
            throw new CannotStart(String.valueOf(cannot.getMessage()));
        }
    }

    private static String says(Settings settings, int port) {
        String address = settings.host() + ":" + port;
        boolean socket = settings.slack().orElseThrow().way() instanceof OverSocket;
        return socket
                ? "Cairn listens to Slack by Socket Mode. How it is stands at " + address + "/readyz. Stop with Ctrl+C."
                : "Cairn listens on " + address + ". Slack sends to /slack/events there. Stop with Ctrl+C.";
    }
}
