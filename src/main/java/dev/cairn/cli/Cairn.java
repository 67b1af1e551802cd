package dev.cairn.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code cairn}; its parts do the work. */
@Command(
        name = "cairn",
        description = "A Slack app for mentoring and code-review coaching.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all good", "1:something was found that needs mending", "2:used wrongly, or cannot start"},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Serve.class,
            Demo.class,
            Ask.class,
            When.class,
            Lint.class,
            Coach.class,
            Check.class,
            PrintManifest.class,
            Doctor.class
        })
public final class Cairn implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    private Cairn() {}

    /** Runs the command line and returns its exit code. */
    public static int run(String... args) {
        // Whatever the machine's own charset is: answers hold dashes and quotation marks.
        return new CommandLine(new Cairn())
                .setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true))
                // A crash is no finding: scripts around check must be able to tell.
                .setExitCodeExceptionMapper(failure -> CommandLine.ExitCode.USAGE)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof CannotStart known) {
                        known.sentences().forEach(command.getErr()::println);
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: serve, demo, ask, when, lint, coach, check, manifest or doctor.");
    }
}
