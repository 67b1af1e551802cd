package dev.cairn.practice;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.OTTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.ShippedContent;
import dev.cairn.Shown;
import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Language;
import dev.cairn.content.Exercise.Weight;
import dev.cairn.content.PracticeGuide;
import dev.cairn.conversation.Caller;
import dev.cairn.evidence.SentByHand;
import dev.cairn.store.Database;
import dev.cairn.store.Transactions;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command to the answer, the next exercise and the progress that only one person sees. */
class PracticeConversationTest {
    private static final PracticeGuide GUIDE = ShippedContent.CONTENT.practice();

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;
    static Database database;
    static Transactions transactions;
    static PracticeStore stored;

    @BeforeAll
    static void start() throws Exception {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
        database = Database.embedded(folder);
        transactions = new Transactions(database);
        stored = new JdbcPracticeStore(transactions);
    }

    @AfterAll
    static void stop() {
        database.close();
        cairn.close();
    }

    @BeforeEach
    void beginAnew() {
        cairn.workspace().reset();
        transactions.run(handle -> {
            handle.execute("delete from practice_sight");
            handle.execute("delete from practice_answer");
        });
    }

    @Test
    void the_change_is_shown_with_its_lines_numbered_and_marked_as_it_is_written() {
        Exercise exercise = opens(ANA, "typescript");

        assertEquals(Language.TYPESCRIPT, exercise.language());
        JsonNode form = cairn.form(ANA);
        assertEquals("Practice", form.at("/title/text").asText());
        assertEquals(exercise.title(), form.at("/blocks/0/text/text").asText());
        assertEquals(exercise.story(), form.at("/blocks/1/text/text").asText());
        JsonNode code = form.at("/blocks/2/elements/0");
        assertEquals("rich_text_preformatted", code.path("type").asText());
        List<String> lines = code.at("/elements/0/text").asText().lines().toList();
        assertEquals(exercise.diff().size(), lines.size());
        for (int number = 1; number <= lines.size(); number++) {
            assertEquals("%2d %s".formatted(number, exercise.diff().get(number - 1)), lines.get(number - 1));
        }
        String below = form.at("/blocks/3/elements/0/text").asText();
        assertTrue(below.startsWith("TypeScript. + is an added line, - a removed one."), below);
        assertTrue(below.endsWith("Only you see this."), below);
    }

    @Test
    void each_pick_offers_every_line_by_its_number_and_every_kind() {
        Exercise exercise = opens(ANA, "java");

        JsonNode form = cairn.form(ANA);
        assertEquals(6, form.path("blocks").findValues("element").size());
        JsonNode lines = form.at("/blocks/4/element/options");
        assertEquals(exercise.diff().size() + 1, lines.size());
        assertEquals("No line", lines.at("/0/text/text").asText());
        for (int number = 1; number < lines.size(); number++) {
            assertEquals(String.valueOf(number), lines.get(number).path("value").asText());
            assertTrue(lines.get(number).at("/text/text").asText().startsWith(number + " "));
        }
        assertEquals(
                GUIDE.kinds().stream().map(kind -> kind.title()).toList(),
                StreamSupport.stream(form.at("/blocks/5/element/options").spliterator(), false)
                        .map(option -> option.at("/text/text").asText())
                        .toList());
    }

    @Test
    void finding_everything_is_said_first_and_every_line_is_explained() {
        Exercise exercise = opens(ANA, "");

        String answer = answers(ANA, all(exercise));

        List<Defect> matter = exercise.defects().stream()
                .filter(defect -> defect.weight() != Weight.NITPICK)
                .toList();
        assertTrue(answer.matches("(?s)You found (the one thing that is wrong|both|all \\d)\\.\nFound\n.*"), answer);
        for (Defect defect : exercise.defects()) {
            assertTrue(answer.contains(defect.explanation()), answer);
            assertTrue(answer.contains("\nInstead: " + defect.fix() + "\nBlueprint "), answer);
        }
        exercise.decoys().forEach(decoy -> assertTrue(answer.contains("and is fine. " + decoy.explanation()), answer));
        assertTrue(answer.contains(": box 2 of 5, comes back from "), answer);
        assertFalse(answer.contains("False alarms"), answer);
        assertEquals(
                matter.stream().map(Defect::kind).collect(Collectors.toSet()),
                only(ANA).kinds().keySet());
        assertTrue(cairn.form(ANA).path("submit").isMissingNode()
                || cairn.form(ANA).path("submit").isNull());
    }

