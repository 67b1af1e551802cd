package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.ShippedContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many texts the lints judge rightly: some on which the rules were tuned, and others on which they were not. The second of
 * these was written when the rules were done.
 */
class LintMeasuredTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final ActionLint actions = new ActionLint(ShippedContent.CONTENT);
    private final BlamelessHints hints = new BlamelessHints(ShippedContent.CONTENT);

    @ParameterizedTest
    @CsvSource({
        "lint-tune.jsonl, action",
        "lint-tune.jsonl, narrative",
        "lint-heldout.jsonl, action",
        "lint-heldout.jsonl, narrative",
        "lint-heldout-2.jsonl, action",
        "lint-heldout-2.jsonl, narrative"
    })
    void nine_of_ten_texts_are_judged_rightly(String file, String kind) throws IOException {
        List<JsonNode> texts = read(file).stream()
                .filter(text -> text.path("kind").asText().equals(kind))
                .toList();
        List<String> wrong = texts.stream()
                .filter(text -> ok(text) != text.path("ok").asBoolean())
                .map(text -> (ok(text) ? "left alone: " : "turned back: ")
                        + text.path("text").asText())
                .toList();

        double right = 1 - (double) wrong.size() / texts.size();
        System.out.printf("%s %s: %.3f of %d%n", file, kind, right, texts.size());
        wrong.forEach(System.out::println);
        assertTrue(right >= 0.9, () -> right + "; wrong: " + wrong);
    }

    private boolean ok(JsonNode labelled) {
        String text = labelled.path("text").asText();
        return labelled.path("kind").asText().equals("action")
                ? actions.check(text).ok()
                : hints.in(text).isEmpty();
    }

    private static List<JsonNode> read(String file) throws IOException {
        try (InputStream lines = LintMeasuredTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LintMeasuredTest::parsed)
                    .toList();
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new IllegalArgumentException(line, broken);
        }
    }
}
