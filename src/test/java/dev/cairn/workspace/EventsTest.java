package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_mention_is_told_with_its_message() {
        stage.workspace.write("U0ANA", "C0GENERAL", "@cairn what is expected?");

        JsonNode envelope = stage.app.last().json();
        assertEquals("event_callback", envelope.path("type").asText());
        assertEquals("T0CAIRN", envelope.path("team_id").asText());
        assertTrue(envelope.path("event_id").asText().startsWith("Ev"));
        assertEquals(Stage.START.getEpochSecond(), envelope.path("event_time").asLong());
        assertEquals("U0CAIRN", envelope.at("/authorizations/0/user_id").asText());
        JsonNode event = envelope.path("event");
        assertEquals("app_mention", event.path("type").asText());
        assertEquals("<@U0CAIRN> what is expected?", event.path("text").asText());
        assertEquals("C0GENERAL", event.path("channel").asText());
        assertEquals(event.path("ts"), event.path("event_ts"));
        assertEquals(
                event.path("ts"),
                stage.workspace.messages("C0GENERAL", "U0BEN").get(0).path("ts"));
    }

    @Test
    void a_reply_in_a_thread_says_so() {
        stage.workspace.write("U0BEN", "C0GENERAL", "Hello");
        String thread =
                stage.workspace.messages("C0GENERAL", "U0BEN").get(0).path("ts").asText();
        stage.workspace.reply("U0ANA", "C0GENERAL", thread, "@cairn and this?");

        assertEquals(thread, stage.app.last().json().at("/event/thread_ts").asText());
    }

    @Test
    void a_direct_message_is_told() {
        stage.workspace.writeToApp("U0ANA", "hello");

        JsonNode event = stage.app.last().json().path("event");
        assertEquals("message", event.path("type").asText());
        assertEquals("im", event.path("channel_type").asText());
        assertEquals("D0ANA", event.path("channel").asText());
    }

    @Test
    void what_the_manifest_does_not_subscribe_to_is_not_told() {
        assertEquals(0, stage.workspace.write("U0ANA", "C0GENERAL", "just talk").attempts());
        assertEquals(0, stage.workspace.write("U0ANA", "C0PLATFORM", "@cairn?").attempts());
        assertEquals(List.of(), stage.app.received());
    }

    @Test
    void nobody_writes_where_nobody_can() {
        assertThrows(Problem.class, () -> stage.workspace.write("U0ANA", "C0ARCHIVE", "anyone?"));
        assertThrows(Problem.class, () -> stage.workspace.write("U0OTTO", "C0GENERAL", "anyone?"));
    }

    @Test
    void a_read_only_messages_tab_takes_no_message() {
        UnaryOperator<ObjectNode> readOnly = manifest -> {
            ((ObjectNode) manifest.at("/features/app_home")).put("messages_tab_read_only_enabled", true);
            return manifest;
        };
        try (Stage quiet = Stage.withManifest(readOnly)) {
            assertThrows(Problem.class, () -> quiet.workspace.writeToApp("U0ANA", "hello"));
            quiet.ok("chat.postMessage", "{'channel':'U0ANA','text':'x'}");
        }
    }

    @Test
    void opening_home_is_told() {
        stage.workspace.openHome("U0ANA");

        JsonNode event = stage.app.last().json().path("event");
        assertEquals("app_home_opened", event.path("type").asText());
        assertEquals("home", event.path("tab").asText());
        assertEquals("U0ANA", event.path("user").asText());
    }

    @Test
    void opening_the_direct_message_is_told() {
        stage.workspace.openMessages("U0ANA");

        JsonNode event = stage.app.last().json().path("event");
        assertEquals("app_home_opened", event.path("type").asText());
        assertEquals("messages", event.path("tab").asText());
    }

    @Test
    void a_failing_app_is_told_again_three_times() {
        stage.app.answers(request -> new FakeApp.Reply(500, ""));
        Delivery delivery = stage.workspace.writeToApp("U0ANA", "hello");

        assertEquals(4, delivery.attempts());
        assertEquals(
                List.of("", "1", "2", "3"),
                stage.app.received().stream()
                        .map(request -> request.header("X-slack-retry-num"))
                        .toList());
        assertEquals("http_error", stage.app.last().header("X-slack-retry-reason"));
        assertEquals(
                1,
                stage.app.received().stream()
                        .map(request -> request.json().path("event_id").asText())
                        .distinct()
                        .count());
    }

    @Test
    void an_app_that_recovers_is_not_told_again() {
        stage.app.answers(request -> new FakeApp.Reply(stage.app.received().size() < 2 ? 500 : 200, ""));
        assertEquals(2, stage.workspace.writeToApp("U0ANA", "hello").attempts());
    }

    @Test
    void the_same_event_can_be_ordered_to_arrive_twice() {
        stage.post("faults", "{'target':'event','kind':'twice'}");
        stage.workspace.writeToApp("U0ANA", "hello");

        assertEquals(2, stage.app.received().size());
        assertEquals(
                stage.app.received().get(0).body(), stage.app.received().get(1).body());
    }

    @Test
    void an_event_whose_answer_is_lost_is_sent_again_as_a_retry() {
        stage.post("faults", "{'target':'event','kind':'answer_lost'}");
        Delivery delivery = stage.workspace.writeToApp("U0ANA", "hello");

        assertEquals(2, delivery.attempts());
        assertEquals(2, stage.app.received().size());
        assertEquals(
                stage.app.received().get(0).body(), stage.app.received().get(1).body());
        assertEquals("1", stage.app.last().header("X-slack-retry-num"));
        assertEquals("http_timeout", stage.app.last().header("X-slack-retry-reason"));
    }

    @Test
    void a_mention_where_the_app_is_not_is_told_to_nobody_and_slackbot_says_how_to_invite_it() {
        stage.workspace.write("U0ANA", "C0PLATFORM", "@cairn what is expected?");

        assertEquals(List.of(), stage.app.received());
        JsonNode said = stage.workspace.messages("C0PLATFORM", "U0ANA").get(1);
        assertEquals(
                "You mentioned <@U0CAIRN>, but they're not in this channel. Type `/invite @cairn` to add them.",
                said.path("text").asText());
        assertEquals(1, stage.workspace.messages("C0PLATFORM", "U0BEN").size(), "only who wrote sees it");

        stage.workspace.command("U0ANA", "C0PLATFORM", "/invite @cairn");
        stage.workspace.write("U0ANA", "C0PLATFORM", "@cairn what is expected?");

        assertEquals("app_mention", stage.app.last().json().at("/event/type").asText());
        assertEquals(3, stage.workspace.messages("C0PLATFORM", "U0ANA").size());
    }

    @Test
    void a_mention_in_a_direct_message_is_told_once_as_a_message() {
        stage.workspace.writeToApp("U0ANA", "@cairn hello");

        assertEquals(1, stage.app.received().size());
        assertEquals("message", stage.app.last().json().at("/event/type").asText());
    }

    @Test
    void a_message_event_is_sent_to_those_who_subscribe_to_its_kind_of_channel() {
        stage.post("event", "{'event':{'type':'message','channel_type':'im','subtype':'message_changed'}}");
        stage.post("event", "{'event':{'type':'message','channel_type':'channel','text':'hello'}}");

        assertEquals(1, stage.app.received().size());
        assertEquals(
                "message_changed", stage.app.last().json().at("/event/subtype").asText());
    }

    @Test
    void removing_the_app_is_told_and_ends_its_token() {
        stage.workspace.uninstall();

        assertEquals(
                List.of("tokens_revoked", "app_uninstalled"),
                stage.app.received().stream()
                        .map(request -> request.json().at("/event/type").asText())
                        .toList());
        assertEquals(
                "U0CAIRN",
                stage.app.received().get(0).json().at("/event/tokens/bot/0").asText());
        stage.refused("account_inactive", "auth.test", "{}");
        assertEquals(0, stage.workspace.writeToApp("U0ANA", "still there?").attempts());
        assertThrows(Problem.class, () -> stage.workspace.shortcut("U0ANA", "plan_checkin"));

        stage.post("installation", "{'installed':true}");
        stage.ok("auth.test", "{}");
    }

    @Test
    void any_event_can_be_sent_such_as_another_persons_token_going() {
        stage.post("event", "{'event':{'type':'tokens_revoked','tokens':{'oauth':['U0ANA'],'bot':[]}}}");
        assertEquals(
                "U0ANA", stage.app.last().json().at("/event/tokens/oauth/0").asText());
    }
}