    @Test
    void what_was_missed_and_a_decoy_that_was_picked_are_told_apart() {
        Exercise exercise = opens(ANA, "");
        Exercise.Decoy decoy = exercise.decoys().get(0);

        String answer = answers(ANA, List.of(new Pick(decoy.line(), decoy.kind())));

        assertTrue(
                answer.matches("(?s)(You found none of \\d|You did not find the one thing that is wrong)\\..*"),
                answer);
        assertTrue(answer.lines().findFirst().orElseThrow().endsWith("There was one false alarm."), answer);
        assertTrue(answer.contains("\nFalse alarms\nLine " + decoy.line() + ", "), answer);
        assertTrue(answer.contains(": " + decoy.explanation()), answer);
        assertTrue(answer.contains("Missed blockers") || answer.contains("Also missed"), answer);
        assertTrue(answer.contains(": box 1 of 5, comes back from 25 Nov 2026."), answer);
    }

    @Test
    void one_more_adds_a_pick_up_to_eight_and_keeps_what_was_chosen() {
        Exercise exercise = opens(ANA, "");
        List<Pick> picks = all(exercise);
        Map<String, String> halfWay = fields(ANA, picks.subList(0, 1));
        halfWay.put(PracticeBlocks.lineField(2, open(ANA).attempt()), "3");
        submits(ANA, halfWay);

        for (int count = 4; count <= OpenExercise.MOST_PICKS; count++) {
            presses(ANA, PracticeBlocks.MORE);
            waitsFor(ANA, count + ". Line");
        }

        assertFalse(cairn.form(ANA).toString().contains("One more"));
        assertEquals(picks.get(0), chosen(ANA, 1));
        Set<Pick> eight = new HashSet<>(picks);
        IntStream.rangeClosed(1, exercise.diff().size())
                .filter(line -> eight.size() < OpenExercise.MOST_PICKS)
                .forEach(line -> eight.add(new Pick(line, "observability")));
        assertTrue(answers(ANA, new ArrayList<>(eight)).startsWith("You found "));
    }

    @Test
    void half_a_pick_is_asked_for_the_other_half_and_stays() {
        opens(ANA, "");
        String attempt = open(ANA).attempt();

        submits(ANA, Map.of(PracticeBlocks.lineField(1, attempt), "2", PracticeBlocks.kindField(2, attempt), "race"));

        assertEquals(
                "Please choose what is wrong on line 2, or “No line” above to leave this out.",
                error(ANA, PracticeBlocks.kindField(1, attempt)));
        assertEquals(
                "Please choose the line too, or “No line” to leave this out.",
                error(ANA, PracticeBlocks.lineField(2, attempt)));
        assertEquals(List.of(), stored.of(caller(ANA)));

        submits(
                ANA,
                Map.of(
                        PracticeBlocks.kindField(1, attempt),
                        "logic",
                        PracticeBlocks.lineField(2, attempt),
                        PracticeBlocks.NO_LINE));
        assertTrue(waitsFor(ANA, "Line by line").startsWith("You "), shown(ANA));
    }

