package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.doctor.Examination;
import dev.cairn.doctor.Finding;
import dev.cairn.doctor.LiveChannel;
import dev.cairn.doctor.MachineChecks;
import dev.cairn.doctor.Report;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what keeps Cairn from working, and what to do next. */
@Command(
        name = "doctor",
        description = "Looks at the settings, Slack, the database and the content, and says what to do next.",
        footer = {
            "",
            "It changes nothing. With --live it posts a message in a channel, changes it, leaves another with Slack,",
            "and takes both back.",
            "With --json: {\"summary\",\"checks\":[{\"id\",\"state\":\"good|todo|warning|skipped\",\"found\",\"next\"}]}"
        })
final class Doctor implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--live",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "CHANNEL",
            description = "Try it in a channel: its name, its id, or the id of a person for the direct message.")
    private @Nullable String live;

    @Override
    public Integer call() throws JsonProcessingException {
        Optional<LiveChannel> channel = Optional.ofNullable(live).map(this::channel);
        Report report = new Examination(
                        new MachineChecks(
                                System.getProperty("java.version"),
                                Runtime.version().feature(),
                                Charset.defaultCharset().name()),
                        System.getenv(),
                        InstantSource.system(),
                        Doctor::pause)
                .report(channel);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(report));
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
        return report.isGood() ? 0 : 1;
    }

    private LiveChannel channel(String typed) {
        return LiveChannel.of(typed.strip())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        typed.isEmpty()
                                ? "Name a channel after --live, without # or in quotes: a shell takes what follows # for a"
                                        + " remark."
                                : "“" + typed + "” is no channel; write its name, such as general, or its id."));
    }

    private static void pause(Duration duration) {
        CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS))
                .join();
    }

    private static String json(Report report) throws JsonProcessingException {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("summary", report.summary());
        ArrayNode checks = object.putArray("checks");
        for (Finding finding : report.findings()) {
            checks.addObject()
                    .put("id", finding.id())
                    .put("state", finding.state().name().toLowerCase(Locale.ROOT))
                    .put("found", finding.found())
                    .put("next", String.join("\n", finding.next()));
        }
        return JsonMapper.builder().build().writeValueAsString(object);
    }
}
