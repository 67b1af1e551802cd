package dev.cairn.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.doctor.Finding.State;
import dev.cairn.slack.SlackProbe;
import dev.cairn.slack.SlackProbe.Answer;
import dev.cairn.workspace.Fault;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveTrialTest {
    private static final List<String> STEPS =
            List.of("live.post", "live.update", "live.schedule", "live.list", "live.unschedule", "live.delete");

    private static Workspace workspace;

    private final List<Duration> pauses = new ArrayList<>();

    @BeforeAll
    static void start() {
        workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")));
    }

    @AfterAll
    static void stop() {
        workspace.close();
    }

    @BeforeEach
    void anew() {
        workspace.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "general, #general",
        "'#general', #general",
        "C0GENERAL, C0GENERAL",
        "https://acme.slack.com/archives/C0GENERAL, C0GENERAL"
    })
    void every_step_is_a_line_and_nothing_stays(String typed, String named) {
        List<Finding> steps = trial(typed);

        assertEquals(STEPS, steps.stream().map(Finding::id).toList());
        steps.forEach(step -> assertEquals(State.GOOD, step.state(), step::toString));
        assertEquals(
                "Posted a message in " + named + " (C0GENERAL).", steps.get(0).found());
        assertNothingStays("C0GENERAL");
    }

    @Test
    void a_persons_id_stands_for_the_direct_message_with_them() {
        List<Finding> steps = trial("U0ANA");

        assertEquals("live.open", steps.get(0).id());
        assertEquals(7, steps.size());
        steps.forEach(step -> assertEquals(State.GOOD, step.state(), step::toString));
        assertNothingStays(workspace.openDm("U0ANA"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            platform     | not_in_channel    | Type /invite @Cairn in that channel and run this again.
            secret-plans | channel_not_found | Slack knows no such channel that Cairn may see. Look at the name; if the channel is private, type /invite @Cairn in it first.
            nowhere      | channel_not_found | Slack knows no such channel that Cairn may see. Look at the name; if the channel is private, type /invite @Cairn in it first.
            archive      | is_archived       | Name a channel that is in use.
            """)
    void where_cairn_may_not_post_it_says_what_to_do(String channel, String error, String next) {
        assertEquals(
                List.of(Finding.todo("live.post", "Cairn could not post in #" + channel + ": " + error + ".", next)),
                trial(channel));
    }

    @ParameterizedTest
    @CsvSource({"U0NOBODY, user_not_found", "U0BUILDBOT, cannot_dm_bot"})
    void whom_cairn_cannot_write_to_is_named(String person, String error) {
        List<Finding> steps = trial(person);

        assertEquals(1, steps.size(), steps::toString);
        assertEquals(
                "Cairn could not open the direct message with " + person + ": " + error + ".",
                steps.get(0).found());
    }

    @ParameterizedTest
    @CsvSource({
        "chat.update, live.update",
        "chat.scheduleMessage, live.schedule",
        "chat.scheduledMessages.list, live.list"
    })
    void a_step_that_fails_stops_no_other_and_nothing_stays(String method, String step) {
        workspace.order(Fault.of(method, Fault.Kind.SERVER_ERROR, 2));

        Findings steps = byId(trial("general"));

        assertEquals(State.TODO, steps.of(step).state());
        assertTrue(
                steps.of(step).found().endsWith("is not known: Slack answers with HTTP status 500."), steps::toString);
        assertEquals(State.GOOD, steps.of("live.delete").state());
        assertNothingStays("C0GENERAL");
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_and_taken_back() {
        workspace.order(Fault.of("chat.scheduleMessage", Fault.Kind.ANSWER_LOST, 1));

        Findings steps = byId(trial("general"));

        assertEquals(State.TODO, steps.of("live.schedule").state());
        assertEquals(State.GOOD, steps.of("live.list").state());
        assertEquals(State.GOOD, steps.of("live.unschedule").state());
        assertNothingStays("C0GENERAL");
    }

    @ParameterizedTest
    @CsvSource({
        "chat.update, ANSWER_LOST",
        "chat.delete, ANSWER_LOST",
        "chat.delete, SERVER_ERROR",
        "chat.deleteScheduledMessage, ANSWER_LOST",
        "chat.deleteScheduledMessage, SERVER_ERROR",
        "chat.scheduledMessages.list, SERVER_ERROR",
        "chat.postMessage, RATE_LIMITED",
        "chat.scheduleMessage, RATE_LIMITED",
        "chat.delete, RATE_LIMITED",
    })
    void what_fails_once_is_tried_again_where_that_is_harmless(String method, Fault.Kind trouble) {
        workspace.order(Fault.of(method, trouble, 1));

        List<Finding> steps = trial("general");

        steps.forEach(step -> assertEquals(State.GOOD, step.state(), step::toString));
        assertEquals(trouble == Fault.Kind.RATE_LIMITED ? List.of(Duration.ofSeconds(1)) : List.of(), pauses);
        assertNothingStays("C0GENERAL");
    }

    @Test
    void a_post_whose_answer_was_lost_is_not_repeated_and_is_to_be_looked_for() {
        workspace.order(Fault.of("chat.postMessage", Fault.Kind.ANSWER_LOST, 1));

        List<Finding> steps = trial("general");

        assertEquals(1, steps.size());
        assertEquals(
                List.of("Look there for the message of this trial, delete it by hand, and run this again."),
                steps.get(0).next());
        assertEquals(1, workspace.messages("C0GENERAL", "U0ANA").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chat.delete                 | live.delete     | The message in #general is left; delete it by hand.
            chat.deleteScheduledMessage | live.unschedule | The message comes in ten minutes; delete it by hand then.
            """)
    void what_cannot_be_taken_back_is_said_to_be_left(String method, String step, String next) {
        workspace.order(Fault.of(method, Fault.Kind.SERVER_ERROR, 2));

        Finding left = byId(trial("general")).of(step);

        assertEquals(State.TODO, left.state());
        assertEquals(next, left.next().get(0));
    }

    @Test
    void a_calendar_that_was_turned_is_followed() {
        workspace.turn(Duration.ofDays(40));

        trial("general").forEach(step -> assertEquals(State.GOOD, step.state(), step::toString));
    }

    private List<Finding> trial(String typed) {
        try (SlackProbe slack = probe()) {
            return new LiveTrial(slack, pauses::add).in(LiveChannel.of(typed).orElseThrow());
        }
    }

    private static SlackProbe probe() {
        return new SlackProbe(workspace.apiUrl(), workspace.botToken());
    }

    private static Findings byId(List<Finding> steps) {
        return new Findings(steps);
    }

    private static void assertNothingStays(String channel) {
        assertEquals(List.of(), workspace.messages(channel, "U0ANA"));
        try (SlackProbe slack = probe()) {
            assertEquals(new Answer.Yes<>(List.of()), slack.scheduled());
        }
    }
}
