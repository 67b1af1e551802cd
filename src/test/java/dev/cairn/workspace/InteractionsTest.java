package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InteractionsTest {
    private static final String BUTTONS = """
            [{'type':'actions','block_id':'row','elements':[
              {'type':'button','action_id':'tick','value':'1','text':{'type':'plain_text','text':'One'}},
              {'type':'static_select','action_id':'pick','options':[
                {'text':{'type':'plain_text','text':'A'},'value':'a'},
                {'text':{'type':'plain_text','text':'B'},'value':'b'}]}]}]
            """;

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_press_carries_everything_about_the_message() {
        String ts = posted();
        stage.workspace.press("U0ANA", "C0GENERAL", ts, "tick");

        JsonNode payload = stage.app.last().payload();
        assertEquals("block_actions", payload.path("type").asText());
        assertEquals(
                Stage.json("{'id':'U0ANA','username':'ana','name':'ana','team_id':'T0CAIRN'}"), payload.path("user"));
        assertEquals(Stage.json("{'id':'T0CAIRN','domain':'cairn-local'}"), payload.path("team"));
        assertEquals(Stage.json("{'id':'C0GENERAL','name':'general'}"), payload.path("channel"));
        assertEquals(ts, payload.at("/container/message_ts").asText());
        assertFalse(payload.at("/container/is_ephemeral").asBoolean());
        assertEquals(ts, payload.at("/message/ts").asText());
        assertEquals("1", payload.at("/actions/0/value").asText());
        assertEquals("row", payload.at("/actions/0/block_id").asText());
        assertEquals("button", payload.at("/actions/0/type").asText());
        assertFalse(payload.at("/actions/0/action_ts").asText().isEmpty());
        assertEquals(
                Stage.json("{'type':'static_select','selected_option':null}"), payload.at("/state/values/row/pick"));
        assertFalse(payload.path("trigger_id").asText().isEmpty());
        assertFalse(payload.path("response_url").asText().isEmpty());
    }

    @Test
    void a_choice_is_spelled_as_its_option() {
        stage.workspace.press(
                Press.inMessage("U0ANA", "C0GENERAL", posted(), "pick").withValue("b"));

        JsonNode payload = stage.app.last().payload();
        assertEquals("B", payload.at("/actions/0/selected_option/text/text").asText());
        assertEquals(
                "b", payload.at("/state/values/row/pick/selected_option/value").asText());
    }

    @Test
    void what_was_chosen_comes_along_until_the_redraw() {
        String ts = posted();
        stage.workspace.press(Press.inMessage("U0ANA", "C0GENERAL", ts, "pick").withValue("b"));
        stage.workspace.press("U0ANA", "C0GENERAL", ts, "tick");
        assertEquals(
                "b",
                stage.app
                        .last()
                        .payload()
                        .at("/state/values/row/pick/selected_option/value")
                        .asText());

        stage.ok("chat.update", "{'channel':'C0GENERAL','ts':'%s','blocks':%s}".formatted(ts, BUTTONS));
        stage.workspace.press("U0ANA", "C0GENERAL", ts, "tick");
        assertTrue(stage.app
                .last()
                .payload()
                .at("/state/values/row/pick/selected_option")
                .isNull());
    }

    @Test
    void a_choice_that_is_not_there_cannot_be_made() {
        Press press = Press.inMessage("U0ANA", "C0GENERAL", posted(), "pick").withValue("z");
        assertThrows(Problem.class, () -> stage.workspace.press(press));
    }

    @Test
    void a_button_the_person_saw_before_the_redraw_can_still_be_pressed() {
        String ts = posted();
        assertThrows(Problem.class, () -> stage.workspace.press("U0ANA", "C0GENERAL", ts, "gone"));

        stage.workspace.press(Press.inMessage("U0ANA", "C0GENERAL", ts, "tick").withValue("old"));
        assertEquals("old", stage.app.last().payload().at("/actions/0/value").asText());
    }

    @Test
    void an_ephemeral_message_does_not_come_along() {
        stage.ok("chat.postEphemeral", "{'channel':'C0GENERAL','user':'U0ANA','blocks':" + BUTTONS + "}");
        String ts = lastTs("U0ANA");
        stage.workspace.press("U0ANA", "C0GENERAL", ts, "tick");

        JsonNode payload = stage.app.last().payload();
        assertTrue(payload.at("/container/is_ephemeral").asBoolean());
        assertTrue(payload.path("message").isMissingNode());
        assertThrows(Problem.class, () -> stage.workspace.press("U0BEN", "C0GENERAL", ts, "tick"));
    }

    @Test
    void someone_from_another_organisation_is_marked_as_a_stranger() {
        String ts = stage.ok("chat.postMessage", "{'channel':'C0PAYMENTS','blocks':" + BUTTONS + "}")
                .path("ts")
                .asText();
        stage.workspace.press("U0OTTO", "C0PAYMENTS", ts, "tick");

        JsonNode user = stage.app.last().payload().path("user");
        assertEquals("T0PARTNER", user.path("team_id").asText());
        assertTrue(user.path("is_stranger").asBoolean());
    }

    @Test
    void a_response_url_adds_replaces_and_deletes() {
        String ts = posted();
        stage.workspace.press("U0ANA", "C0GENERAL", ts, "tick");
        URI url = responseUrl();

        assertEquals(200, Stage.post(url, Stage.json("{'text':'only you'}")).statusCode());
        assertEquals(List.of("x"), texts("U0BEN"));
        assertEquals(List.of("x", "only you"), texts("U0ANA"));

        Stage.post(url, Stage.json("{'text':'all','response_type':'in_channel'}"));
        assertEquals(List.of("x", "all"), texts("U0BEN"));

        Stage.post(url, Stage.json("{'text':'redrawn','replace_original':true}"));
        assertEquals(List.of("redrawn", "all"), texts("U0BEN"));

        Stage.post(url, Stage.json("{'delete_original':true}"));
        assertEquals(List.of("all"), texts("U0BEN"));
    }

    @Test
    void a_response_url_cannot_make_an_ephemeral_message_public() {
        stage.ok("chat.postEphemeral", "{'channel':'C0GENERAL','user':'U0ANA','text':'x','blocks':" + BUTTONS + "}");
        stage.workspace.press("U0ANA", "C0GENERAL", lastTs("U0ANA"), "tick");

        Stage.post(
                responseUrl(), Stage.json("{'text':'redrawn','replace_original':true,'response_type':'in_channel'}"));
        assertEquals(List.of("redrawn"), texts("U0ANA"));
        assertEquals(List.of(), texts("U0BEN"));
    }

    @Test
    void a_response_url_works_where_the_app_is_no_member() {
        stage.workspace.command("U0MARA", "C0SECRET", "/expectations");
        URI url = URI.create(stage.app.last().form().path("response_url").asText());

        assertEquals(
                200,
                Stage.post(url, Stage.json("{'text':'hello','response_type':'in_channel'}"))
                        .statusCode());
        assertEquals(
                1,
                stage.workspace.messages("C0SECRET", "U0TOM").stream()
                        .filter(message -> message.path("text").asText().equals("hello"))
                        .count());
    }

    @Test
    void a_response_url_is_good_five_times() {
        stage.workspace.press("U0ANA", "C0GENERAL", posted(), "tick");
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    200, Stage.post(responseUrl(), Stage.json("{'text':'x'}")).statusCode());
        }
        refused(404, "used_url", "{'text':'x'}");
    }

    @Test
    void a_response_url_is_good_for_thirty_minutes_of_real_time() {
        stage.workspace.press("U0ANA", "C0GENERAL", posted(), "tick");
        stage.workspace.turn(Duration.ofDays(1));
        assertEquals(200, Stage.post(responseUrl(), Stage.json("{'text':'x'}")).statusCode());

        stage.realTime.pass(Duration.ofMinutes(31));
        refused(404, "expired_url", "{'text':'x'}");
    }

    @Test
    void what_a_response_url_cannot_take_is_refused() {
        stage.workspace.press("U0ANA", "C0GENERAL", posted(), "tick");
        refused(400, "no_text", "{}");
        refused(400, "invalid_blocks", "{'text':'x','blocks':[{'type':'nonsense'}]}");
        refused(400, "invalid_payload", "[]");
        HttpResponse<String> unknown = Stage.post(stage.uri("response/T0CAIRN/none"), Stage.json("{'text':'x'}"));
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("no_service"));
    }

    @Test
    void a_shortcut_on_a_message_brings_the_message() {
        stage.workspace.write("U0BEN", "C0GENERAL", "Worth keeping");
        String ts = lastTs("U0BEN");
        stage.workspace.messageShortcut("U0ANA", "C0GENERAL", ts, "save_evidence");

        JsonNode payload = stage.app.last().payload();
        assertEquals("message_action", payload.path("type").asText());
        assertEquals("save_evidence", payload.path("callback_id").asText());
        assertEquals("Worth keeping", payload.at("/message/text").asText());
        assertEquals(ts, payload.path("message_ts").asText());
        assertFalse(payload.path("response_url").asText().isEmpty());
    }

    @Test
    void a_global_shortcut_has_no_channel() {
        stage.workspace.shortcut("U0MARA", "plan_checkin");

        JsonNode payload = stage.app.last().payload();
        assertEquals("shortcut", payload.path("type").asText());
        assertTrue(payload.path("channel").isMissingNode());
        assertThrows(Problem.class, () -> stage.workspace.shortcut("U0MARA", "save_evidence"));
    }

    private void refused(int status, String error, String body) {
        HttpResponse<String> response = Stage.post(responseUrl(), Stage.json(body));
        assertEquals(status, response.statusCode());
        assertEquals(
                error, Json.parse(response.body()).orElseThrow().path("error").asText());
    }

    private URI responseUrl() {
        return URI.create(stage.app.last().payload().path("response_url").asText());
    }

    private String posted() {
        return stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'x','blocks':" + BUTTONS + "}")
                .path("ts")
                .asText();
    }

    private String lastTs(String viewer) {
        List<JsonNode> messages = stage.workspace.messages("C0GENERAL", viewer);
        return messages.get(messages.size() - 1).path("ts").asText();
    }

    private List<String> texts(String viewer) {
        return stage.workspace.messages("C0GENERAL", viewer).stream()
                .map(message -> message.path("text").asText())
                .toList();
    }
}