    @Test
    void to_find_nothing_wrong_is_asked_for_once_and_then_answered() {
        opens(ANA, "");

        submits(ANA, Map.of());
        String asked = waitsFor(ANA, "You have picked nothing.");
        assertTrue(
                asked.startsWith("You have picked nothing. If nothing is wrong here, press Answer once more."), asked);
        assertEquals(List.of(), stored.of(caller(ANA)));
        submits(ANA, Map.of());

        String answer = waitsFor(ANA, "Line by line");
        assertTrue(answer.startsWith("You found none of") || answer.startsWith("You did not find"), answer);
        assertTrue(only(ANA).kinds().values().stream().allMatch(Sight.MISSED::equals));
    }

    @Test
    void who_was_asked_may_still_pick() {
        Exercise exercise = opens(ANA, "");
        submits(ANA, Map.of());
        waitsFor(ANA, "You have picked nothing.");

        assertTrue(answers(ANA, all(exercise)).contains("\nFound\n"));
    }

    @Test
    void the_next_exercise_is_another_of_what_was_wanted_and_begins_empty() {
        Exercise first = opens(ANA, "go");
        answers(ANA, all(first));

        presses(ANA, PracticeBlocks.NEXT);
        waitsFor(ANA, "1. Line");

        Exercise second = GUIDE.exercise(open(ANA).exercise()).orElseThrow();
        assertNotEquals(first, second);
        assertEquals(Language.GO, second.language());
        assertTrue(cairn.form(ANA).at("/state/values").findValues("selected_option").stream()
                .allMatch(JsonNode::isNull));
    }

    @Test
    void going_on_meets_every_exercise_of_a_language_before_one_comes_again() {
        Set<String> met = new HashSet<>();
        opens(ANA, "sql");
        int all = (int) GUIDE.exercises().stream()
                .filter(each -> each.language() == Language.SQL)
                .count();
        for (int round = 1; round <= all; round++) {
            Exercise exercise = GUIDE.exercise(open(ANA).exercise()).orElseThrow();
            met.add(exercise.id());
            answers(ANA, all(exercise));
            presses(ANA, PracticeBlocks.NEXT);
            waitsFor(ANA, "1. Line");
        }

        assertEquals(all, met.size());
    }

    @Test
    void the_same_form_sent_twice_counts_once_and_is_answered_alike() throws Exception {
        opens(ANA, "");
        submits(ANA, Map.of());
        waitsFor(ANA, "You have picked nothing.");
        JsonNode form = cairn.form(ANA);

        String first = SentByHand.submission(cairn, form, ANA, payload -> payload);
        Answered once = only(ANA);
        String second = SentByHand.submission(cairn, form, ANA, payload -> payload.replace("1.2.3", "4.5.6"));

        assertTrue(first.contains("Line by line"), first);
        assertEquals(first, second);
        assertEquals(once, only(ANA));
    }

    @Test
    void an_exercise_seen_lately_does_not_count_and_says_so() {
        Exercise exercise = opens(ANA, "");
        answers(ANA, List.of(new Pick(1, "observability")));
        new AnswerExercise(stored, cairn.calendar()).answer(caller(BEN), "bens", exercise, List.of());
        Set<String> others = new HashSet<>();
        GUIDE.exercises().stream().filter(each -> !each.equals(exercise)).forEach(each -> others.add(each.id()));
        others.forEach(id -> stored.add(new Answered(
                "seen " + id, caller(ANA), id, cairn.calendar().instant().plusSeconds(5), Map.of())));

        Exercise again = opens(ANA, "");
        String answer = answers(ANA, all(again));

        assertTrue(answer.contains("You saw this answer on 23 Nov 2026, so this time nothing changes."), answer);
        assertTrue(answer.contains("It counts again once that is 32 days ago."), answer);
    }

