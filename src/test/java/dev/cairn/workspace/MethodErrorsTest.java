package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error a method declares is provoked by a raw call, and no other. */
class MethodErrorsTest {

    static Stream<String> methods() {
        return ApiMethod.all().stream().map(method -> method.spec().name());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_errors_provoked_are_the_errors_declared(String method) {
        EnumSet<SlackError> provoked = EnumSet.noneOf(SlackError.class);
        Stream.concat(ErrorCases.ofEveryMethod(spec(method)), ErrorCases.of(method))
                .forEach(wrong -> {
                    assertEquals(wrong.error().code(), wrong.provoke(), () -> method + ": " + wrong);
                    provoked.add(wrong.error());
                });
        assertEquals(EnumSet.copyOf(spec(method).errors()), provoked);
    }

    @Test
    void every_error_belongs_to_a_method() {
        Set<SlackError> declared = ApiMethod.all().stream()
                .flatMap(method -> method.spec().errors().stream())
                .collect(Collectors.toCollection(() -> EnumSet.of(SlackError.UNKNOWN_METHOD)));
        assertEquals(EnumSet.allOf(SlackError.class), declared);
    }

    @Test
    void a_method_that_is_not_there_is_unknown() {
        try (Stage stage = new Stage()) {
            stage.refused("unknown_method", "chat.sing", "{}");
        }
    }

    @Test
    void a_missing_scope_says_what_is_needed_and_what_is_there() {
        try (Stage stage = Stage.withScopes("commands")) {
            JsonNode answer = stage.call("chat.postMessage", "{'channel':'C0GENERAL','text':'x'}");
            assertEquals("chat:write", answer.path("needed").asText());
            assertEquals("commands", answer.path("provided").asText());
        }
    }

    @Test
    void too_many_calls_get_429_with_the_time_to_wait_whether_it_passes_or_is_leapt_over() {
        try (Stage stage = new Stage()) {
            for (int i = 0; i < RateTier.TIER_3.burst(); i++) {
                stage.ok("conversations.open", "{'users':'U0ANA'}");
            }
            HttpResponse<String> last = stage.raw(
                    "conversations.open", "{\"users\":\"U0ANA\"}", "application/json", stage.workspace.botToken());
            assertEquals(429, last.statusCode());
            assertEquals("2", last.headers().firstValue("Retry-After").orElseThrow());

            stage.realTime.pass(Duration.ofSeconds(2));
            stage.ok("conversations.open", "{'users':'U0ANA'}");
            stage.refused("ratelimited", "conversations.open", "{'users':'U0ANA'}");

            stage.workspace.turn(Duration.ofSeconds(2));
            stage.ok("conversations.open", "{'users':'U0ANA'}");
        }
    }

    @Test
    void a_channel_takes_one_message_a_second_after_a_burst() {
        try (Stage stage = new Stage()) {
            for (int i = 0; i < RateTier.POSTING_IN_CHANNEL.burst(); i++) {
                stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'x'}");
            }
            stage.refused("ratelimited", "chat.postMessage", "{'channel':'C0GENERAL','text':'x'}");
            stage.ok("chat.postMessage", "{'channel':'C0PAYMENTS','text':'x'}");
        }
    }

    @Test
    void every_method_names_its_page() {
        assertTrue(ApiMethod.all().stream()
                .allMatch(method -> method.spec().page().startsWith("https://docs.slack.dev/reference/methods/")));
    }

    private static MethodSpec spec(String name) {
        return ApiMethod.all().stream()
                .map(ApiMethod::spec)
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
