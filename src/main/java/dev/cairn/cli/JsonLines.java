package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads one JSON object, or one text, per line and prints what comes of each, in order. */
final class JsonLines {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What an object gives, to be printed as JSON. */
    interface Answer {
        Object to(JsonNode asked) throws UnusableLine;
    }

    /** The message says what the line lacks. */
    static final class UnusableLine extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableLine(String message) {
            super(message);
        }
    }

    /** What a line gives, to be printed as JSON. */
    interface LineAnswer {
        Object to(String line) throws UnusableLine;
    }

    private JsonLines() {}

    /**
     * Answers every line; one that cannot be used is told so.
     *
     * @param example a line as it should be
     * @return whether all could be used
     */
    static boolean answer(InputStream in, PrintWriter out, String example, Answer answer) throws IOException {
        return answerText(
                in,
                out,
                line -> answer.to(
                        object(line).orElseThrow(() -> new UnusableLine("not a JSON object; write " + example))));
    }

    /** The same for lines of plain text. */
    static boolean answerText(InputStream in, PrintWriter out, LineAnswer answer) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean allUsed = true;
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                out.println(JSON.writeValueAsString(answer.to(line)));
            } catch (UnusableLine unusable) {
                out.println(JSON.writeValueAsString(Map.of("error", "line " + number + ": " + unusable.getMessage())));
                allUsed = false;
            }
            number++;
        }
        return allUsed;
    }

    /** The text of this field, which must be there. */
    static String text(JsonNode asked, String field) throws UnusableLine {
        JsonNode text = asked.path(field);
        if (!text.isTextual()) {
            throw new UnusableLine("“" + field + "” must be there and be a string");
        }
        return text.asText();
    }

    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