    @Test
    void progress_is_shown_to_oneself_alone_and_in_a_form() {
        Exercise exercise = opens(ANA, "");
        answers(ANA, all(exercise));

        presses(ANA, PracticeBlocks.PROGRESS);
        String progress = waitsFor(ANA, "Only you can see this.");
        assertEquals(2, cairn.workspace().views(ANA).size(), "the answer is still below");
        assertTrue(
                progress.contains(" ▓▓░░░ box 2 of 5, found 1 of 1, last 23 Nov 2026, next from 27 Nov 2026"),
                progress);
        assertTrue(progress.contains("\nLater\n") && progress.contains("\nNot met yet\n"), progress);

        assertFalse(progress.contains("[Next exercise]"), "forms would be put on forms without end");

        cairn.types(BEN, "/review practice progress");
        assertTrue(waitsFor(BEN, "Nothing yet").startsWith("Nothing yet: type /review practice"), shown(BEN));
        for (String person : List.of(ANA, BEN)) {
            assertTrue(
                    cairn.texts(GENERAL, person).stream().noneMatch(text -> text.contains("box 2 of 5")),
                    () -> String.join("\n", cairn.texts(GENERAL, person)));
            assertEquals(List.of(), cairn.directMessages(person));
        }
    }

    @Test
    void from_progress_one_goes_on_to_an_exercise() {
        cairn.types(ANA, "/review practice PROGRESS");
        waitsFor(ANA, "Nothing yet");

        presses(ANA, PracticeBlocks.NEXT);

        waitsFor(ANA, "1. Line");
        assertEquals(Wanted.ANYTHING, open(ANA).wanted());
    }

    @Test
    void a_kind_that_was_missed_comes_back_when_it_is_due() {
        Exercise exercise = opens(ANA, "");
        submits(ANA, Map.of());
        waitsFor(ANA, "You have picked nothing.");
        submits(ANA, Map.of());
        waitsFor(ANA, "Line by line");
        Set<String> missed = only(ANA).kinds().keySet();
        cairn.closesForms(ANA);

        cairn.turn(Duration.ofDays(2));
        Exercise next = opens(ANA, "");

        assertNotEquals(exercise, next);
        assertTrue(next.defects().stream().anyMatch(defect -> missed.contains(defect.kind())), next.id());
        cairn.types(ANA, "/review practice progress");
        assertTrue(waitsFor(ANA, "Only you can see this.").contains("\nDue now\n"), shown(ANA));
    }

    @Test
    void several_words_are_taken_together() {
        Exercise exercise = opens(ANA, "java race");

        assertEquals(Language.JAVA, exercise.language());
        assertTrue(exercise.defects().stream().anyMatch(defect -> defect.kind().equals("race")));
    }

    @Test
    void what_there_is_nothing_of_is_said_and_nothing_opens() {
        Wanted none = Stream.of(Language.values())
                .flatMap(language ->
                        GUIDE.kinds().stream().map(kind -> new Wanted(Set.of(language), Set.of(kind.id()))))
                .filter(wanted -> GUIDE.exercises().stream().noneMatch(wanted::isMetBy))
                .findFirst()
                .orElseThrow();

        cairn.types(ANA, "/review practice " + none.toValue().replace(",", " "));

        cairn.sees(ANA, "There is no exercise yet that is all of this: " + none.toValue() + ".");
        assertEquals(List.of(), cairn.workspace().views(ANA));
    }

    @Test
    void help_and_unknown_words_are_answered_to_oneself_with_what_there_is() {
        cairn.types(ANA, "/review practice help");
        cairn.sees(ANA, "• `/review practice progress` shows how you stand");
        cairn.types(ANA, "/review practice jva");
        cairn.sees(ANA, "I know no exercises about “jva”. Did you mean /review practice java?");

        assertTrue(cairn.texts(GENERAL, BEN).stream().noneMatch(text -> text.contains("practice")));
        assertEquals(List.of(), cairn.workspace().views(ANA));
    }

    @Test
    void somebody_of_another_organisation_is_refused() {
        cairn.types(OTTO, "C0PAYMENTS", "/review practice");

        cairn.sees(OTTO, "C0PAYMENTS", "only people of that workspace can use it");
        assertEquals(List.of(), cairn.workspace().views(OTTO));
    }

