package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.checkin.DateReading;
import dev.cairn.checkin.WrittenDate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                allUsed &= print(out, number++, line);
            }
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

    /** Prints what a line says; false where the line cannot be used. */
    private static boolean print(PrintWriter out, int number, String line) throws JsonProcessingException {
        try {
            out.println(JSON.writeValueAsString(Map.of("result", result(line))));
            return true;
        } catch (UnusableLine unusable) {
            out.println(JSON.writeValueAsString(Map.of("error", "line " + number + ": " + unusable.getMessage())));
            return false;
        }
    }

    private static String result(String line) throws UnusableLine {
        JsonNode asked = object(line)
                .orElseThrow(() -> new UnusableLine(
                        "not a JSON object; write {\"text\":\"in two weeks\",\"today\":\"2026-11-25\"}"));
        JsonNode text = asked.path("text");
        if (!text.isTextual()) {
            throw new UnusableLine("“text” must be there and be a string");
        }
        LocalDate day = day(asked.path("today").asText())
                .orElseThrow(() -> new UnusableLine("“today” must be a day such as 2026-11-25"));
        DateReading reading = WrittenDate.read(text.asText(), day);
        if (reading instanceof DateReading.Day read) {
            return read.date().toString();
        }
        return reading instanceof DateReading.Ambiguous ? "ambiguous" : "reject";
    }

    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The message says what the line lacks. */
    private static final class UnusableLine extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableLine(String message) {
            super(message);
        }
    }
}
