package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.answer.FindMilestone.Progress;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.ContentFolder;
import dev.cairn.content.Vocabulary;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that answers can make, posted to the local workspace, which refuses what Slack would. */
class AnswerBlocksTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Caller ANA = new Caller("T0CAIRN", "U0ANA");
    private static final String NASTY = "<!channel> <@U0BEN> <https://evil.example|safe> *bold* _x_ ~y~ `z` & 🗻 ";

    private static Workspace workspace;
    private static Blueprint blueprint;
    private static AnswerQuestion answers;

    @BeforeAll
    static void start() throws Exception {
        AtomicLong minutes = new AtomicLong();
        // Each look at the clock is a minute later, so that no rate limit comes between.
        InstantSource hurrying = () -> Instant.ofEpochSecond(1_800_000_000 + 60 * minutes.incrementAndGet());
        workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")).withRealTime(hurrying));
        blueprint = ContentFolder.read(Optional.empty()).blueprint();
        answers = new AnswerQuestion(new AnswerIndex(blueprint, Vocabulary.EMPTY, List.of()), InstantSource.system());
    }

    @AfterAll
    static void stop() {
        workspace.close();
    }

    @Test
    void every_unit_and_entry_makes_a_message_that_slack_takes() throws Exception {
        for (Place place : blueprint.places().values()) {
            assertTaken(AnswerBlocks.topic("", new Passage(place), Audience.CALLER));
        }
    }

    @Test
    void the_three_longest_passages_fit_one_message_together() throws Exception {
        List<Passage> longest = blueprint.places().values().stream()
                .filter(place -> place.entry().isEmpty())
                .map(Passage::new)
                .sorted((one, other) ->
                        Integer.compare(other.text().length(), one.text().length()))
                .limit(3)
                .toList();
        Answer.Found found = new Answer.Found(longest);

        assertTaken(AnswerBlocks.found(NASTY.repeat(200), found, Audience.CALLER));
        assertTaken(AnswerBlocks.shared(ANA, NASTY.repeat(200), found));
        assertTaken(AnswerBlocks.afterSharing(NASTY.repeat(200), found));
    }

    @Test
    void the_topics_of_every_section_make_a_message_that_slack_takes() throws Exception {
        assertTaken(AnswerBlocks.topics(blueprint.sections(), Optional.empty()));
        for (Section section : blueprint.sections()) {
            assertTaken(AnswerBlocks.topicsIn(section));
        }
    }

    @Test
    void the_milestone_of_today_comes_first_with_a_button_unless_all_lie_behind() throws Exception {
        Progress during = new Progress(41, answers.milestoneAfter(41));
        Progress afterwards = new Progress(500, answers.milestoneAfter(500));

        for (Progress progress : List.of(during, afterwards)) {
            Message topics = AnswerBlocks.topics(blueprint.sections(), Optional.of(progress));
            assertTaken(topics);
            assertEquals(progress.sentence(), blocks(topics).at("/0/text/text").asText());
        }
        assertEquals(
                AnswerBlocks.MILESTONE,
                blocks(AnswerBlocks.topics(List.of(), Optional.of(during)))
                        .at("/0/accessory/action_id")
                        .asText());
        assertFalse(blocks(AnswerBlocks.topics(List.of(), Optional.of(afterwards)))
                .get(0)
                .has("accessory"));
    }

    @Test
    void not_knowing_makes_a_message_that_slack_takes() throws Exception {
        assertTaken(AnswerBlocks.unknown(
                "pay", new Answer.Unknown(List.of(), Optional.empty()), Audience.CALLER, Optional.empty()));
        for (Place place : blueprint.places().values()) {
            assertTaken(AnswerBlocks.unknown(
                    NASTY.repeat(200),
                    new Answer.Unknown(List.of(new Passage(place)), Optional.empty()),
                    Audience.CALLER,
                    Optional.empty()));
        }
        List<Passage> three =
                blueprint.places().values().stream().map(Passage::new).limit(3).toList();
        assertTaken(AnswerBlocks.unknown(
                "", new Answer.Unknown(three, Optional.empty()), Audience.CALLER, Optional.empty()));
    }

    @Test
    void every_topic_button_leads_to_its_topic() {
        for (Section section : blueprint.sections()) {
            List<String> keys = elements(blocks(AnswerBlocks.topicsIn(section)), "button")
                    .map(button -> button.path("value").asText())
                    .toList();

            assertEquals(section.units().stream().map(Blueprint.Unit::key).toList(), keys);
            keys.forEach(key -> assertTrue(answers.passage(key).isPresent(), key));
        }
    }

    @Test
    void an_answer_cites_where_it_stands() {
        Message message = AnswerBlocks.topic("", answers.passage("6.60-day").orElseThrow(), Audience.CALLER);

        assertTrue(message.blocks().contains("Blueprint 6 · 60-day goals"), message.blocks());
    }

    @Test
    void the_buttons_carry_what_was_asked_and_what_is_shared_or_judged() {
        Answer.Found found = new Answer.Found(List.of(
                answers.passage("7.mttr").orElseThrow(),
                answers.passage("6.60-day").orElseThrow()));
        String value = new SharedAnswer("how fast?", List.of("7.mttr", "6.60-day")).toValue();

        assertEquals(
                List.of(
                        AnswerBlocks.SHARE + " " + value,
                        AnswerBlocks.WHOLE_SECTION + " 7",
                        AnswerBlocks.HELPFUL + " " + value,
                        AnswerBlocks.NOT_HELPFUL + " " + value),
                elements(blocks(AnswerBlocks.found("how fast?", found, Audience.CALLER)), "button")
                        .map(button -> button.path("action_id").asText() + " "
                                + button.path("value").asText())
                        .toList());
    }

    @Test
    void a_decision_says_first_who_decides() {
        assertEquals(
                List.of(
                        "*Agree this with your team, in a design review.*",
                        "*New service boundaries and big API contract changes*"),
                said("13.team-approval.1")
                        .map(text -> text.lines().findFirst().orElseThrow())
                        .toList());
        assertEquals(
                "*This needs a manager, director or executive.*",
                said("13.exec-approval.1").findFirst().orElseThrow());
        assertEquals(
                "*You decide this yourself.*",
                said("13.independent").findFirst().orElseThrow());
    }

    @Test
    void a_metric_says_its_target_first_a_line_each() {
        List<String> lines = said("7.mttr").flatMap(String::lines).toList();

        assertEquals(5, lines.size(), lines::toString);
        assertEquals("*Mean time to restore (MTTR)*", lines.get(0));
        assertTrue(lines.get(1).startsWith("*Target:* "), lines::toString);
        assertTrue(lines.get(2).startsWith("*What it measures:* "), lines::toString);
        assertTrue(lines.get(3).startsWith("*Why it matters:* "), lines::toString);
        assertTrue(lines.get(4).startsWith("*How often to look:* "), lines::toString);
    }

    @Test
    void a_skill_and_a_tool_say_what_they_are_for_and_how_much_they_count_a_line_each() {
        assertEquals(
                List.of(
                        "*Containers*",
                        "Docker.",
                        "*What for:* It packages applications, so that they have a consistent runtime.",
                        "*How common:* Common"),
                said("10.containers").flatMap(String::lines).toList());
        assertTrue(said("8.good-to-have.containers").findFirst().orElseThrow().endsWith("\n*Importance:* Important"));
    }

    private static Stream<String> said(String key) {
        Message message = AnswerBlocks.topic("", answers.passage(key).orElseThrow(), Audience.CALLER);
        return elements(blocks(message), "mrkdwn").map(text -> text.path("text").asText());
    }

    @Test
    void two_to_four_topics_to_choose_from_make_a_message_that_slack_takes() throws Exception {
        List<Passage> longest = blueprint.places().values().stream()
                .map(Passage::new)
                .sorted(Comparator.comparingInt(
                                (Passage passage) -> passage.title().length())
                        .reversed())
                .limit(4)
                .toList();

        assertTaken(AnswerBlocks.ambiguous(NASTY.repeat(200), new Answer.Ambiguous(longest)));
        assertTaken(AnswerBlocks.ambiguous("", new Answer.Ambiguous(longest.subList(0, 2))));
    }

    @Test
    void a_topic_chosen_remembers_the_question_that_led_to_it() {
        List<Passage> topics = List.of(
                answers.passage("7.mttr").orElseThrow(),
                answers.passage("6.60-day.1").orElseThrow());
        List<String> values = elements(
                        blocks(AnswerBlocks.ambiguous("how fast?", new Answer.Ambiguous(topics))), "button")
                .map(button -> button.path("value").asText())
                .toList();

        assertEquals(List.of("7.mttr\nhow fast?", "6.60-day.1\nhow fast?"), values);
    }

    @Test
    void the_longest_passages_there_may_be_make_a_message_that_slack_takes() throws Exception {
        for (String sign : List.of("x", "&", "🗻")) {
            Passage longest = new Passage(new Place(
                    longestSection(sign, 1), longestSection(sign, 1).units().get(0), Optional.empty()));

            assertTaken(AnswerBlocks.topic("", longest, Audience.CALLER));
            assertTaken(AnswerBlocks.found(
                    NASTY.repeat(200), new Answer.Found(List.of(longest, longest, longest)), Audience.CALLER));
        }
    }

    @Test
    void every_section_is_shown_whole_with_every_unit_once_and_in_order() throws Exception {
        for (Section section : blueprint.sections()) {
            assertEquals(
                    section.units().stream()
                            .map(unit -> "*" + TypedText.escape(unit.title()) + "*")
                            .toList(),
                    shownWhole(section).stream()
                            .flatMap(String::lines)
                            .filter(line -> section.units().stream()
                                    .anyMatch(unit -> line.equals("*" + TypedText.escape(unit.title()) + "*")))
                            .toList(),
                    section.title());
        }
    }

    @Test
    void a_section_of_the_longest_units_there_may_be_is_shown_whole_in_parts_that_slack_takes() throws Exception {
        for (String sign : List.of("x", "&", "🗻")) {
            Section longest = longestSection(sign, 6);

            long shown = String.join("", shownWhole(longest))
                    .replace("&amp;", "&")
                    .codePoints()
                    .filter(point -> point == sign.codePointAt(0))
                    .count();

            assertEquals(6L * (80 + 600 + 30 * (80 + 600)), shown, sign);
        }
    }

    /** As much as the schema of the content allows. */
    private static Section longestSection(String sign, int units) {
        String title = sign.repeat(80);
        String text = sign.repeat(600);
        List<Blueprint.Entry> entries = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new Blueprint.Entry("11.long." + i, title, text, List.of()))
                .toList();
        return new Section(
                11,
                "T",
                "A",
                IntStream.rangeClosed(1, units)
                        .mapToObj(i -> new Blueprint.Unit(
                                "11.long",
                                title,
                                text,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                entries))
                        .toList());
    }

    /** What all parts say, turned as the button turns them; each taken by the workspace. */
    private static List<String> shownWhole(Section section) throws Exception {
        List<String> texts = new ArrayList<>();
        Optional<String> next = Optional.of(section.number() + " 1");
        while (next.isPresent()) {
            Message message =
                    WholeSectionBlocks.part(section, Integer.parseInt(next.get().split(" ", 2)[1]));
            assertTaken(message);
            // Without the heading that each part repeats.
            elements(blocks(message), "mrkdwn")
                    .skip(1)
                    .forEach(text -> texts.add(text.path("text").asText()));
            next = elements(blocks(message), "button")
                    .filter(button -> button.at("/text/text").asText().equals("More"))
                    .map(button -> button.path("value").asText())
                    .findFirst();
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("messagesWithTypedText")
    void what_people_typed_stands_in_plain_text_only(Message message) {
        assertFalse(message.text().contains("<") || message.text().contains("*bold*"), message.text());
        elements(blocks(message), "mrkdwn")
                .map(text -> text.path("text").asText())
                .forEach(text -> {
                    assertFalse(text.contains("<!channel>") || text.contains("<https:"), text);
                    assertFalse(text.contains("*bold*") || text.contains("~y~"), text);
                });
        assertTrue(
                elements(blocks(message), "plain_text")
                                .anyMatch(text -> text.path("text").asText().contains("<!channel>"))
                        || elements(blocks(message), "button")
                                .anyMatch(
                                        button -> button.path("value").asText().contains("<!channel>")),
                () -> "the question is in it somewhere: " + message.blocks());
    }

    static List<Message> messagesWithTypedText() {
        Answer.Found found = new Answer.Found(List.of(answers.passage("7.mttr").orElseThrow()));
        return List.of(
                AnswerBlocks.found(NASTY, found, Audience.CALLER),
                AnswerBlocks.shared(ANA, NASTY, found),
                AnswerBlocks.ambiguous(
                        NASTY,
                        new Answer.Ambiguous(List.of(
                                found.best(), answers.passage("7.lead-time").orElseThrow()))),
                AnswerBlocks.unknown(
                        NASTY,
                        new Answer.Unknown(found.passages(), Optional.empty()),
                        Audience.CALLER,
                        Optional.empty()));
    }

    @Test
    void what_an_organisation_wrote_is_escaped_where_it_could_ping() {
        Blueprint.Unit unit = new Blueprint.Unit(
                "6.x",
                NASTY,
                NASTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new Blueprint.Entry("6.x.1", NASTY, NASTY, List.of())));
        Section section = new Section(6, NASTY, NASTY, List.of(unit));
        Passage passage = new Passage(new Place(section, unit, Optional.empty()));

        Stream.of(
                        AnswerBlocks.topic("", passage, Audience.CALLER),
                        AnswerBlocks.topics(List.of(section), Optional.empty()),
                        AnswerBlocks.topicsIn(section),
                        WholeSectionBlocks.part(section, 1),
                        AnswerBlocks.unknown(
                                "?",
                                new Answer.Unknown(List.of(passage), Optional.empty()),
                                Audience.CALLER,
                                Optional.empty()))
                .forEach(message -> {
                    assertFalse(message.text().contains("<"), message.text());
                    elements(blocks(message), "mrkdwn")
                            .forEach(text ->
                                    assertFalse(text.path("text").asText().contains("<"), text::toString));
                });
    }

    private static JsonNode blocks(Message message) {
        try {
            return JSON.readTree(message.blocks());
        } catch (IOException notJson) {
            throw new AssertionError(message.blocks(), notJson);
        }
    }

    /** Every object of this type, however deep. */
    private static Stream<JsonNode> elements(JsonNode node, String type) {
        List<JsonNode> found = new ArrayList<>();
        if (node.path("type").asText().equals(type)) {
            found.add(node);
        }
        node.forEach(child -> elements(child, type).forEach(found::add));
        return found.stream();
    }

    private static void assertTaken(Message message) throws Exception {
        ObjectNode call = JSON.createObjectNode()
                .put("channel", "C0GENERAL")
                .put("user", "U0ANA")
                .put("text", message.text());
        call.set("blocks", blocks(message));
        HttpRequest request = HttpRequest.newBuilder(workspace.apiUrl().resolve("chat.postEphemeral"))
                .header("Authorization", "Bearer " + workspace.botToken())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(call)))
                .build();
        String answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();

        assertTrue(JSON.readTree(answer).path("ok").asBoolean(), () -> answer + " to " + message.blocks());
        assertTrue(message.text().codePointCount(0, message.text().length()) <= 4_000, message.text());
    }
}
