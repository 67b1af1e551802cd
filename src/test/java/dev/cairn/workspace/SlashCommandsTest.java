package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlashCommandsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_command_reaches_the_app_with_every_field_slack_sends() {
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations  what is expected?");

        var form = stage.app.last().form();
        assertEquals("T0CAIRN", form.path("team_id").asText());
        assertEquals("cairn-local", form.path("team_domain").asText());
        assertEquals("C0GENERAL", form.path("channel_id").asText());
        assertEquals("general", form.path("channel_name").asText());
        assertEquals("U0ANA", form.path("user_id").asText());
        assertEquals("ana", form.path("user_name").asText());
        assertEquals("/expectations", form.path("command").asText());
        assertEquals("what is expected?", form.path("text").asText());
        assertEquals("A0CAIRN", form.path("api_app_id").asText());
        assertEquals("false", form.path("is_enterprise_install").asText());
        assertFalse(form.path("token").asText().isEmpty());
        assertTrue(form.path("response_url")
                .asText()
                .startsWith(stage.workspace.address().toString()));
        assertTrue(form.path("trigger_id").asText().matches("\\d+\\.\\d+\\.[0-9a-f]+"));
    }

    @Test
    void a_delivery_is_signed_over_its_own_bytes_in_real_time() {
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations größer & 東京 🗻");

        FakeApp.Received request = stage.app.last();
        long timestamp = stage.realTime.instant().getEpochSecond();
        assertEquals(Long.toString(timestamp), request.header("X-slack-request-timestamp"));
        assertEquals(
                new Signature(stage.workspace.signingSecret()).of(timestamp, request.body()),
                request.header("X-slack-signature"));
        assertEquals(
                Integer.toString(request.body().getBytes(StandardCharsets.UTF_8).length),
                request.header("Content-length"));
        assertEquals("größer &amp; 東京 🗻", request.form().path("text").asText());
    }

    @Test
    void the_ack_shows_to_the_person_alone() {
        stage.app.answers("{\"text\":\"For your eyes\"}");
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        assertEquals(List.of("For your eyes"), texts("C0GENERAL", "U0ANA"));
        assertEquals(List.of(), texts("C0GENERAL", "U0BEN"));
    }

    @Test
    void an_ack_in_channel_shows_to_all_with_what_was_typed() {
        stage.app.answers("{\"response_type\":\"in_channel\",\"text\":\"For all\"}");
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations of me");

        assertEquals(List.of("/expectations of me", "For all"), texts("C0GENERAL", "U0BEN"));
    }

    @Test
    void a_plain_text_ack_shows_as_that_text() {
        stage.app.answers("Just words");
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        assertEquals(List.of("Just words"), texts("C0GENERAL", "U0ANA"));
    }

    @Test
    void an_ack_slack_would_refuse_is_reported() {
        stage.app.answers("{\"text\":\"x\",\"blocks\":[{\"type\":\"nonsense\"}]}");
        Delivery delivery = stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        assertTrue(delivery.problem().orElseThrow().contains("invalid_blocks"));
        assertTrue(texts("C0GENERAL", "U0ANA").get(0).contains("failed with the error"));
    }

    @Test
    void an_app_that_fails_leaves_a_word_to_the_person() {
        stage.app.answers(request -> new FakeApp.Reply(500, ""));
        Delivery delivery = stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        assertFalse(delivery.acked());
        assertEquals(List.of("/expectations failed with the error \"http_error: 500\""), texts("C0GENERAL", "U0ANA"));
    }

    @Test
    void an_app_that_is_not_there_leaves_a_word_to_the_person() {
        stage.app.close();
        Delivery delivery = stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        assertEquals("dispatch_failed", delivery.problem().orElseThrow());
    }

    @Test
    void a_command_the_manifest_does_not_name_is_not_sent() {
        Delivery delivery = stage.workspace.command("U0ANA", "C0GENERAL", "/nonsense at all");

        assertEquals(0, delivery.attempts());
        assertEquals(List.of("`/nonsense` is not a valid command."), texts("C0GENERAL", "U0ANA"));
    }

    @Test
    void nobody_types_in_a_channel_they_are_not_in() {
        Problem problem =
                assertThrows(Problem.class, () -> stage.workspace.command("U0BEN", "C0SECRET", "/expectations"));
        assertEquals("Ben Okafor is not in #secret-plans.", problem.getMessage());
        assertThrows(Problem.class, () -> stage.workspace.command("U0DEE", "C0GENERAL", "/expectations"));
        assertThrows(Problem.class, () -> stage.workspace.command("U0NOBODY", "C0GENERAL", "/expectations"));
    }

    @Test
    void someone_from_another_organisation_comes_with_their_own_team() {
        stage.workspace.command("U0OTTO", "C0PAYMENTS", "/expectations");

        assertEquals("T0PARTNER", stage.app.last().form().path("team_id").asText());
    }

    @Test
    void the_same_command_can_be_ordered_to_arrive_twice() {
        stage.workspace.order(Fault.of("command", Fault.Kind.TWICE, 1));
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations again");

        List<String> texts = stage.app.received().stream()
                .map(request -> request.form().path("text").asText())
                .toList();
        assertEquals(List.of("", "", "again"), texts);
    }

    @Test
    void what_arrives_twice_is_the_same_to_its_signature_however_late() {
        stage.app.answers(request -> {
            stage.realTime.pass(Duration.ofSeconds(2));
            return FakeApp.Reply.EMPTY;
        });
        stage.workspace.order(Fault.of("command", Fault.Kind.TWICE, 1));
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");

        List<String> signatures = stage.app.received().stream()
                .map(request -> request.header("X-slack-signature"))
                .toList();
        assertEquals(List.of(signatures.get(0), signatures.get(0)), signatures);
    }

    @Test
    void inviting_the_app_lets_it_post() {
        stage.workspace.command("U0ANA", "C0PLATFORM", "/invite @Cairn");

        stage.ok("chat.postMessage", "{'channel':'C0PLATFORM','text':'x'}");
        assertEquals(List.of(), stage.app.received());
        assertThrows(Problem.class, () -> stage.workspace.command("U0ANA", "C0PLATFORM", "/invite @nobody"));
    }

    @Test
    void a_private_channel_keeps_its_name_to_itself() {
        stage.workspace.command("U0MARA", "C0LEADS", "/expectations");
        assertEquals(
                "privategroup", stage.app.last().form().path("channel_name").asText());
    }

    private List<String> texts(String channel, String viewer) {
        return stage.workspace.messages(channel, viewer).stream()
                .map((JsonNode message) -> message.path("text").asText())
                .toList();
    }
}
