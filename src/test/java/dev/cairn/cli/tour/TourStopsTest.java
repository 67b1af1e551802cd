package dev.cairn.cli.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No half tour: the first step that does not go as it should ends it, and is named. No app answers here. */
class TourStopsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {who: ben, in: secret, writes: Hello} | ben writes “Hello”: Ben Okafor is not in #secret-plans.
                    {who: zoe, writes: Hello} | zoe writes “Hello”: there is no person called “zoe”.
                    {who: ben, in: nowhere, writes: Hello} | ben writes “Hello”: there is no channel called “nowhere”.
                    {who: ben, presses: Done, about: nothing} | ben presses “Done”: no message that says “nothing” has this button.
                    {who: ben, presses: Add…} | ben presses “Add…”: no form with this button is open.
                    {who: ben, sends: [{Note: yes}]} | ben sends the form: no form with the field “Note” is open.
                    {who: ben, shortcut: Save as evidence, about: nothing} | ben uses “Save as evidence”: no message says “nothing”.
                    {who: ben, opens: home} | ben opens home: dispatch_failed
                    {who: ben, sees: nothing} | ben sees “nothing”: nothing came that says “nothing”.
                    """)
    void a_step_that_cannot_be_done_is_named_with_what_was_in_its_way(String step, String why) throws IOException {
        TourStopped stopped = stops(script(step));

        assertEquals("The tour stopped in “A morning” (week 1, Monday 10:00): " + why, stopped.getMessage());
    }

    @Test
    void an_app_that_does_not_answer_stops_it() throws IOException {
        TourStopped stopped = stops(script("{who: ben, types: /review Retry payments}"));

        assertTrue(stopped.toString().contains("ben types /review Retry payments: "), stopped::toString);
    }

    @Test
    void a_scene_before_the_one_before_it_stops_it() throws IOException {
        TourStopped stopped = stops(script("{who: ben, at: \"08:00\", writes: Hello}"));

        assertTrue(stopped.toString().endsWith("it is later than week 1, Monday 08:00 already."), stopped::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:10:00Z, 2026-08-24T08:00:00Z",
        "2026-11-27T23:50:00Z, 2026-08-24T08:00:00Z",
        "2026-11-28T09:00:00Z, 2026-08-31T08:00:00Z",
        "2026-11-29T09:00:00Z, 2026-08-31T08:00:00Z",
    })
    void it_begins_thirteen_weeks_before_the_monday_of_this_working_week_or_of_the_next(Instant now, Instant begins) {
        assertEquals(begins, Tour.startsAt(now));
    }

    private static TourStopped stops(String yaml) throws IOException {
        Script script = Script.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        try (Workspace workspace =
                Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml")).withStartsAt(MONDAY))) {
            Tour tour = new Tour(script, workspace, Duration.ofMillis(1));
            return assertThrows(TourStopped.class, () -> tour.play(new PrintWriter(Writer.nullWriter())));
        }
    }

    private static String script(String step) {
        return """
                people: {ben: U0BEN}
                newcomers: []
                channels: {general: C0GENERAL, secret: C0SECRET}
                scenes:
                  - scene: A morning
                    when: week 1, Monday 10:00
                    steps:
                      - %s
                """.formatted(step);
    }
}
