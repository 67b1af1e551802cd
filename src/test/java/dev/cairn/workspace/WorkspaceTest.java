package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void the_seed_is_there_to_see() {
        JsonNode state = stage.get("state");

        assertEquals("T0CAIRN", state.at("/team/id").asText());
        assertEquals(11, state.path("people").size());
        assertEquals(7, state.path("channels").size());
        assertEquals("2026-01-05T08:00:00Z", state.path("now").asText());
        assertEquals("/expectations", state.at("/commands/0/command").asText());
        assertTrue(state.path("installed").asBoolean());
    }

    @Test
    void the_manifest_s_hints_and_tabs_are_there_to_see() {
        JsonNode state = stage.get("state");

        assertEquals("[question]", state.at("/commands/0/usage_hint").asText());
        assertEquals(
                "What is expected of you", state.at("/commands/0/description").asText());
        assertEquals("Save as evidence", state.at("/shortcuts/0/name").asText());
        assertEquals(
                Stage.json("{'home_tab_enabled':true,'messages_tab_enabled':true,"
                        + "'messages_tab_read_only_enabled':false}"),
                state.path("app_home"));
    }

    @Test
    void a_manifest_that_says_nothing_offers_nothing() {
        try (Stage bare = Stage.withManifest(manifest -> Json.object())) {
            JsonNode state = bare.get("state");
            assertEquals(Json.array(), state.path("commands"));
            assertEquals(Json.array(), state.path("shortcuts"));
            assertFalse(state.at("/app_home/home_tab_enabled").asBoolean());
        }
    }

    @Test
    void what_a_person_saw_last_is_told_for_each_of_their_channels() {
        stage.workspace.write("U0MARA", "C0LEADS", "Between us");
        String said = stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'x'}")
                .path("ts")
                .asText();
        stage.workspace.reply("U0BEN", "C0GENERAL", said, "In the thread");
        String whispered = stage.ok("chat.postEphemeral", "{'channel':'C0GENERAL','user':'U0TOM','text':'x'}")
                .path("message_ts")
                .asText();

        assertEquals(said, lastTs("?viewer=U0ANA", "C0GENERAL"));
        assertEquals(whispered, lastTs("?viewer=U0TOM", "C0GENERAL"));
        assertEquals("", lastTs("?viewer=U0ANA", "C0LEADS"));
        assertEquals("", lastTs("?viewer=U0ANA", "C0PAYMENTS"));
        assertEquals("", lastTs("", "C0GENERAL"));
        assertTrue(stage.get("state?viewer=U0NOBODY").path("problem").asText().contains("U0NOBODY"));
    }

    @Test
    void the_token_names_the_bot() {
        JsonNode answer = stage.ok("auth.test", "{}");

        assertEquals("T0CAIRN", answer.path("team_id").asText());
        assertEquals("U0CAIRN", answer.path("user_id").asText());
        assertEquals("B0CAIRN", answer.path("bot_id").asText());
        assertEquals(stage.workspace.teamId(), answer.path("team_id").asText());
    }

    @Test
    void the_app_may_say_later_where_it_listens() {
        try (FakeApp other = new FakeApp()) {
            stage.workspace.deliverTo(other.requestUrl());
            stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

            assertEquals(1, other.received().size());
            assertEquals(List.of(), stage.app.received());
        }
    }

    @Test
    void a_reset_plants_the_seed_again_and_leaves_the_clock() {
        stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'x'}");
        stage.workspace.turn(Duration.ofDays(1));
        stage.post("reset", "{}");

        assertEquals(List.of(), stage.workspace.messages("C0GENERAL", "U0ANA"));
        assertEquals(
                Stage.START.plus(Duration.ofDays(1)), stage.workspace.clock().instant());
    }

    @Test
    void every_start_has_its_own_secrets() {
        try (Stage other = new Stage()) {
            assertNotEquals(stage.workspace.botToken(), other.workspace.botToken());
            assertNotEquals(stage.workspace.signingSecret(), other.workspace.signingSecret());
        }
    }

    @Test
    void a_missing_field_is_asked_for_by_name() {
        assertEquals(
                "Missing: text",
                stage.post("command", "{'user':'U0ANA','channel':'C0GENERAL'}")
                        .path("problem")
                        .asText());
    }

    @Test
    void a_manifest_that_cannot_be_read_is_named() {
        UncheckedIOException unreadable =
                assertThrows(UncheckedIOException.class, () -> WorkspaceOptions.of(Path.of("no-such-manifest.yml")));
        assertTrue(unreadable.toString().contains("no-such-manifest.yml"));
    }

    @Test
    void a_port_in_use_is_named() {
        int taken = stage.workspace.address().getPort();
        assertThrows(UncheckedIOException.class, () -> new Stage(options -> options.withPort(taken)));
    }

    private String lastTs(String query, String channelId) {
        return Json.stream(stage.get("state" + query).path("channels"))
                .filter(channel -> channel.path("id").asText().equals(channelId))
                .findFirst()
                .orElseThrow()
                .path("last_ts")
                .asText();
    }

    @Test
    void api_calls_go_below_its_address() {
        assertEquals(URI.create(stage.workspace.address() + "api/"), stage.workspace.apiUrl());
    }
}
