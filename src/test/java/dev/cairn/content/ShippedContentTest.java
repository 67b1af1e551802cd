package dev.cairn.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes with Cairn, as people will meet it. */
class ShippedContentTest {
    private static final Path PROMPTS = Path.of("prompts");
    private static Content content;

    @BeforeAll
    static void read() throws Exception {
        content = ContentFolder.read(Optional.empty());
    }

    @Test
    void what_the_program_comes_with_is_the_folder_in_the_repository() throws Exception {
        assertEquals(ReadContent.from(PROMPTS), content);
    }

    @Test
    void every_file_is_read() throws IOException {
        assertEquals(files("blueprint"), content.blueprint().sections().size());
        assertEquals(files("checkins"), content.checkIns().size());
        assertEquals(files("checklists"), content.checklists().size());
        assertEquals(files("kinds-of-change"), content.kindsOfChange().size());
        assertEquals(files("practice/exercises"), content.practice().exercises().size());
    }

    /** The keys as the role blueprint numbers them, for the sections there are; stored answers and other files rest on them. */
    @Test
    void the_keys_are_those_of_the_blueprint() throws IOException {
        try (InputStream keys = ShippedContentTest.class.getResourceAsStream("blueprint-keys.txt")) {
            Set<String> expected =
                    new TreeSet<>(new String(Objects.requireNonNull(keys).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());

            assertEquals(expected, new TreeSet<>(content.blueprint().places().keySet()));
        }
    }

    @Test
    void every_key_leads_to_a_place_with_a_citation() {
        content.blueprint().places().forEach((key, place) -> {
            assertEquals(key, place.key());
            assertTrue(
                    place.citation().startsWith("Blueprint " + key.replaceFirst("\\..*", "") + " · "), place::citation);
        });
    }

    @Test
    void no_phrasing_leads_to_two_places() {
        Map<String, List<String>> places = content.blueprint().places().values().stream()
                .flatMap(place -> asked(place).stream().map(phrasing -> Map.entry(phrasing, place.key())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertEquals(
                List.of(),
                places.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .toList());
    }

    @Test
    void check_ins_come_after_30_60_and_90_days_and_on_request_after_6_and_12_months() {
        assertEquals(
                List.of(
                        "30-day 30 false",
                        "60-day 60 false",
                        "90-day 90 false",
                        "6-month 182 true",
                        "12-month 365 true"),
                content.checkIns().stream()
                        .map(prompt -> prompt.milestone() + " " + prompt.days() + " " + prompt.onRequest())
                        .toList());
    }

    @Test
    void a_check_in_asks_for_all_goals_of_its_own_milestone() {
        for (CheckInPrompt prompt : content.checkIns()) {
            String unit = "6." + prompt.milestone() + ".";
            assertEquals(
                    content.blueprint().places().keySet().stream()
                            .filter(key -> key.startsWith(unit))
                            .toList(),
                    prompt.goals());
        }
    }

    @Test
    void the_lists_behind_the_commands_are_there_and_fit_one_message() {
        for (String id : List.of("code-review", "postmortem")) {
            int rows = content.checklist(id).orElseThrow().rows().size();
            assertTrue(rows >= 1 && rows <= 25, id + " has " + rows);
        }
    }

    @Test
    void a_review_list_is_short_and_holds_the_rows_of_all_kinds() {
        List<ChecklistTemplate.Row> core =
                content.checklist("code-review").orElseThrow().rows();
        Set<String> all = Stream.concat(
                        core.stream(), content.kindsOfChange().stream().flatMap(kind -> kind.rows().stream()))
                .map(ChecklistTemplate.Row::id)
                .collect(Collectors.toSet());

        assertTrue(core.size() <= 8, () -> core.size() + " rows");
        assertTrue(all.size() <= 50, () -> all.size() + " rows");
    }

    @Test
    void the_ten_kinds_of_change_are_there() {
        assertEquals(
                List.of(
                        "AI-generated code",
                        "API or contract",
                        "Concurrency",
                        "Configuration or rollout",
                        "Data model or migration",
                        "Dependency upgrade",
                        "Infrastructure",
                        "Performance",
                        "Security-sensitive",
                        "User interface"),
                content.kindsOfChange().stream().map(KindOfChange::title).toList());
    }

    /** Whoever reads them in Slack and in a pull request reads each as one line. */
    @Test
    void every_row_says_in_a_sentence_what_to_look_for_and_in_another_why() {
        Stream.concat(
                        content.checklists().stream().flatMap(list -> list.rows().stream()),
                        content.kindsOfChange().stream().flatMap(kind -> kind.rows().stream()))
                .forEach(row -> {
                    assertTrue(row.lookFor().matches("\\p{Lu}.*\\."), row::lookFor);
                    assertTrue(row.why().matches("\\p{Lu}.*\\."), row::why);
                    assertFalse(row.lookFor().equals(row.why()), row::id);
                });
    }

    @Test
    void action_items_of_graver_incidents_are_due_sooner() {
        assertEquals(
                List.of("sev1 7", "sev2 14", "sev3 30", "sev4 60"),
                content.severities().stream()
                        .map(severity -> severity.id() + " " + severity.dueDays())
                        .toList());
    }

    @Test
    void rows_of_one_phase_stand_together() {
        for (ChecklistTemplate list : content.checklists()) {
            List<String> changes = new ArrayList<>();
            for (ChecklistTemplate.Row row : list.rows()) {
                String phase = row.phase().orElse("");
                if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(phase)) {
                    changes.add(phase);
                }
            }
            assertEquals(Set.copyOf(changes).size(), changes.size(), () -> list.id() + ": " + changes);
        }
    }

    @Test
    void no_text_asks_for_scores_or_ranks_people() throws IOException {
        for (CheckInPrompt prompt : content.checkIns()) {
            String all = prompt.opening() + prompt.questions();
            assertFalse(all.matches("(?is).*(\\bscore|\\brank|percent|%|promotion).*"), all);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blueprint",
                "checkin",
                "checklist",
                "kind-of-change",
                "severities",
                "actions",
                "blameless",
                "practice-kinds",
                "exercise",
                "coaching"
            })
    void every_field_of_a_schema_says_what_belongs_there(String name) throws IOException {
        JsonNode schema = JsonMapper.builder()
                .build()
                .readTree(PROMPTS.resolve("schema/" + name + ".schema.json").toFile());

        assertEquals(List.of(), undescribed("", schema));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blueprint",
                "checkins",
                "checklists",
                "kinds-of-change",
                "postmortem",
                "practice",
                "practice/exercises",
                "coaching"
            })
    void every_file_names_its_schema_for_editors(String folder) throws IOException {
        for (Path file : yaml(folder)) {
            String first = Files.readAllLines(file).get(0);
            String schema = first.replaceFirst("^# yaml-language-server: \\$schema=", "");

            assertTrue(Files.exists(file.resolveSibling(schema)), () -> file + ": " + first);
        }
    }

    private static List<String> undescribed(String place, JsonNode schema) {
        List<String> found = new ArrayList<>();
        if (schema.path("description").asText().isBlank()) {
            found.add(place);
        }
        schema.path("properties")
                .properties()
                .forEach(field -> found.addAll(undescribed(place + "/" + field.getKey(), field.getValue())));
        if (schema.has("items")) {
            found.addAll(undescribed(place + "[]", schema.get("items")));
        }
        return found;
    }

    private static List<String> asked(Blueprint.Place place) {
        return place.entry().map(Blueprint.Entry::asked).orElse(place.unit().asked());
    }

    private static int files(String folder) throws IOException {
        return yaml(folder).size();
    }

    private static List<Path> yaml(String folder) throws IOException {
        try (Stream<Path> files = Files.list(PROMPTS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
