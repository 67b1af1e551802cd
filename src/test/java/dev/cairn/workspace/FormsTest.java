package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
    private static final String FORM = """
            {'type':'modal','callback_id':'note','private_metadata':'C0GENERAL','title':{'type':'plain_text','text':'Note'},
             'submit':{'type':'plain_text','text':'Save'}%s,'blocks':[
              {'type':'input','block_id':'note','label':{'type':'plain_text','text':'Note'},
               'element':{'type':'plain_text_input','action_id':'text','max_length':10}},
              {'type':'input','block_id':'mark','optional':true,'label':{'type':'plain_text','text':'Mark'},
               'element':{'type':'radio_buttons','action_id':'mark','options':[
                {'text':{'type':'plain_text','text':'On track'},'value':'on'},
                {'text':{'type':'plain_text','text':'At risk'},'value':'risk'}],
                'initial_option':{'text':{'type':'plain_text','text':'On track'},'value':'on'}}},
              {'type':'actions','block_id':'more','elements':[
               {'type':'button','action_id':'add','text':{'type':'plain_text','text':'Add'}}]}]}
            """;

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_form_opens_as_slack_shapes_it() {
        JsonNode view = open("");

        assertEquals("T0CAIRN", view.path("team_id").asText());
        assertEquals("A0CAIRN", view.path("app_id").asText());
        assertEquals("B0CAIRN", view.path("bot_id").asText());
        assertEquals("C0GENERAL", view.path("private_metadata").asText());
        assertEquals(view.path("id"), view.path("root_view_id"));
        assertTrue(view.path("previous_view_id").isNull());
        assertFalse(view.path("hash").asText().isEmpty());
        assertEquals(
                "on", view.at("/state/values/mark/mark/selected_option/value").asText());
    }

    @Test
    void a_form_is_sent_with_all_that_is_filled_in() {
        String id = open("").path("id").asText();
        stage.workspace.submit("U0ANA", id, Map.of("note", Map.of("text", TextNode.valueOf("Fine"))));

        JsonNode payload = stage.app.last().payload();
        assertEquals("view_submission", payload.path("type").asText());
        assertEquals("Fine", payload.at("/view/state/values/note/text/value").asText());
        assertEquals(
                "on",
                payload.at("/view/state/values/mark/mark/selected_option/value").asText());
        assertEquals("note", payload.at("/view/callback_id").asText());
        assertTrue(payload.path("channel").isMissingNode());
        assertTrue(payload.path("response_url").isMissingNode());
        assertEquals(List.of(), stage.workspace.views("U0ANA"));
    }

    @Test
    void values_can_be_given_as_payloads_spell_them_too() {
        String id = open("").path("id").asText();
        stage.post("submit", """
                {'user':'U0ANA','view':'%s','values':{'note':{'text':{'type':'plain_text_input','value':'Fine'}},
                 'mark':{'mark':'risk'}}}
                """.formatted(id));

        JsonNode values = stage.app.last().payload().at("/view/state/values");
        assertEquals("Fine", values.at("/note/text/value").asText());
        assertEquals(
                "At risk", values.at("/mark/mark/selected_option/text/text").asText());
    }

    @Test
    void a_required_field_left_empty_is_not_sent() {
        String id = open("").path("id").asText();
        Problem problem = assertThrows(Problem.class, () -> stage.workspace.submit("U0ANA", id, Map.of()));

        assertEquals("The form was not sent. note: This must be filled in.", problem.getMessage());
        assertEquals("This must be filled in.", errorUnderNote());
        assertThrows(
                Problem.class,
                () -> stage.workspace.submit(
                        "U0ANA", id, Map.of("note", Map.of("text", TextNode.valueOf("eleven long")))));
        assertEquals("Write at most 10 characters; this has 11.", errorUnderNote());
    }

    private String errorUnderNote() {
        return stage.workspace.views("U0ANA").get(0).at("/errors/note").asText();
    }

    @Test
    void errors_stay_under_their_fields_and_what_was_typed_stays() {
        String id = open("").path("id").asText();
        stage.app.answers("{\"response_action\":\"errors\",\"errors\":{\"note\":\"Say more\"}}");
        fill(id, "Fine");

        JsonNode view = stage.workspace.views("U0ANA").get(0);
        assertEquals("Say more", view.at("/errors/note").asText());
        assertEquals("Fine", view.at("/state/values/note/text/value").asText());
    }

    @Test
    void errors_under_what_is_no_field_are_reported() {
        String id = open("").path("id").asText();
        stage.app.answers("{\"response_action\":\"errors\",\"errors\":{\"more\":\"Not here\"}}");

        assertTrue(fill(id, "Fine").problem().orElseThrow().contains("/errors/more"));
    }

    @Test
    void an_ack_may_redraw_the_form() {
        String id = open("").path("id").asText();
        String before = stage.workspace.views("U0ANA").get(0).path("hash").asText();
        stage.app.answers("{\"response_action\":\"update\",\"view\":" + Stage.json(FORM.formatted("")) + "}");
        fill(id, "Fine");

        JsonNode view = stage.workspace.views("U0ANA").get(0);
        assertEquals(id, view.path("id").asText());
        assertFalse(view.path("hash").asText().equals(before));
    }

    @Test
    void an_ack_may_push_a_form_and_clear_them_all() {
        String id = open("").path("id").asText();
        stage.app.answers("{\"response_action\":\"push\",\"view\":" + Stage.json(FORM.formatted("")) + "}");
        fill(id, "Fine");

        List<JsonNode> stack = stage.workspace.views("U0ANA");
        assertEquals(2, stack.size());
        assertEquals(id, stack.get(1).path("previous_view_id").asText());
        assertEquals(id, stack.get(1).path("root_view_id").asText());

        stage.app.answers("{\"response_action\":\"clear\"}");
        fill(stack.get(1).path("id").asText(), "Fine");
        assertEquals(List.of(), stage.workspace.views("U0ANA"));
    }

    @Test
    void a_fourth_form_on_the_stack_is_refused() {
        String id = open("").path("id").asText();
        stage.app.answers("{\"response_action\":\"push\",\"view\":" + Stage.json(FORM.formatted("")) + "}");
        fill(id, "one");
        fill(top(), "two");

        assertTrue(fill(top(), "three").problem().orElseThrow().contains("push_limit_reached"));
        assertEquals(3, stage.workspace.views("U0ANA").size());
    }

    @Test
    void an_ack_slack_would_refuse_is_reported() {
        String id = open("").path("id").asText();
        stage.app.answers("{\"response_action\":\"update\",\"view\":{\"type\":\"modal\",\"blocks\":[]}}");
        assertTrue(fill(id, "Fine").problem().orElseThrow().contains("missing required field: title"));

        stage.app.answers("{\"response_action\":\"dance\"}");
        assertTrue(fill(id, "Fine").problem().orElseThrow().contains("/response_action"));
    }

    @Test
    void an_app_that_fails_leaves_the_form_open() {
        String id = open("").path("id").asText();
        stage.app.answers(request -> new FakeApp.Reply(500, ""));
        fill(id, "Fine");

        assertEquals(
                "Fine",
                stage.workspace
                        .views("U0ANA")
                        .get(0)
                        .at("/state/values/note/text/value")
                        .asText());
    }

    @Test
    void closing_is_told_to_those_who_asked() {
        String id = open("").path("id").asText();
        assertEquals(0, stage.workspace.closeView("U0ANA", id, false).attempts());

        String told = open(",'notify_on_close':true").path("id").asText();
        stage.workspace.closeView("U0ANA", told, false);
        JsonNode payload = stage.app.last().payload();
        assertEquals("view_closed", payload.path("type").asText());
        assertFalse(payload.path("is_cleared").asBoolean());
        assertEquals(List.of(), stage.workspace.views("U0ANA"));
    }

    @Test
    void a_press_in_a_form_brings_the_form_with_what_is_filled_in() {
        String id = open("").path("id").asText();
        stage.workspace.press(Press.inView("U0ANA", id, "add"));

        JsonNode payload = stage.app.last().payload();
        assertEquals("view", payload.at("/container/type").asText());
        assertEquals(id, payload.at("/container/view_id").asText());
        assertEquals(id, payload.at("/view/id").asText());
        assertTrue(payload.path("response_url").isMissingNode());
        assertTrue(payload.path("message").isMissingNode());
    }

    @Test
    void a_press_in_a_form_brings_what_was_typed_elsewhere_and_keeps_it() {
        String id = open("").path("id").asText();
        stage.post("press", """
                {'user':'U0ANA','view':'%s','action':'add','values':{'note':{'text':'Half a'},'mark':{'mark':'risk'}}}
                """.formatted(id));

        JsonNode sent = stage.app.last().payload().at("/view/state/values");
        assertEquals("Half a", sent.at("/note/text/value").asText());
        assertEquals("risk", sent.at("/mark/mark/selected_option/value").asText());
        assertEquals(sent, stage.workspace.views("U0ANA").get(0).at("/state/values"));

        stage.post("press", "{'user':'U0ANA','view':'%s','action':'add','values':{'note':{'text':''}}}".formatted(id));
        JsonNode cleared = stage.app.last().payload().at("/view/state/values");
        assertTrue(cleared.at("/note/text/value").isNull());
        assertEquals("risk", cleared.at("/mark/mark/selected_option/value").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'nowhere':{'text':'x'}} | There is no field nowhere / text.",
                "{'more':{'add':'x'}}     | add is nothing to fill in.",
                "{'note':'x'}             | In values, note must hold action ids and their values.",
                "{'note':{'text':[1]}}    | text takes one value, not [1].",
                "{'mark':{'mark':'best'}} | There is no option \"best\" to choose in mark.",
                "[]                       | Missing: values, an object",
            })
    void values_that_fit_no_field_are_refused(String values, String sentence) {
        String id = open("").path("id").asText();
        for (String deed : List.of("press", "submit")) {
            JsonNode answer =
                    stage.post(deed, "{'user':'U0ANA','view':'%s','action':'add','values':%s}".formatted(id, values));
            assertEquals(sentence, answer.path("problem").asText());
        }
    }

    @Test
    void a_redraw_keeps_what_was_filled_in_and_takes_the_right_hash_only() {
        JsonNode view = open("");
        String id = view.path("id").asText();
        stage.workspace.press(Press.inView("U0ANA", id, "mark").withValue("risk"));

        String update = "{'view_id':'%s','hash':'%s','view':%s}";
        String redrawn = update.formatted(id, view.path("hash").asText(), FORM.formatted(""));
        stage.ok("views.update", redrawn);
        assertEquals(
                "risk",
                stage.workspace
                        .views("U0ANA")
                        .get(0)
                        .at("/state/values/mark/mark/selected_option/value")
                        .asText());
        stage.refused("hash_conflict", "views.update", redrawn);
    }

    @Test
    void a_form_is_found_by_the_apps_own_name_for_it() {
        open(",'external_id':'mine'");
        stage.ok("views.update", "{'external_id':'mine','view':%s}".formatted(FORM.formatted(",'external_id':'mine'")));
    }

    @Test
    void the_home_tab_shows_what_was_published_last() {
        assertTrue(stage.get("home?viewer=U0ANA").path("view").isNull());
        stage.ok("views.publish", "{'user_id':'U0ANA','view':{'type':'home','blocks':[{'type':'divider'}]}}");
        JsonNode second = stage.ok("views.publish", """
                {'user_id':'U0ANA','view':{'type':'home','blocks':[
                 {'type':'header','text':{'type':'plain_text','text':'Hello'}}]}}
                """);

        JsonNode home = stage.get("home?viewer=U0ANA").path("view");
        assertEquals("Hello", home.at("/blocks/0/text/text").asText());
        assertEquals(second.at("/view/id"), home.path("id"));
        assertTrue(stage.workspace.home("U0BEN").isEmpty());
    }

    private JsonNode open(String more) {
        stage.app.answers("");
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");
        String trigger = stage.app.last().form().path("trigger_id").asText();
        return stage.ok("views.open", "{'trigger_id':'%s','view':%s}".formatted(trigger, FORM.formatted(more)))
                .path("view");
    }

    private Delivery fill(String viewId, String note) {
        return stage.workspace.submit("U0ANA", viewId, Map.of("note", Map.of("text", TextNode.valueOf(note))));
    }

    private String top() {
        List<JsonNode> stack = stage.workspace.views("U0ANA");
        return stack.get(stack.size() - 1).path("id").asText();
    }
}
