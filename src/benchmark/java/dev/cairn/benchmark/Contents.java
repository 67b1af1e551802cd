package dev.cairn.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.answer.AnswerIndex;
import dev.cairn.answer.AnswerQuestion;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.content.Content;
import dev.cairn.content.ContentFaults;
import dev.cairn.content.ContentFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The content that comes with Cairn, as often as wanted, and questions to it. */
final class Contents {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int SECTIONS = 100;

    private final Content content;

    Contents() {
        try {
            content = ContentFolder.read(Optional.empty());
        } catch (ContentFaults | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The search in so many copies of the blueprint, each under keys of its own. Every word is then that much commoner. */
    AnswerQuestion search(int copies) {
        List<Section> sections = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            for (Section section : content.blueprint().sections()) {
                sections.add(copy == 0 ? section : copied(section, copy));
            }
        }
        return new AnswerQuestion(
                new AnswerIndex(new Blueprint(sections), content.vocabulary(), content.notAnswered()),
                InstantSource.system());
    }

    private static Section copied(Section section, int copy) {
        String before = String.valueOf(copy);
        List<Unit> units = section.units().stream()
                .map(unit -> new Unit(
                        before + unit.key(),
                        unit.title(),
                        unit.text(),
                        unit.card(),
                        unit.decision(),
                        unit.milestone(),
                        unit.asked(),
                        unit.entries().stream()
                                .map(entry ->
                                        new Entry(before + entry.key(), entry.title(), entry.text(), entry.asked()))
                                .toList()))
                .toList();
        return new Section(copy * SECTIONS + section.number(), section.title(), section.about(), units);
    }

    /** Those that the tests measure the answers by. */
    List<String> questions() {
        try (InputStream lines = AnswerQuestion.class.getResourceAsStream("questions-tune.jsonl");
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(lines), StandardCharsets.UTF_8))) {
            List<String> questions = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                questions.add(JSON.readTree(line).path("q").asText());
            }
            return questions;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
