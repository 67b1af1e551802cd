package dev.cairn.coaching;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.ShippedContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well comments are judged that others have written and labelled: some on which the rules were tuned, and others that nobody who
 * writes rules reads. What goes wrong is therefore counted here and not printed. The aim is a precision of 0.9 and a recall of 0.7; on the
 * untouched ones it is not reached yet (docs/RATIONALE.md), and what is asked of them here is what holds today.
 */
class CoachMeasuredTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final CoachComment coach = new CoachComment(ShippedContent.CONTENT);

    /** Found, falsely raised and expected. */
    private static final class Tally {
        private int found;
        private int falseAlarms;
        private int expected;

        double precision() {
            return found + falseAlarms == 0 ? 1 : (double) found / (found + falseAlarms);
        }

        double recall() {
            return expected == 0 ? 1 : (double) found / expected;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "comments-tuning.jsonl, 0.9, 0.7",
        "comments-tuning-2.jsonl, 0.9, 0.7",
        "comments-tuning-3.jsonl, 0.9, 0.7",
        "comments-tuning-4.jsonl, 0.9, 0.7",
        "comments-tuning-5.jsonl, 0.9, 0.7",
        "comments-tuning-6.jsonl, 0.9, 0.7",
        "comments-untouched.jsonl, 0.85, 0.6",
        "comments-untouched-2.jsonl, 0.85, 0.6"
    })
    void a_false_alarm_is_rare_and_most_of_what_is_expected_is_found(String file, double precision, double recall)
            throws IOException {
        Map<About, Tally> each = new EnumMap<>(About.class);
        Tally all = new Tally();
        for (JsonNode labelled : read(file)) {
            Set<About> expected = abouts(labelled.path("expect"), "about");
            Set<About> allowed = abouts(labelled.path("may"), "");
            Set<About> said = coach.on(labelled.path("comment").asText()).hints().stream()
                    .map(CoachHint::about)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(About.class)));
            for (About about : About.values()) {
                for (Tally tally : List.of(all, each.computeIfAbsent(about, unused -> new Tally()))) {
                    tally.expected += expected.contains(about) ? 1 : 0;
                    tally.found += expected.contains(about) && said.contains(about) ? 1 : 0;
                    tally.falseAlarms +=
                            said.contains(about) && !expected.contains(about) && !allowed.contains(about) ? 1 : 0;
                }
            }
        }

        System.out.printf(
                Locale.ROOT,
                "%s: precision %.3f, recall %.3f of %d%n",
                file,
                all.precision(),
                all.recall(),
                all.expected);
        each.forEach((about, tally) -> System.out.printf(
                "  %s: %d of %d, %d false%n",
                about.name().toLowerCase(Locale.ROOT), tally.found, tally.expected, tally.falseAlarms));
        assertTrue(all.precision() >= precision, () -> file + ": precision " + all.precision());
        assertTrue(all.recall() >= recall, () -> file + ": recall " + all.recall());
    }

    private static Set<About> abouts(JsonNode list, String field) {
        Set<About> abouts = EnumSet.noneOf(About.class);
        list.forEach(each -> abouts.add(About.valueOf(
                (field.isEmpty() ? each : each.path(field)).asText().toUpperCase(Locale.ROOT))));
        return abouts;
    }

    private static List<JsonNode> read(String file) throws IOException {
        try (InputStream lines = CoachMeasuredTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(CoachMeasuredTest::parsed)
                    .toList();
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new IllegalArgumentException("a line is no JSON", broken);
        }
    }
}
