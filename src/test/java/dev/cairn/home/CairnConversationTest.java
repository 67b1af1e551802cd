package dev.cairn.home;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.Shown;
import dev.cairn.workspace.Fault;
import dev.cairn.workspace.Fault.Kind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hello, help and its buttons, what each command says of itself, and the status. */
class CairnConversationTest {
    private static final String HELLO = "Hello! I am Cairn.";
    private static final String HELP = "Each command explains itself";
    private static final String OLD = "This button is from an older version of Cairn";

    /** What answers something that was not understood. */
    private static final List<String> NOT_UNDERSTOOD =
            List.of("Did you mean", "I don't know", "For example:", "I can't", "I know no", "you can type");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;

    @BeforeAll
    static void start() {
        cairn = CairnInWorkspace.start(
                folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000", "CAIRN_CONTENT_KEEPERS", KEIKO));
    }

    @AfterAll
    static void stop() {
        cairn.close();
    }

    @BeforeEach
    void nothingIsOpen() {
        List.of(ANA, KEIKO).forEach(cairn::closesForms);
    }

    @Test
    void the_first_opening_is_greeted_once_whichever_tab_and_however_often() {
        double before = openingsHandled();
        CompletableFuture<?>[] openings = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (i % 2 == 0) {
                        cairn.workspace().openHome(MARA);
                    } else {
                        cairn.workspace().openMessages(MARA);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(openings).join();

        Awaitility.await().until(() -> openingsHandled() == before + 6);
        assertEquals(1, hellos(MARA));
    }

    @Test
    void the_next_opening_greets_whom_slack_was_too_busy_for() {
        double before = openingsHandled();
        cairn.workspace().order(Fault.of("chat.postMessage", Kind.RATE_LIMITED, 1));
        cairn.workspace().openHome(TOM);
        Awaitility.await().until(() -> openingsHandled() == before + 1);
        assertEquals(0, hellos(TOM));

        cairn.workspace().openHome(TOM);
        cairn.workspace().openHome(TOM);

        Awaitility.await().until(() -> openingsHandled() == before + 3);
        assertEquals(1, hellos(TOM));
    }

    @Test
    void each_button_of_the_hello_does_something_at_once() {
        cairn.workspace().openMessages(BEN);
        String channel = cairn.workspace().openDm(BEN);
        String ts = cairn.message(BEN, channel, HELLO).path("ts").asText();

        cairn.workspace().press(BEN, channel, ts, WelcomeBlocks.ASK);
        cairn.sees(BEN, channel, "[Topics]");
        cairn.workspace().press(BEN, channel, ts, WelcomeBlocks.PLAN);
        cairn.seesForm(BEN, "");
        assertEquals("Plan check-ins", title(BEN));
        cairn.closesForms(BEN);
        cairn.workspace().press(BEN, channel, ts, WelcomeBlocks.PRACTISE);
        cairn.seesForm(BEN, "");
        assertEquals("Practice", title(BEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {ANA, KEIKO})
    void each_button_of_help_does_what_it_says(String person) {
        cairn.types(person, "/cairn help");
        JsonNode help = cairn.message(person, GENERAL, HELP);

        Set<String> unknown = new TreeSet<>();
        for (JsonNode block : help.path("blocks")) {
            String actionId = block.at("/accessory/action_id").asText();
            if (!actionId.isEmpty() && answered(person, help, actionId).contains(OLD)) {
                unknown.add(actionId);
            }
        }

        assertEquals(Set.of(), unknown);
        assertEquals(
                person.equals(KEIKO),
                Shown.of(help).contains("[Gaps]") && Shown.of(help).contains("[Wrong hints]"));
    }

    @Test
    void the_postmortem_button_posts_once_what_its_form_is_told() {
        cairn.types(ANA, "/cairn help");
        JsonNode help = cairn.message(ANA, GENERAL, HELP);
        cairn.workspace().press(ANA, GENERAL, help.path("ts").asText(), "postmortem.begin");
        cairn.seesForm(ANA, "#");
        String view = cairn.form(ANA).path("id").asText();
        assertFalse(cairn.texts(GENERAL, BEN).stream().anyMatch(text -> text.startsWith("Postmortem: The shop")));

        cairn.workspace().submit(ANA, view, Map.of("title", Map.of("text", TextNode.valueOf("The shop was shut"))));

        cairn.sees(BEN, "Postmortem: The shop was shut");
    }

    @ParameterizedTest
    @CsvSource({
        "U0ANA, /expectations help",
        "U0ANA, /checkin help",
        "U0ANA, /checkin list help",
        "U0ANA, /checkin away help",
        "U0ANA, /review help",
        "U0KEIKO, /review help",
        "U0KEIKO, /review hints help",
        "U0ANA, /review coach help",
        "U0ANA, /review practice help",
        "U0ANA, /postmortem help",
        "U0KEIKO, /postmortem help",
        "U0ANA, /postmortem list help",
        "U0ANA, /postmortem actions help",
        "U0ANA, /postmortem digest help",
    })
    void help_says_what_it_does_then_two_examples_and_all_it_names_works_as_it_stands(String person, String asked) {
        String help = newest(person, asked);
        String[] lines = help.split("\n", -1);
        assertFalse(lines[0].contains("`"), help);
        assertEquals("For example:", lines[1], help);
        List<String> examples = code(lines[2] + lines[3]);
        assertEquals(2, examples.size(), help);
        assertTrue(lines.length == 4 || lines[4].equals("Also:"), help);

        List<String> named = code(help);

        assertTrue(named.containsAll(examples));
        for (String each : named) {
            String answer = newest(person, each);
            assertTrue(NOT_UNDERSTOOD.stream().noneMatch(answer::contains), each + " was answered with: " + answer);
        }
    }

    @Test
    void the_examples_of_cairn_itself_work_as_they_stand() {
        for (String each : code(newest(KEIKO, "/cairn help"))) {
            String answer = newest(KEIKO, each);
            assertTrue(
                    List.of("Did you mean", "I don't know", "• `").stream().noneMatch(answer::contains),
                    each + " was answered with: " + answer);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            U0ANA   | /cairn statsu               | Did you mean /cairn status?
            U0ANA   | /cairn evidence please      | Did you mean /cairn evidence?
            U0ANA   | /cairn mydat                | Did you mean /cairn my data?
            U0ANA   | /cairn gasp                 | After /cairn you can type help, status, evidence, settings or my data.
            U0KEIKO | /cairn gasp                 | Did you mean /cairn gaps?
            U0ANA   | /cairn status help          | Each command explains itself
            U0ANA   | /cairn Help!                | Each command explains itself
            U0ANA   | /checkin --help             | Plan 30, 60 and 90-day check-ins
            U0ANA   | /checkin lits               | Did you mean /checkin list?
            U0ANA   | /checkin lits               | • `/checkin list` shows what is planned
            U0ANA   | /review caoch               | Did you mean /review coach?
            U0KEIKO | /review hitns               | Did you mean /review hints?
            U0KEIKO | /review hitns               | • `/review practice` trains your eye
            U0ANA   | /review practice jva        | There are exercises in
            U0ANA   | /postmortem lsit            | • `/postmortem list` shows
            U0ANA   | /postmortem actions overdeu | Did you mean /postmortem actions overdue?
            U0ANA   | /postmortem actions banana  | • `/postmortem actions overdue` shows
            U0ANA   | /postmortem digest offf     | Did you mean /postmortem digest off?
            U0ANA   | /postmortem digest whenever | • `/postmortem digest off` ends it
            U0ANA   | /expectations ???           | • `/expectations who approves a new service`
            """)
    void what_is_not_understood_is_answered_with_what_was_meant_and_how_to_write_it(
            String person, String typed, String part) {
        String answer = newest(person, typed);

        assertTrue(answer.contains(part), answer);
    }

    @Test
    void who_does_not_keep_the_content_is_not_led_to_its_hints() {
        cairn.types(ANA, "/review hitns");

        cairn.sees(BEN, "Code review: hitns");
    }

    @Test
    void the_status_is_for_anybody_and_names_nobody() {
        String status = newest(ANA, "/cairn status");

        assertTrue(
                status.startsWith("All is well.\nVersion: (built from source)\nContent: what comes with Cairn, "),
                status);
        assertTrue(status.contains("Database: SQLite file, answers\nSlack: answered in "), status);
        assertTrue(status.contains("Due work: runs\nDeliveries: "), status);
        assertFalse(status.contains("U0"), status);
        assertTrue(cairn.texts(GENERAL, BEN).stream().noneMatch(text -> text.contains("Due work: ")));
    }

    /** What somebody sees in answer to a command: a new message of theirs, or a form, by its title. */
    private static String newest(String person, String typed) {
        int before = cairn.texts(GENERAL, person).size();
        cairn.closesForms(person);
        cairn.types(person, typed);
        return answer(person, before);
    }

    private static String answered(String person, JsonNode message, String actionId) {
        int before = cairn.texts(GENERAL, person).size();
        cairn.closesForms(person);
        cairn.workspace().press(person, GENERAL, message.path("ts").asText(), actionId);
        return answer(person, before);
    }

    private static String answer(String person, int before) {
        Awaitility.await()
                .until(() -> cairn.texts(GENERAL, person).size() > before
                        || !cairn.workspace().views(person).isEmpty());
        List<String> texts = cairn.texts(GENERAL, person);
        return texts.size() > before
                ? String.join("\n", texts.subList(before, texts.size()))
                : "form: " + title(person);
    }

    private static String title(String person) {
        return cairn.form(person).at("/title/text").asText();
    }

    private static List<String> code(String text) {
        List<String> found = new ArrayList<>();
        var matcher = CODE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1).replace("&lt;", "<").replace("&amp;", "&"));
        }
        return found;
    }

    private static long hellos(String person) {
        return cairn.directMessages(person).stream()
                .filter(text -> text.startsWith(HELLO))
                .count();
    }

    /** How many openings of a tab have been worked on. */
    private static double openingsHandled() {
        try {
            HttpRequest metrics =
                    HttpRequest.newBuilder(cairn.requests().resolve("/metrics")).build();
            return HTTP.send(metrics, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("cairn_requests_seconds_count{kind=\"tab\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException | InterruptedException cannot) {
            throw new IllegalStateException(cannot);
        }
    }
}
