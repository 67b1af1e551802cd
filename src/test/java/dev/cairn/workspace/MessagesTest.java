package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_message_comes_back_as_slack_shapes_it() {
        JsonNode answer = stage.ok(
                "chat.postMessage",
                "{'channel':'C0GENERAL','text':'x','blocks':[{'type':'actions','elements':["
                        + "{'type':'button','text':{'type':'plain_text','text':'x'}}]}]}");

        JsonNode message = answer.path("message");
        assertEquals("C0GENERAL", answer.path("channel").asText());
        assertEquals(answer.path("ts"), message.path("ts"));
        assertEquals("B0CAIRN", message.path("bot_id").asText());
        assertEquals("A0CAIRN", message.path("app_id").asText());
        assertEquals("U0CAIRN", message.path("user").asText());
        assertFalse(message.at("/blocks/0/block_id").asText().isEmpty());
        assertFalse(message.at("/blocks/0/elements/0/action_id").asText().isEmpty());
    }

    @Test
    void arguments_may_come_as_a_form_with_json_inside_and_the_token_too() {
        String blocks = URLEncoder.encode("[{\"type\":\"divider\"}]", StandardCharsets.UTF_8);
        String form =
                "token=" + stage.workspace.botToken() + "&channel=%23general&text=gr%C3%B6%C3%9Fer&blocks=" + blocks;
        JsonNode answer = Json.parse(stage.raw("chat.postMessage", form, "application/x-www-form-urlencoded", "")
                        .body())
                .orElseThrow();

        assertEquals("größer", answer.at("/message/text").asText());
        assertEquals("divider", answer.at("/message/blocks/0/type").asText());
        assertEquals("C0GENERAL", answer.path("channel").asText());
    }

    @Test
    void a_text_is_truncated_at_forty_thousand() {
        JsonNode answer = stage.call(
                "chat.postMessage", Json.object().put("channel", "C0GENERAL").put("text", "🗻".repeat(40_001)));
        String text = answer.at("/message/text").asText();
        assertEquals(40_000, text.codePointCount(0, text.length()));
    }

    @Test
    void a_persons_id_stands_for_the_dm_with_them() {
        JsonNode answer = stage.ok("chat.postMessage", "{'channel':'U0ANA','text':'x'}");
        assertEquals("D0ANA", answer.path("channel").asText());
    }

    @Test
    void with_chat_write_public_any_public_channel_takes_a_message() {
        try (Stage wider = Stage.withScopes("chat:write", "chat:write.public")) {
            wider.ok("chat.postMessage", "{'channel':'C0PLATFORM','text':'x'}");
            wider.refused("channel_not_found", "chat.postMessage", "{'channel':'C0SECRET','text':'x'}");
            wider.refused("not_in_channel", "chat.postEphemeral", "{'channel':'C0PLATFORM','user':'U0ANA','text':'x'}");
        }
    }

    @Test
    void joining_and_leaving_change_where_the_app_may_post() {
        stage.post("membership", "{'user':'U0CAIRN','channel':'C0PLATFORM','member':true}");
        stage.ok("chat.postMessage", "{'channel':'C0PLATFORM','text':'x'}");
        stage.post("membership", "{'user':'U0CAIRN','channel':'C0PLATFORM','member':false}");
        stage.refused("not_in_channel", "chat.postMessage", "{'channel':'C0PLATFORM','text':'x'}");
    }

    @Test
    void a_message_is_redrawn_in_place_and_deleted() {
        String ts = stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'x','blocks':[{'type':'divider'}]}")
                .path("ts")
                .asText();
        stage.ok("chat.update", "{'channel':'C0GENERAL','ts':'%s','text':'y'}".formatted(ts));

        JsonNode redrawn = stage.workspace.messages("C0GENERAL", "U0ANA").get(0);
        assertEquals("y", redrawn.path("text").asText());
        assertEquals(ts, redrawn.path("ts").asText());
        assertTrue(redrawn.path("blocks").isMissingNode());
        assertTrue(redrawn.has("edited"));

        stage.ok("chat.delete", "{'channel':'C0GENERAL','ts':'%s'}".formatted(ts));
        assertEquals(List.of(), stage.workspace.messages("C0GENERAL", "U0ANA"));
    }

    @Test
    void an_ephemeral_message_is_seen_by_one_and_found_by_none() {
        String ts = stage.ok("chat.postEphemeral", "{'channel':'C0GENERAL','user':'U0ANA','text':'x'}")
                .path("message_ts")
                .asText();

        assertEquals(1, stage.workspace.messages("C0GENERAL", "U0ANA").size());
        assertEquals(0, stage.workspace.messages("C0GENERAL", "U0BEN").size());
        assertTrue(stage.ok("conversations.history", "{'channel':'C0GENERAL'}")
                .path("messages")
                .isEmpty());
        stage.refused("message_not_found", "chat.update", "{'channel':'C0GENERAL','ts':'%s','text':'y'}".formatted(ts));
    }

    @Test
    void history_is_newest_first_page_by_page_without_replies() {
        String first = post("one", "");
        post("reply", ",'thread_ts':'" + first + "'");
        post("two", "");
        post("three", "");

        JsonNode page = stage.ok("conversations.history", "{'channel':'C0GENERAL','limit':2}");
        assertEquals(List.of("three", "two"), texts(page));
        assertTrue(page.path("has_more").asBoolean());
        JsonNode rest = stage.ok(
                "conversations.history",
                "{'channel':'C0GENERAL','limit':2,'cursor':'%s'}"
                        .formatted(page.at("/response_metadata/next_cursor").asText()));
        assertEquals(List.of("one"), texts(rest));
        assertFalse(rest.path("has_more").asBoolean());
        assertEquals(1, rest.at("/messages/0/reply_count").asInt());
        assertEquals(
                List.of("one"),
                texts(stage.ok("conversations.history", "{'channel':'C0GENERAL','latest':'%s'}".formatted(first))));
        assertEquals(
                List.of("one", "reply"),
                texts(stage.ok("conversations.replies", "{'channel':'C0GENERAL','ts':'%s'}".formatted(first))));
    }

    @Test
    void metadata_are_read_back_only_when_asked_for() {
        post("x", ",'metadata':{'event_type':'nudge','event_payload':{'id':'7'}}");

        assertTrue(stage.ok("conversations.history", "{'channel':'C0GENERAL'}")
                .at("/messages/0/metadata")
                .isMissingNode());
        assertEquals(
                "7",
                stage.ok("conversations.history", "{'channel':'C0GENERAL','include_all_metadata':true}")
                        .at("/messages/0/metadata/event_payload/id")
                        .asText());
    }

    @Test
    void a_reply_that_one_person_sees_is_no_reply_to_the_others() {
        String parent = stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'parent'}")
                .path("ts")
                .asText();

        stage.ok(
                "chat.postEphemeral",
                "{'channel':'C0GENERAL','user':'U0ANA','text':'psst','thread_ts':'%s'}".formatted(parent));

        assertFalse(stage.workspace.messages("C0GENERAL", "U0BEN").get(0).has("reply_count"));
        assertEquals(2, stage.workspace.messages("C0GENERAL", "U0ANA").size());
    }

    @Test
    void a_permalink_names_channel_and_time() {
        String ts = post("x", "");
        String link = stage.ok("chat.getPermalink", "{'channel':'C0GENERAL','message_ts':'%s'}".formatted(ts))
                .path("permalink")
                .asText();
        assertEquals("https://cairn-local.slack.com/archives/C0GENERAL/p" + ts.replace(".", ""), link);
    }

    @Test
    void a_dm_is_opened_once() {
        assertTrue(stage.ok("conversations.open", "{'users':'U0BEN'}")
                .path("already_open")
                .isMissingNode());
        JsonNode again = stage.ok("conversations.open", "{'users':'U0BEN','return_im':true}");
        assertTrue(again.path("already_open").asBoolean());
        assertEquals("U0BEN", again.at("/channel/user").asText());
    }

    @Test
    void people_come_with_their_zone_and_organisation() {
        JsonNode chidi = stage.ok("users.info", "{'user':'U0CHIDI'}").path("user");
        assertEquals("Asia/Kolkata", chidi.path("tz").asText());
        assertEquals(19_800, chidi.path("tz_offset").asInt());
        assertEquals("Chidi Rao", chidi.at("/profile/real_name").asText());

        JsonNode otto = stage.ok("users.info", "{'user':'U0OTTO'}").path("user");
        assertTrue(otto.path("is_stranger").asBoolean());
        assertEquals("T0PARTNER", otto.path("team_id").asText());
        assertTrue(
                stage.ok("users.info", "{'user':'U0DEE'}").at("/user/deleted").asBoolean());
        assertTrue(stage.ok("users.info", "{'user':'U0BUILDBOT'}")
                .at("/user/is_bot")
                .asBoolean());

        stage.post("account", "{'user':'U0BEN','active':false}");
        assertTrue(
                stage.ok("users.info", "{'user':'U0BEN'}").at("/user/deleted").asBoolean());
    }

    @Test
    void a_scheduled_message_is_told_of_without_a_ts() {
        JsonNode answer = schedule(stage.now() + 3600, "later", "");
        assertTrue(answer.path("ts").isMissingNode());
        assertEquals(stage.now() + 3600, answer.path("post_at").asLong());

        JsonNode listed = stage.ok("chat.scheduledMessages.list", "{'channel':'C0GENERAL'}")
                .at("/scheduled_messages/0");
        List<String> names = new ArrayList<>();
        listed.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("id", "channel_id", "post_at", "date_created", "text"), names);
        assertEquals(stage.now(), listed.path("date_created").asLong());
    }

    @Test
    void scheduled_messages_are_listed_page_by_page_within_bounds() {
        for (int i = 1; i <= 5; i++) {
            schedule(stage.now() + i * 1000L, "m" + i, "");
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = stage.ok("chat.scheduledMessages.list", "{'limit':2,'cursor':'%s'}".formatted(cursor));
            page.path("scheduled_messages")
                    .forEach(message -> seen.add(message.path("text").asText()));
            cursor = page.at("/response_metadata/next_cursor").asText();
        } while (!cursor.isEmpty());
        assertEquals(List.of("m1", "m2", "m3", "m4", "m5"), seen);

        JsonNode bounded = stage.ok(
                "chat.scheduledMessages.list",
                "{'oldest':%d,'latest':%d}".formatted(stage.now() + 2000, stage.now() + 3000));
        assertEquals(2, bounded.path("scheduled_messages").size());
    }

    @Test
    void a_scheduled_message_is_taken_back_until_a_minute_before() {
        String id = schedule(stage.now() + 60, "later", "")
                .path("scheduled_message_id")
                .asText();
        String delete = "{'channel':'C0GENERAL','scheduled_message_id':'%s'}".formatted(id);
        stage.ok("chat.deleteScheduledMessage", delete);
        stage.refused("invalid_scheduled_message_id", "chat.deleteScheduledMessage", delete);

        stage.workspace.turn(Duration.ofHours(1));
        assertEquals(List.of(), stage.workspace.messages("C0GENERAL", "U0ANA"));
    }

    @Test
    void with_metadata_a_scheduled_message_is_taken_and_never_posts() {
        schedule(stage.now() + 60, "lost", ",'metadata':{'event_type':'nudge','event_payload':{}}");
        Turned turned = stage.workspace.turn(Duration.ofHours(1));

        assertEquals(0, turned.delivered());
        assertEquals(List.of(), stage.workspace.messages("C0GENERAL", "U0ANA"));
    }

    @Test
    void thirty_messages_fit_any_five_minutes_and_the_next_window_is_free_again() {
        for (int i = 0; i < 30; i++) {
            schedule(stage.now() + 1000 + i, "m" + i, "");
        }
        stage.refused(
                "restricted_too_many",
                "chat.scheduleMessage",
                "{'channel':'C0GENERAL','text':'x','post_at':%d}".formatted(stage.now() + 1299));
        schedule(stage.now() + 1300, "next window", "");
    }

    private JsonNode schedule(long postAt, String text, String more) {
        return stage.ok(
                "chat.scheduleMessage",
                "{'channel':'C0GENERAL','text':'%s','post_at':%d%s}".formatted(text, postAt, more));
    }

    private String post(String text, String more) {
        return stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'%s'%s}".formatted(text, more))
                .path("ts")
                .asText();
    }

    private static List<String> texts(JsonNode page) {
        return Json.stream(page.path("messages"))
                .map(message -> message.path("text").asText())
                .toList();
    }
}
