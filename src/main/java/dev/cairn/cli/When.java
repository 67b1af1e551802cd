package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.checkin.DateReading;
import dev.cairn.checkin.WrittenDate;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a date on the command line, as {@code /checkin} does in Slack. */
@Command(
        name = "when",
        description = "Reads a start date as people write it: prints the day, which days it may be, or why it is none.",
        footer = {
            "",
            "With --json: one object per line on standard input, one JSON object per line out:",
            "{\"text\":\"in two weeks\",\"today\":\"2026-11-25\"}",
            "{\"result\":\"2026-12-09\"}, {\"result\":\"ambiguous\"} or {\"result\":\"reject\"}",
            "A line that cannot be used gets {\"error\":\"...\"}, the others are still read, and the exit code is 1."
        })
final class When implements Callable<Integer> {
    private static final String EXAMPLE = "{\"text\":\"in two weeks\",\"today\":\"2026-11-25\"}";

    /** Leaves out years that ISO 8601 allows by agreement only, such as +12026. */
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "DATE", description = "The date, as you would write it.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Read dates from standard input and print JSON.")
    private boolean json;

    @Option(
            names = "--today",
            paramLabel = "YYYY-MM-DD",
            description = "The day on which it is read; without it, today in UTC.")
    private @Nullable String today;

    @Override
    public Integer call() throws IOException {
        if (json != words.isEmpty() || (json && today != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    json
                            ? "With --json the dates come on standard input, one per line, each with its today; leave the"
                                    + " rest out."
                            : "Write a date, for example: when in two weeks");
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean allUsed = true;
        if (json) {
            allUsed = JsonLines.answer(System.in, out, EXAMPLE, asked -> Map.of("result", result(asked)));
        } else {
            out.println(said(WrittenDate.read(String.join(" ", words), day())));
        }
        out.flush();
        return allUsed ? 0 : 1;
    }

    private LocalDate day() {
        if (today == null) {
            return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        }
        return day(today)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--today is “" + today + "”; write a day with the year first, such as 2026-11-25."));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return YEAR_FIRST.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String said(DateReading reading) {
        if (reading instanceof DateReading.Day day) {
            return day.date().toString();
        }
        return reading instanceof DateReading.Ambiguous ambiguous
                ? ambiguous.question()
                : ((DateReading.Refused) reading).sentence();
    }

    private static String result(JsonNode asked) throws JsonLines.UnusableLine {
        String text = JsonLines.text(asked, "text");
        LocalDate day = day(asked.path("today").asText())
                .orElseThrow(() -> new JsonLines.UnusableLine("“today” must be a day such as 2026-11-25"));
        DateReading reading = WrittenDate.read(text, day);
        if (reading instanceof DateReading.Day read) {
            return read.date().toString();
        }
        return reading instanceof DateReading.Ambiguous ? "ambiguous" : "reject";
    }
}
