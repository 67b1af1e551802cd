package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what to create the app in Slack from. */
@Command(
        name = "manifest",
        description = "Prints the app manifest for your Slack, to be pasted where you create the app.",
        footer = {"", "For example:", "  manifest --url https://cairn.example.com --prefix acme", "  manifest --socket"
        })
final class PrintManifest implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            description = "The public https address that leads to Cairn; /slack/events is put behind it.")
    private @Nullable String url;

    @Option(names = "--socket", description = "For Socket Mode, which needs no address.")
    private boolean socket;

    @Option(
            names = "--prefix",
            paramLabel = "WORD",
            description = "Put this and a hyphen before every command, where another app has one of the same name.")
    private @Nullable String prefix;

    @Override
    public Integer call() throws CannotStart, IOException {
        JsonNode own = new OwnManifest(shipped())
                .of(new OwnManifest.Wanted(Optional.ofNullable(url), Optional.ofNullable(prefix), socket));
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .build();
        PrintWriter out = spec.commandLine().getOut();
        out.print(yaml.writeValueAsString(own));
        out.flush();
        return 0;
    }

    private static JsonNode shipped() throws IOException, CannotStart {
        try (InputStream manifest = PrintManifest.class.getResourceAsStream("/manifest.yml")) {
            if (manifest == null) {
                throw new CannotStart("The program comes without its manifest.yml; build it again.");
            }
            return new YAMLMapper().readTree(manifest);
        }
    }
}
