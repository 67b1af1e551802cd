package dev.cairn.checkin;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form: {@code /checkin} alone, or the shortcut. */
class PlanningConversationTest {
    @TempDir
    Path folder;

    CairnInWorkspace cairn;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "1000"));
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void the_form_offers_usual_answers_and_shows_the_dates_before_it_saves() {
        cairn.types(MARA, "/checkin");
        String form = seesForm(MARA, "For whom?");
        assertTrue(form.contains("\"initial_date\":\"2026-11-23\""), form);
        assertTrue(form.contains("\"initial_user\":\"U0MARA\""), form);
        assertTrue(form.contains("Left empty, at the time each of them chose"), form);
        JsonNode boxes = cairn.form(MARA).findValue("initial_options");
        assertEquals(List.of("30-day", "60-day", "90-day"), boxes.findValuesAsText("value"));
        assertEquals(
                List.of("30-day", "60-day", "90-day", "6-month", "12-month"),
                cairn.form(MARA).findValue("options").findValuesAsText("value"));

        sends(MARA, Map.of("people", people(List.of(ANA, BEN)), "start", text("2026-12-01"), "time", text("09:30")));

        String dates = seesForm(MARA, "Nothing is planned yet");
        assertTrue(dates.contains("To be planned for 2 people:* <@U0ANA>, <@U0BEN>"), dates);
        assertTrue(dates.contains("Counted from Tue 1 Dec 2026, at 09:30 where each of them is:"), dates);
        assertTrue(dates.contains("• 30 days: Thu 31 Dec 2026"), dates);
        cairn.rests();
        assertTrue(cairn.directMessages(ANA).isEmpty(), "nothing is saved yet");

        sends(MARA, Map.of());

        seesForm(MARA, "Planned for 2 people:* <@U0ANA>, <@U0BEN>");
        String result = cairn.sees(MARA, dm(MARA), "Your planning is finished.");
        assertTrue(result.contains("Planned for 2 people"), result);
        cairn.turn(Duration.ofDays(40));
        assertEquals(2, cairn.directMessages(ANA).size(), () -> String.join("\n", cairn.directMessages(ANA)));
        assertTrue(cairn.directMessages(BEN).get(1).startsWith("*30-day check-in*"));
    }

    @Test
    void the_shortcut_opens_the_same_form() {
        cairn.workspace().shortcut(TOM, PlanningBlocks.PLAN);

        seesForm(TOM, "For whom?");
    }

    @Test
    void who_has_a_plan_or_cannot_have_one_is_shown_with_the_reason() {
        cairn.types(MARA, "/checkin @ana 1 Dec");
        cairn.sees(MARA, "are planned");
        cairn.types(MARA, "/checkin");
        seesForm(MARA, "For whom?");

        sends(
                MARA,
                Map.of("people", people(List.of(ANA, BEN, MARA, "U0BUILDBOT", "U0DEE")), "start", text("2026-12-01")));

        String dates = seesForm(MARA, "Nothing is planned yet");
        assertTrue(dates.contains("To be planned for 1 person:* <@U0BEN>"), dates);
        assertTrue(dates.contains("ana already has check-ins planned: 30 days: Thu 31 Dec 2026"), dates);
        assertTrue(dates.contains("Check-ins are planned by somebody else"), dates);
        assertTrue(dates.contains("is an app. Check-ins are for people."), dates);
        assertTrue(dates.contains("account is deactivated"), dates);
    }

    @Test
    void where_nobody_can_be_planned_there_is_nothing_to_send() {
        cairn.types(MARA, "/checkin");
        seesForm(MARA, "For whom?");

        sends(MARA, Map.of("people", people(List.of(ANA)), "start", text("2026-01-01")));

        String dates = seesForm(MARA, "Cannot be planned:");
        assertTrue(dates.contains("all check-ins would already have passed"), dates);
        assertTrue(cairn.form(MARA).path("submit").isNull(), dates);
    }

    @Test
    void what_is_wrong_is_said_under_the_field_and_nothing_typed_is_lost() {
        cairn.types(MARA, "/checkin");
        seesForm(MARA, "For whom?");

        sends(MARA, Map.of("people", people(List.of(ANA)), "start", text("2031-01-01"), "manager", text("U0BUILDBOT")));

        JsonNode errors = cairn.form(MARA).path("errors");
        assertEquals(
                "Choose a day within 400 days from today, before or after.",
                errors.path("start").asText());
        assertEquals(
                "Choose a person of this workspace.", errors.path("manager").asText());
    }

    @Test
    void another_manager_is_told_and_named_to_the_engineer() {
        cairn.types(MARA, "/checkin");
        seesForm(MARA, "For whom?");
        sends(MARA, Map.of("people", people(List.of(ANA)), "manager", text(TOM)));
        seesForm(MARA, "Nothing is planned yet");
        sends(MARA, Map.of());

        cairn.sees(TOM, dm(TOM), "<@U0MARA> planned check-ins with you as the manager.");
        cairn.sees(ANA, dm(ANA), "<@U0MARA> planned check-ins with you and <@U0TOM>");
    }

    @Test
    void fifty_people_are_planned_with_progress_and_a_restart_on_the_way_plans_nobody_twice() {
        List<String> fifty = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> cairn.workspace().addPerson("eng" + i, "Engineer " + i, "Engineer", "Europe/Berlin"))
                .toList();
        cairn.types(MARA, "/checkin");
        seesForm(MARA, "For whom?");
        sends(MARA, Map.of("people", people(fifty), "start", text("2026-12-01")));
        seesForm(MARA, "To be planned for 50 people");

        sends(MARA, Map.of());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> cairn.form(MARA).toString().matches("(?s).*Planning… [1-9]\\d? of 50.*"));
        cairn.stopCairn();
        cairn.startCairn();

        cairn.turn(Duration.ofMinutes(10));
        String result = cairn.sees(MARA, dm(MARA), "Planned for 50 people");
        assertTrue(result.contains("• 30 days: Thu 31 Dec 2026"), result);
        cairn.turn(Duration.ofMinutes(10));
        fifty.forEach(each -> assertEquals(1, cairn.directMessages(each).size(), each));
    }

    private String dm(String userId) {
        return cairn.workspace().openDm(userId);
    }

    private String seesForm(String userId, String part) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !cairn.workspace().views(userId).isEmpty()
                        && cairn.form(userId).toString().contains(part));
        return cairn.form(userId).toString().replace("\\n", "\n");
    }

    /** Fills in what is named and sends the form on top. */
    private void sends(String userId, Map<String, JsonNode> fields) {
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name, Map.of(name, value)));
        assertTrue(cairn.workspace()
                .submit(userId, cairn.form(userId).path("id").asText(), values)
                .acked());
    }

    private static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }

    private static JsonNode people(List<String> ids) {
        var list = JsonNodeFactory.instance.arrayNode();
        ids.forEach(list::add);
        return list;
    }
}