    @Test
    void an_exercise_that_is_no_longer_there_says_so() throws Exception {
        opens(ANA, "");
        JsonNode form = cairn.form(ANA);
        String gone = open(ANA).exercise();

        String ack = SentByHand.submission(
                cairn, form, ANA, payload -> payload.replace(gone + " ", "an-exercise-of-before "));

        assertTrue(ack.contains("This exercise is no longer there, since the content has changed."), ack);
        assertEquals(List.of(), stored.of(caller(ANA)));
    }

    private static Exercise opens(String userId, String words) {
        List<String> before = ids(userId);
        cairn.types(userId, ("/review practice " + words).strip());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !ids(userId).equals(before));
        return GUIDE.exercise(open(userId).exercise()).orElseThrow();
    }

    private static List<String> ids(String userId) {
        return cairn.workspace().views(userId).stream()
                .map(view -> view.path("id").asText())
                .toList();
    }

    private static OpenExercise open(String userId) {
        return OpenExercise.of(cairn.form(userId).path("private_metadata").asText());
    }

    private static List<Pick> all(Exercise exercise) {
        return exercise.defects().stream()
                .map(defect -> new Pick(defect.line(), defect.kind()))
                .toList();
    }

    /** Sends these picks, with One more as often as they need; the answer as it is read. */
    private static String answers(String userId, List<Pick> picks) {
        while (open(userId).picks() < picks.size()) {
            int more = open(userId).picks() + 1;
            presses(userId, PracticeBlocks.MORE);
            waitsFor(userId, more + ". Line");
        }
        submits(userId, fields(userId, picks));
        return waitsFor(userId, "Line by line");
    }

    private static Map<String, String> fields(String userId, List<Pick> picks) {
        Map<String, String> fields = new HashMap<>();
        for (int at = 0; at < picks.size(); at++) {
            String attempt = open(userId).attempt();
            fields.put(
                    PracticeBlocks.lineField(at + 1, attempt),
                    String.valueOf(picks.get(at).line()));
            fields.put(PracticeBlocks.kindField(at + 1, attempt), picks.get(at).kind());
        }
        return fields;
    }

    private static void submits(String userId, Map<String, String> fields) {
        assertTrue(cairn.workspace()
                .submit(userId, cairn.form(userId).path("id").asText(), values(fields))
                .acked());
    }

    private static Map<String, Map<String, JsonNode>> values(Map<String, String> fields) {
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name, Map.of(name.split("\\.", 2)[0], TextNode.valueOf(value))));
        return values;
    }

    private static Pick chosen(String userId, int number) {
        String attempt = open(userId).attempt();
        JsonNode values = cairn.form(userId).at("/state/values");
        return new Pick(
                values.path(PracticeBlocks.lineField(number, attempt))
                        .at("/line/selected_option/value")
                        .asInt(),
                values.path(PracticeBlocks.kindField(number, attempt))
                        .at("/kind/selected_option/value")
                        .asText());
    }

    private static String error(String userId, String field) {
        return cairn.form(userId).path("errors").path(field).asText();
    }

    private static void presses(String userId, String actionId) {
        assertTrue(cairn.workspace()
                .press(Press.inView(userId, cairn.form(userId).path("id").asText(), actionId))
                .acked());
    }

    /** The form on top as it is read, once it says this anywhere. */
    private static String waitsFor(String userId, String part) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !cairn.workspace().views(userId).isEmpty()
                        && cairn.form(userId).toString().contains(part));
        return shown(userId);
    }

    private static String shown(String userId) {
        return Shown.of(cairn.form(userId)).replaceAll("<!date\\^[^|>]+\\|([^>]+)>", "$1");
    }

    private static Answered only(String userId) {
        List<Answered> all = stored.of(caller(userId));
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static Caller caller(String userId) {
        return new Caller(cairn.workspace().teamId(), userId);
    }
}
