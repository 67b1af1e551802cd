package dev.cairn.content;

import static dev.cairn.content.ContentPack.BLAMELESS;
import static dev.cairn.content.ContentPack.BLUEPRINT;
import static dev.cairn.content.ContentPack.CHECKLIST;
import static dev.cairn.content.ContentPack.CHECK_IN;
import static dev.cairn.content.ContentPack.KIND;
import static dev.cairn.content.ContentPack.SEVERITIES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.content.Blueprint.Commonality;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Importance;
import dev.cairn.content.Blueprint.Metric;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Skill;
import dev.cairn.content.Blueprint.Tool;
import dev.cairn.content.Blueprint.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadContentTest {
    @TempDir
    private Path folder;

    private ContentPack pack;

    @BeforeEach
    void aGoodPack() {
        pack = ContentPack.in(folder);
    }

    @Test
    void a_good_folder_is_read_whole() throws Exception {
        assertEquals(
                new Content(
                        new Blueprint(List.of(new Section(
                                6,
                                "Goals",
                                "What to achieve by when.",
                                List.of(
                                        new Unit(
                                                "6.60-day",
                                                "60-day goals",
                                                "Deliver a feature.",
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(Period.ofDays(60)),
                                                List.of("day 60", "two months in", "goals for 60 days"),
                                                List.of(
                                                        new Entry(
                                                                "6.60-day.1",
                                                                "Deliver a feature",
                                                                "From design to production.",
                                                                List.of()),
                                                        new Entry(
                                                                "6.60-day.2",
                                                                "Be on call",
                                                                "Take part in the rotation.",
                                                                List.of("when am I on call")))),
                                        new Unit(
                                                "6.mttr",
                                                "Time to restore",
                                                "",
                                                Optional.of(new Metric(
                                                        "How long it takes.", "Trust.", "Within an hour.", "Monthly")),
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of("mttr", "time to restore", "how fast should we recover"),
                                                List.of()),
                                        new Unit(
                                                "6.docker",
                                                "Docker",
                                                "",
                                                Optional.of(
                                                        new Tool("To ship services.", Commonality.INCREASINGLY_COMMON)),
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of("docker", "containers", "how do we ship"),
                                                List.of()),
                                        new Unit(
                                                "6.java",
                                                "Java",
                                                "Or a language like it.",
                                                Optional.of(new Skill("To build services.", Importance.CRITICAL)),
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of("java", "which language", "what do I code in"),
                                                List.of()))))),
                        new Vocabulary(
                                List.of(List.of("boss", "manager")),
                                Map.of("newbie", List.of("new hire", "beginner")),
                                Map.of("prod", "production")),
                        List.of(
                                new NotAnswered(
                                        "pay",
                                        "Pay",
                                        Optional.of("your manager"),
                                        List.of("salary", "what do we earn", "pay rise")),
                                new NotAnswered(
                                        "jokes",
                                        "Jokes",
                                        Optional.empty(),
                                        List.of("tell me a joke", "be funny", "make me laugh"))),
                        List.of(new CheckInPrompt(
                                "60-day",
                                60,
                                false,
                                "60-day check-in",
                                "Two months.",
                                List.of("6.60-day.1", "6.60-day.2"),
                                List.of("What went well?", "What is next?"))),
                        List.of(new ChecklistTemplate(
                                "code-review",
                                "Code review",
                                "Tick what you have looked at.",
                                List.of(
                                        new ChecklistTemplate.Row(
                                                "tests",
                                                Optional.empty(),
                                                "Tests cover the risky paths.",
                                                "They guard what matters.",
                                                "6.60-day.1"),
                                        new ChecklistTemplate.Row(
                                                "operability",
                                                Optional.of("Before release"),
                                                "We can see it fail.",
                                                "Somebody is on call.",
                                                "6.mttr")))),
                        List.of(new KindOfChange(
                                "api",
                                "API or contract",
                                List.of("api", "endpoint"),
                                List.of(
                                        kindRow(
                                                "contract",
                                                "Callers keep working.",
                                                "They release on other days.",
                                                "6.java"),
                                        kindRow("repeat", "A call may come twice.", "Clients send again.", "6.java"),
                                        kindRow("bounds", "Lists have a limit.", "They grow.", "6.java")))),
                        new PostmortemGuide(
                                List.of(new Severity("sev1", "All is down", 7), new Severity("sev2", "Slow", 14)),
                                new ActionGuide(
                                        List.of("add"),
                                        List.of("reduce"),
                                        List.of("improve"),
                                        List.of("make sure"),
                                        List.of("look into"),
                                        List.of("make"),
                                        List.of("runbook"),
                                        List.of("monitoring"),
                                        List.of("culture"),
                                        List.of("better"),
                                        List.of("some"),
                                        List.of("team"),
                                        List.of("when"),
                                        List.of("twice")),
                                new BlamelessGuide(
                                        new BlamelessGuide.People(
                                                List.of("we"),
                                                List.of("she"),
                                                List.of("the"),
                                                List.of("they"),
                                                Set.of("ana", "ben"),
                                                Set.of("redis")),
                                        List.of("simply"),
                                        List.of("of"),
                                        Map.of("deeds", List.of("forgot")),
                                        List.of(new BlamelessGuide.Rule(
                                                "forgot",
                                                List.of("{person} .. {deeds}"),
                                                List.of("{person} forgot nothing"),
                                                "Everybody forgets.",
                                                "6.docker",
                                                "What would have reminded her?",
                                                List.of("Ana forgot.", "Ben forgot.", "a", "b", "c", "d"),
                                                List.of("Redis forgot.", "e", "f", "g", "h", "i"))))),
                        new PracticeGuide(
                                List.of(
                                        new DefectKind(
                                                "logic",
                                                "Wrong logic",
                                                "A case left out.",
                                                List.of("bug", "wrong condition"),
                                                "6.60-day.1"),
                                        new DefectKind(
                                                "race", "Race", "Two at once.", List.of("race condition"), "6.docker"),
                                        new DefectKind("style", "Style", "A name.", List.of("nitpick"), "6.java")),
                                List.of(new Exercise(
                                        "sql-tea",
                                        "Order the tea",
                                        Exercise.Language.SQL,
                                        "The tea that is nearly out comes first.",
                                        "create table tea (name text);\n",
                                        List.of(
                                                " select name",
                                                "-from tea;",
                                                "+from tea",
                                                "+where grams < 100",
                                                "+  or closed",
                                                "+order by grams desc",
                                                "+limit 5;",
                                                " ",
                                                " select 1;",
                                                " select 2;"),
                                        "select 3;\n",
                                        true,
                                        Optional.of("postgresql"),
                                        List.of(
                                                new Exercise.Defect(
                                                        6,
                                                        "desc",
                                                        List.of(7),
                                                        "logic",
                                                        Exercise.Weight.BLOCKER,
                                                        "The fullest come first.",
                                                        "order by grams",
                                                        "6.60-day.1",
                                                        List.of("race")),
                                                new Exercise.Defect(
                                                        4,
                                                        "100",
                                                        List.of(),
                                                        "style",
                                                        Exercise.Weight.NITPICK,
                                                        "Nobody knows why a hundred.",
                                                        "Give it a name.",
                                                        "6.java",
                                                        List.of())),
                                        List.of(new Exercise.Decoy(
                                                5, "or closed", "logic", "Closed tins count too."))))),
                        ContentPack.COACHING_READ,
                        Holidays.NONE),
                pack.read());
    }

    @Test
    void more_check_ins_than_one_form_offers_are_named() {
        for (int day = 1; day <= 10; day++) {
            String text = pack.text(CHECK_IN).replace("60-day\ndays: 60", day + "-day\ndays: " + day);
            pack.with("checkins/%02d.yaml".formatted(day), text);
        }

        assertEquals("checkins/60-day.yaml: there are more than 10 check-ins; remove some", pack.fault());
    }

    @Test
    void a_check_in_may_be_on_request_only() throws Exception {
        pack.changed(CHECK_IN, "days: 60", "days: 60\non-request: true");

        assertTrue(pack.read().checkIns().get(0).onRequest());
    }

    @Test
    void check_ins_come_in_the_order_of_their_days() throws Exception {
        pack.with("checkins/10-day.yaml", pack.text(CHECK_IN).replace("60-day\ndays: 60", "9-day\ndays: 9"));

        assertEquals(
                List.of(9, 60),
                pack.read().checkIns().stream().map(CheckInPrompt::days).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide-yourself", "agree-with-team", "ask-manager"})
    void every_level_the_schema_knows_can_be_read(String level) throws Exception {
        pack.changed(
                BLUEPRINT,
                "    text: Deliver a feature.\n",
                "    text: Deliver a feature.\n    decision: " + level + "\n");

        assertEquals(
                Optional.of(level),
                pack.read()
                        .blueprint()
                        .sections()
                        .get(0)
                        .units()
                        .get(0)
                        .decision()
                        .map(read -> switch (read) {
                            case DECIDE_YOURSELF -> "decide-yourself";
                            case AGREE_WITH_TEAM -> "agree-with-team";
                            case ASK_MANAGER -> "ask-manager";
                        }));
    }

    @Test
    void files_that_are_no_yaml_do_not_count() throws Exception {
        pack.with("blueprint/notes.txt", "[").with("README.md", "[").with("checkins/old.yaml.bak", "[");

        assertEquals(1, pack.read().blueprint().sections().size());
    }

    @Test
    void a_file_may_end_in_yml_and_begin_with_a_byte_order_mark() throws Exception {
        String text = pack.text(CHECK_IN);
        pack.without(CHECK_IN).with("checkins/60-day.yml", "\ufeff" + text.replace("\n", "\r\n"));

        assertEquals("60-day", pack.read().checkIns().get(0).milestone());
    }

    @Test
    void content_is_read_from_inside_a_jar() throws Exception {
        Path jar = folder.resolve("cairn.jar");
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            ContentPack packed = ContentPack.in(inside.getPath("/prompts"));

            assertEquals(pack.read(), packed.read());
            assertEquals(
                    CHECK_IN + ":2: days: 999 does not fit. What belongs here: How many days after the start date the"
                            + " check-in is due, 1 to 400. Weekends, holidays and time away move it to the next"
                            + " working day.",
                    packed.changed(CHECK_IN, "days: 60", "days: 999").fault());
        }
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path nowhere = folder.resolve("nowhere");
        ContentFaults faults = assertThrows(ContentFaults.class, () -> ReadContent.from(nowhere));

        assertEquals(
                List.of(new ContentFault(
                        nowhere.toString(),
                        0,
                        "there is no such folder; name one that holds blueprint/, checkins/ and checklists/")),
                faults.faults());
    }

    @Test
    void a_missing_folder_is_a_fault() {
        pack.without(CHECK_IN).without("checkins");

        assertEquals("checkins: this folder is missing; create it and put at least one .yaml file in it", pack.fault());
    }

    @Test
    void an_empty_folder_is_a_fault() {
        pack.without(CHECKLIST);

        assertEquals("checklists: this folder holds no .yaml file; at least one is needed", pack.fault());
    }

    @Test
    void without_any_blueprint_no_reference_is_complained_of() {
        pack.without(BLUEPRINT);

        assertEquals("blueprint: this folder holds no .yaml file; at least one is needed", pack.fault());
    }

    @Test
    void broken_yaml_is_named_where_it_breaks() {
        pack.changed(CHECK_IN, "title: 60-day check-in", "title: [60-day check-in");

        assertEquals(
                CHECK_IN
                        + ":4: not valid YAML: expected ',' or ']', but got :; check the indentation, and put a text in"
                        + " quotes if it holds a colon or begins with a sign",
                pack.fault());
    }

    @Test
    void a_colon_in_a_text_without_quotes_is_named_on_its_line() {
        pack.changed(CHECK_IN, "opening: Two months.", "opening: Two months: so far");

        assertEquals(
                CHECK_IN + ":4: not valid YAML: mapping values are not allowed here; check the indentation, and put a"
                        + " text in quotes if it holds a colon or begins with a sign",
                pack.fault());
    }

    @Test
    void a_tab_is_named_on_its_line() {
        pack.changed(CHECK_IN, "  - What went well?", "\t- What went well?");

        assertTrue(pack.fault().startsWith(CHECK_IN + ":9: not valid YAML: found character '\\t(TAB)'"), pack.fault());
    }

    @Test
    void a_field_written_twice_is_a_fault() {
        pack.changed(CHECK_IN, "days: 60", "days: 60\ndays: 61");

        assertEquals(CHECK_IN + ":3: the field days is there twice; keep one", pack.fault());
    }

    @Test
    void a_file_that_is_not_utf_8_is_named_with_the_line() {
        pack.with(CHECK_IN, pack.text(CHECK_IN).replace("Two months.", "Zwölf").getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(CHECK_IN + ":4: this is not UTF-8; save the file as UTF-8", pack.fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing but a comment\n", "---\n"})
    void an_empty_file_is_a_fault(String text) {
        pack.with("checkins/30-day.yaml", text);

        assertEquals("checkins/30-day.yaml: this file is empty; write its content or remove it", pack.fault());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"hello ~ “hello”", "'- a' ~ a list", "5 ~ 5", "true ~ true", "[] ~ a list"})
    void a_file_that_holds_no_fields_is_a_fault(String text, String found) {
        pack.with("checkins/30-day.yaml", text);

        String fault = pack.fault();
        assertTrue(
                fault.startsWith("checkins/30-day.yaml:1: must be fields, each as name: value, not " + found), fault);
    }

    @Test
    void a_folder_named_like_a_file_is_a_fault() throws IOException {
        Files.createDirectory(pack.path("checkins/30-day.yaml"));

        assertEquals("checkins/30-day.yaml: this is a folder; only files may be named so", pack.fault());
    }

    @Test
    void a_link_that_leads_nowhere_is_a_fault() throws IOException {
        Files.createSymbolicLink(pack.path("checkins/30-day.yaml"), folder.resolve("gone"));

        assertEquals(
                "checkins/30-day.yaml: this file cannot be read; see that it is there and that Cairn may read it",
                pack.fault());
    }

    @Test
    void aliases_are_refused_and_never_multiply() {
        StringBuilder bomb = new StringBuilder("opening: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char letter = 'b'; letter <= 'j'; letter++) {
            String before = ", *" + (char) (letter - 1);
            bomb.append(letter).append(": &").append(letter).append(" [");
            bomb.append(before.repeat(9).substring(2)).append("]\n");
        }
        pack.with(CHECK_IN, bomb.toString());

        List<String> faults = pack.faults();
        assertTrue(faults.contains(CHECK_IN + ":2: *a refers to another place; write the text out here"));
        assertTrue(faults.contains(CHECK_IN + ":10: *i refers to another place; write the text out here"));
    }

    @Test
    void an_alias_is_not_taken_for_its_name() {
        pack.changed(CHECKLIST, "title: Code review", "title: &name Code review")
                .changed(CHECKLIST, "intro: Tick what you have looked at.", "intro: *name");

        assertEquals(CHECKLIST + ":3: *name refers to another place; write the text out here", pack.fault());
    }

    @Test
    void a_second_document_is_not_dropped_without_a_word() {
        pack.with(CHECK_IN, pack.text(CHECK_IN) + "---\nmilestone: 30-day\n");

        assertEquals(
                CHECK_IN + ":12: a second document begins here; put it into a file of its own, without ---",
                pack.fault());
    }

    @Test
    void a_file_far_too_large_is_not_read() {
        pack.changed(CHECK_IN, "Two months.", "x".repeat(5_000_000));

        assertEquals(CHECK_IN + ": this file is larger than 1 MB; split it or shorten it", pack.fault());
    }

    @Test
    void a_file_nested_far_too_deep_is_not_followed_down() {
        pack.with("checkins/30-day.yaml", "[".repeat(5_000) + "]".repeat(5_000));

        assertEquals(
                "checkins/30-day.yaml: this is nested too deep or holds too long a number; nothing here needs that",
                pack.fault());
    }

    @Test
    void a_missing_field_is_named_with_what_belongs_there() {
        pack.changed(CHECKLIST, "    look-for: Tests cover the risky paths.\n", "");

        assertEquals(
                CHECKLIST + ":5: rows[0]: the field look-for is missing. What belongs there: What should be true when"
                        + " the row is ticked, 1 to 150 characters on one line.",
                pack.fault());
    }

    @Test
    void a_unit_that_is_no_metric_needs_a_text() {
        pack.changed(BLUEPRINT, "    text: Deliver a feature.\n", "");

        String fault = pack.fault();
        assertTrue(
                fault.startsWith(BLUEPRINT + ":5: units[0]: the field text is missing. What belongs there: "), fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"text: So. ~ text", "entries: [{key: 6.mttr.1, title: T, text: t}] ~ entries"})
    void a_metric_has_neither_text_nor_entries(String field, String name) {
        pack.changed(BLUEPRINT, "    metric:\n", "    " + field + "\n    metric:\n");

        assertEquals(
                BLUEPRINT + ":21: units[1]." + name + ": must not stand beside metric; leave one of the two out",
                pack.fault());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "tool: {use: So., common: common} ~ units[3].tool: must not stand beside skill",
                "entries: [{key: 6.java.1, title: T, text: t}] ~ units[3].entries: must not stand beside skill"
            })
    void a_skill_is_neither_a_tool_nor_in_several_points(String field, String fault) {
        pack.changed(BLUEPRINT, "    skill:\n", "    " + field + "\n    skill:\n");

        assertEquals(BLUEPRINT + ":36: " + fault + "; leave one of the two out", pack.fault());
    }

    @Test
    void the_words_of_several_vocabulary_files_count_together() throws Exception {
        pack.with("vocabulary/ours.yaml", """
                same: [[shop, storefront]]
                means: {newbie: [starter]}
                """);

        Vocabulary vocabulary = ReadContent.from(folder).vocabulary();
        assertEquals(List.of(List.of("boss", "manager"), List.of("shop", "storefront")), vocabulary.same());
        assertEquals(Map.of("newbie", List.of("new hire", "beginner", "starter")), vocabulary.means());
    }

    @Test
    void an_unknown_field_gets_a_did_you_mean() {
        pack.changed(CHECKLIST, "    phase: Before release", "    phse: Before release");

        assertEquals(CHECKLIST + ":10: rows[1]: there is no field “phse” here; did you mean phase?", pack.fault());
    }

    @Test
    void an_unknown_field_like_none_is_told_the_fields_there_are() {
        pack.changed(CHECKLIST, "title: Code review", "title: Code review\ncolour: red");

        assertEquals(
                CHECKLIST + ":3: there is no field “colour” here; the fields are id, title, intro, rows", pack.fault());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "title: Code review ~ title: 5 ~ 2: title: must be text, not 5; put it in quotes.",
                "title: Code review ~ title: true ~ 2: title: must be text, not true; put it in quotes.",
                "title: Code review ~ title: [a] ~ 2: title: must be text, not a list.",
                "title: Code review ~ title: {a: b} ~ 2: title: must be text, not fields.",
                "title: Code review ~ title: null ~ 2: title: must be text, not empty.",
                "title: Code review ~ title: ~ 2: title: is empty.",
                "    phase: Before release ~     phase: [a] ~ 10: rows[1].phase: must be text, not a list.",
            })
    void a_value_of_another_type_is_named_with_what_it_must_be(String was, String is, String said) {
        // CsvSource takes the indentation away.
        String indent = was.startsWith("phase") ? "    " : "";
        pack.changed(CHECKLIST, indent + was + "\n", indent + is + "\n");

        String fault = pack.fault();
        assertTrue(fault.startsWith(CHECKLIST + ":" + said + " What belongs here: "), fault);
    }

    @Test
    void a_number_in_quotes_is_no_number() {
        pack.changed(CHECK_IN, "days: 60", "days: \"60\"");

        String fault = pack.fault();
        assertTrue(fault.startsWith(CHECK_IN + ":2: days: must be a whole number, not “60”. What belongs"), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"\\n\""})
    void a_blank_text_is_one_fault(String blank) {
        pack.changed(CHECKLIST, "title: Code review", "title: " + blank);

        assertEquals(
                CHECKLIST + ":2: title: is empty. What belongs here: The heading of the list, 1 to 60 characters on"
                        + " one line.",
                pack.fault());
    }

    @Test
    void a_text_too_long_is_named_with_its_length_and_the_limit() {
        pack.changed(CHECKLIST, "title: Code review", "title: " + "🗻".repeat(61));

        assertEquals(
                CHECKLIST + ":2: title: has 61 characters. What belongs here: The heading of the list, 1 to 60"
                        + " characters on one line.",
                pack.fault());
    }

    @Test
    void a_list_too_long_for_one_message_is_a_fault() {
        StringBuilder rows = new StringBuilder(pack.text(CHECKLIST));
        for (int row = 3; row <= 26; row++) {
            rows.append("  - {id: row-" + row + ", look-for: It works., why: So., source: 6.mttr}\n");
        }
        pack.with(CHECKLIST, rows.toString());

        assertEquals(
                CHECKLIST + ":5: rows: has 26 items. What belongs here: The 1 to 25 rows of the list, in the order in"
                        + " which they are shown.",
                pack.fault());
    }

    @Test
    void the_same_twice_in_a_list_is_named_where_it_stands_again() {
        pack.changed(CHECK_IN, "  - What is next?", "  - What is new?\n  - What went well?");

        assertEquals(CHECK_IN + ":11: questions: the same stands here twice; keep one", pack.fault());
    }

    @Test
    void a_key_of_the_wrong_form_is_named_with_an_example() {
        pack.changed(CHECKLIST, "source: 6.mttr", "source: MTTR");

        assertTrue(
                pack.faults()
                        .contains(CHECKLIST + ":13: rows[1].source: “MTTR” does not fit. What belongs here: The key of"
                                + " the blueprint unit or entry that this row rests on. It is cited beside the row."
                                + " Example: 3.technical.2"),
                () -> String.join("\n", pack.faults()));
    }

    @Test
    void a_key_there_twice_names_both_places() {
        pack.changed(BLUEPRINT, "key: 6.60-day.2", "key: 6.60-day.1").changed(CHECK_IN, "  - 6.60-day.2\n", "");

        assertEquals(
                BLUEPRINT + ":14: key 6.60-day.1 is there twice, first in " + BLUEPRINT + ":11; keep one",
                pack.fault());
    }

    @Test
    void a_section_there_twice_names_both_places() {
        pack.with("blueprint/07-metrics.yaml", """
                section: 6
                title: Metrics
                about: What to look at.
                units:
                  - key: 6.other
                    title: Other
                    text: Other.
                    asked: [a, b, c]
                """);

        assertEquals(
                "blueprint/07-metrics.yaml:1: section 6 is there twice, first in " + BLUEPRINT + ":1; keep one",
                pack.fault());
    }

    @ParameterizedTest
    @CsvSource({"checkins/again.yaml, milestone 60-day", "checklists/other.yaml, checklist code-review"})
    void a_milestone_and_a_list_are_there_once(String file, String what) {
        String original = file.startsWith("checkins") ? CHECK_IN : CHECKLIST;
        pack.with(file, pack.text(original));

        assertTrue(
                pack.faults().stream().anyMatch(fault -> fault.contains(": " + what + " is there twice, first in ")));
    }

    @Test
    void a_row_is_there_once_in_its_list_but_may_be_in_another() throws Exception {
        pack.with("checklists/postmortem.yaml", pack.text(CHECKLIST).replace("id: code-review", "id: postmortem"));
        assertEquals(2, pack.read().checklists().size());

        pack.changed(CHECKLIST, "id: operability", "id: tests");
        assertEquals(
                CHECKLIST + ":9: row code-review/tests is there twice, first in " + CHECKLIST + ":5; keep one",
                pack.fault());
    }

    private static ChecklistTemplate.Row kindRow(String id, String lookFor, String why, String source) {
        return new ChecklistTemplate.Row(id, Optional.empty(), lookFor, why, source);
    }

    @Test
    void content_from_before_there_were_kinds_of_change_is_still_good() throws Exception {
        pack.without(KIND).without("kinds-of-change");

        assertEquals(List.of(), pack.read().kindsOfChange());
    }

    @Test
    void an_organisation_adds_a_kind_of_its_own_which_may_share_a_row() throws Exception {
        pack.with("kinds-of-change/events.yaml", ownKind("events", "event bus", "repeat"));

        assertEquals(
                List.of("API or contract", "Our events"),
                pack.read().kindsOfChange().stream().map(KindOfChange::title).toList());
    }

    @Test
    void the_kind_that_the_readme_shows_is_good_with_the_rows_that_it_asks_for() throws Exception {
        String example = Files.readString(Path.of("prompts/README.md"))
                .lines()
                .dropWhile(line -> !line.contains("schema/kind-of-change.schema.json"))
                .takeWhile(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n", "", "\n"))
                .replace("3.technical.1", "6.java");
        String more = ownKind("payments", "payments", "repeat").replaceFirst("(?s).*rows:\n(.*?\n){4}", "");

        pack.with("kinds-of-change/payments.yaml", example + more);

        assertEquals(
                List.of("API or contract", "Payments"),
                pack.read().kindsOfChange().stream().map(KindOfChange::title).toList());
    }

    @Test
    void a_row_that_says_something_else_elsewhere_names_the_other_place() {
        pack.with("kinds-of-change/events.yaml", ownKind("events", "event bus", "contract"))
                .changed(KIND, "id: bounds", "id: tests");

        assertEquals(
                List.of(
                        KIND + ":13: row tests says something else in " + CHECKLIST
                                + ":5; write the same in both, or give one of them another id",
                        "kinds-of-change/events.yaml:5: row contract says something else in " + KIND
                                + ":5; write the same in both, or give one of them another id"),
                pack.faults());
    }

    @Test
    void a_word_names_one_kind_and_nothing_else_that_review_does() {
        pack.with("kinds-of-change/events.yaml", ownKind("events", "endpoint, coach", "repeat"));

        assertEquals(
                List.of(
                        "kinds-of-change/events.yaml:3: /review coach does something else; leave this word out",
                        "kinds-of-change/events.yaml:3: the word “endpoint” for a kind of change is there twice, first in "
                                + KIND + ":3; keep one"),
                pack.faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data", "a", "one two three four", "'c++'"})
    void a_word_for_a_kind_is_in_small_letters_and_short(String word) {
        pack.changed(KIND, "[api, endpoint]", "[api, " + word + "]");

        assertTrue(pack.fault().startsWith(KIND + ":3: words[1]: "), pack::fault);
    }

    @Test
    void a_kind_without_its_words_or_with_too_few_rows_is_told_all_at_once() {
        pack.changed(KIND, "words: [api, endpoint]\n", "")
                .changed(
                        KIND,
                        "  - id: bounds\n    look-for: Lists have a limit.\n    why: They grow.\n    source: 6.java\n",
                        "")
                .changed(
                        KIND,
                        "why: Clients send again.\n    source: 6.java",
                        "why: Clients send again.\n    source: 6.jaav");

        List<String> faults = pack.faults();

        assertEquals(3, faults.size(), () -> String.join("\n", faults));
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("the field words is missing")), faults::toString);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("has 2 items")), faults::toString);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("did you mean 6.java?")), faults::toString);
    }

    @Test
    void more_kinds_than_the_form_can_offer_are_a_fault() {
        for (int i = 0; i < 30; i++) {
            pack.with("kinds-of-change/own" + i + ".yaml", ownKind("own" + i, "own word" + i, "repeat"));
        }

        assertEquals(
                "there are more than 30 kinds of change; remove some",
                pack.fault().replaceFirst("^[^:]+: ", ""));
    }

    /** One whose first row is said to be another kind's. */
    private static String ownKind(String id, String words, String sharedRow) {
        return """
                id: %s
                title: Our events
                words: [%s]
                rows:
                  - id: %s
                    look-for: A call may come twice.
                    why: Clients send again.
                    source: 6.java
                  - id: %s-order
                    look-for: Order does not matter.
                    why: Nobody promises it.
                    source: 6.mttr
                  - id: %s-owner
                    look-for: Each event has an owner.
                    why: Somebody must answer.
                    source: 6.mttr
                """.formatted(id, words, sharedRow, id, id);
    }

    @Test
    void a_unit_in_the_wrong_section_is_a_fault() {
        pack.changed(BLUEPRINT, "key: 6.mttr", "key: 7.mttr").changed(CHECKLIST, "6.mttr", "7.mttr");

        assertEquals(BLUEPRINT + ":19: key 7.mttr must begin with 6. because of where it stands", pack.fault());
    }

    @Test
    void an_entry_under_the_wrong_unit_is_a_fault() {
        pack.changed(BLUEPRINT, "key: 6.60-day.2", "key: 6.30-day.2").changed(CHECK_IN, "6.60-day.2", "6.30-day.2");

        assertEquals(
                BLUEPRINT + ":14: key 6.30-day.2 must begin with 6.60-day. because of where it stands", pack.fault());
    }

    @Test
    void a_reference_that_leads_nowhere_gets_a_did_you_mean() {
        pack.changed(CHECKLIST, "source: 6.mttr", "source: 6.mtrr");

        assertEquals(CHECKLIST + ":13: no blueprint entry has the key 6.mtrr; did you mean 6.mttr?", pack.fault());
    }

    @Test
    void a_reference_like_no_key_is_sent_to_the_blueprint() {
        pack.changed(CHECK_IN, "  - 6.60-day.2", "  - 19.something-else.4");

        assertEquals(
                CHECK_IN + ":7: no blueprint entry has the key 19.something-else.4; see the files in blueprint/ for the"
                        + " keys there are",
                pack.fault());
    }

    @Test
    void a_severity_there_twice_names_both_places() {
        pack.changed(SEVERITIES, "id: sev2", "id: sev1");

        assertEquals(
                SEVERITIES + ":5: severity sev1 is there twice, first in " + SEVERITIES + ":2; keep one", pack.fault());
    }

    @Test
    void a_pattern_that_names_no_list_gets_a_did_you_mean() {
        pack.changed(BLAMELESS, "\"{person} .. {deeds}\"", "\"{person} .. {deads}|{zzz}\"");

        assertEquals(
                List.of(
                        BLAMELESS + ":15: there is no list {deads}; did you mean {deeds}?",
                        BLAMELESS + ":15: there is no list {zzz}; add it under lists"),
                pack.faults());
    }

    @Test
    void a_pattern_of_another_form_is_a_fault() {
        pack.changed(BLAMELESS, "\"{person} forgot nothing\"", "\"(Forgot|ten\"");

        assertTrue(
                pack.fault().startsWith(BLAMELESS + ":17: rules[0].unless[0]: “(Forgot|ten” does not fit. What"),
                pack.fault());
    }

    @Test
    void a_rule_rests_on_the_blueprint() {
        pack.changed(BLAMELESS, "source: 6.docker", "source: 6.dokcer");

        assertEquals(BLAMELESS + ":19: no blueprint entry has the key 6.dokcer; did you mean 6.docker?", pack.fault());
    }

    @Test
    void without_the_severities_the_missing_file_is_named() {
        pack.without(SEVERITIES);

        assertEquals(
                SEVERITIES + ": this file is missing; copy it from the content that comes with Cairn", pack.fault());
    }

    @Test
    void an_action_cannot_be_due_on_the_day_itself() {
        pack.changed(SEVERITIES, "due-days: 14", "due-days: 0");

        assertEquals(
                SEVERITIES + ":7: severities[1].due-days: 0 does not fit. What belongs here: In how many days an action"
                        + " item is due unless somebody writes another date, 1 to 365.",
                pack.fault());
    }

    @Test
    void all_faults_of_all_files_are_said_at_once_by_file_and_line() {
        pack.changed(BLUEPRINT, "title: Goals", "titel: Goals")
                .changed(BLUEPRINT, "key: 6.60-day.2", "key: 6.60-day.1")
                .changed(CHECK_IN, "days: 60", "days: 0")
                .changed(CHECK_IN, "  - 6.60-day.1", "  - 6.60-dya.1")
                .with("checkins/90-day.yaml", "[")
                .changed(CHECKLIST, "id: code-review", "id: Code review")
                .changed(CHECKLIST, "source: 6.mttr", "source: 6.mtr");

        assertEquals(
                List.of(
                        BLUEPRINT + ":1",
                        BLUEPRINT + ":2",
                        BLUEPRINT + ":14",
                        CHECK_IN + ":2",
                        CHECK_IN + ":6",
                        CHECK_IN + ":7",
                        "checkins/90-day.yaml:1",
                        CHECKLIST + ":1",
                        CHECKLIST + ":13"),
                pack.faults().stream()
                        .map(fault -> fault.replaceFirst(": .*", ""))
                        .toList());
    }

    @Test
    void an_unreadable_blueprint_file_hides_no_dangling_reference_into_another() {
        pack.with("blueprint/07-metrics.yaml", "section: 7\n\ttitle: x")
                .changed(CHECK_IN, "  - 6.60-day.2", "  - 6.60-day.9")
                .changed(CHECKLIST, "source: 6.mttr", "source: 7.mttr");

        List<String> faults = pack.faults();
        assertEquals(2, faults.size(), () -> String.join("\n", faults));
        assertTrue(faults.get(0).startsWith("blueprint/07-metrics.yaml:2: not valid YAML"));
        assertTrue(faults.get(1).startsWith(CHECK_IN + ":7: no blueprint entry has the key 6.60-day.9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{without} | {witout} | nothing is called {witout}; did you mean {without}?",
                "{sneers} ... | {sneer} ... | there is no list {sneer}; did you mean {sneers}?",
                "source: 6.docker | source: 6.dokker | no blueprint entry has the key 6.dokker; did you mean 6.docker?",
                "structure: reason | marks: 3, structure: reason | a matcher is of one kind, not of structure and marks; write one of"
                        + " words, structure, length, capitals, marks, label, all, any, sentence, and put several under all, any or"
                        + " sentence",
            })
    void a_coaching_rule_refers_to_what_there_is(String was, String is, String sentence) {
        String changed = is.replace(", structure", "\n            structure");

        String fault = pack.changed(ContentPack.COACHING, was, changed).fault();

        assertTrue(fault.endsWith(sentence), fault);
    }

    @Test
    void lists_that_coaching_needs_and_rules_that_are_there_twice_are_told() {
        pack.changed(ContentPack.COACHING_WORDS, "  verbs: [word]\n", "")
                .with("coaching/more.yaml", pack.text(ContentPack.COACHING));

        assertEquals(
                List.of(
                        "coaching: the list verbs is missing; copy it from the content that comes with Cairn, under lists of any"
                                + " file here",
                        "coaching/tone.yaml:2: coaching list sneers is there twice, first in coaching/more.yaml:2; keep one",
                        "coaching/tone.yaml:4: coaching rule sigh is there twice, first in coaching/more.yaml:4; keep one"),
                pack.faults());
    }
}
