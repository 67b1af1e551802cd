package dev.cairn.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.doctor.Finding.State;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackChecksTest {
    private static final ManifestScopes MANIFEST =
            new ManifestScopes(Set.of("commands", "chat:write"), Set.of("files:write"));

    private static final String TOKEN = "xoxb-1-abc";
    private static final String ACCEPTED = """
            {"ok":true,"url":"https://acme.slack.com/","team":"Acme","user":"cairn","team_id":"T0ACME","user_id":"U0CAIRN",
            "is_enterprise_install":false}""";

    private int status = 200;
    private String body = ACCEPTED;
    private String token = TOKEN;
    private Duration ahead = Duration.ZERO;
    private final Map<String, String> headers =
            new HashMap<>(Map.of("X-OAuth-Scopes", "commands,chat:write,files:write"));

    @Test
    void a_token_that_slack_accepts_with_all_scopes_is_good_throughout() throws Exception {
        Findings found = look();

        assertEquals(Set.of("slack", "token", "scopes", "optional-scopes", "extra-scopes", "clock"), found.ids());
        found.all().forEach(finding -> assertEquals(State.GOOD, finding.state(), finding::toString));
        assertEquals(
                "Slack accepts the token: bot cairn in Acme (T0ACME).",
                found.of("token").found());
    }

    @Test
    void an_organisation_wide_install_is_named_as_not_supported() throws Exception {
        body = ACCEPTED.replace("\"is_enterprise_install\":false", "\"is_enterprise_install\":true");

        assertEquals(
                Finding.todo(
                        "token",
                        "The token is of an organisation-wide install, which Cairn does not support yet.",
                        "Install the app in a single workspace and set the token shown there."),
                look().of("token"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invalid_auth     | Slack does not know the token.                                                            | OAuth & Permissions
            account_inactive | The app was removed from the workspace, or its token was revoked (account_inactive).      | Install it again
            token_revoked    | The app was removed from the workspace, or its token was revoked (token_revoked).         | Install it again
            token_expired    | The token has expired: token rotation is on for this app.                                 | create the app anew
            ekm_access_denied| Slack refuses the token: ekm_access_denied.                                               | says what ekm_access_denied means
            """)
    void a_refused_token_is_told_why_and_the_scopes_wait(String error, String sentence, String next) throws Exception {
        body = "{\"ok\":false,\"error\":\"" + error + "\"}";

        Findings found = look();

        assertEquals(State.TODO, found.of("token").state());
        assertEquals(sentence, found.of("token").found());
        assertTrue(found.of("token").next().get(0).contains(next), found::toString);
        assertEquals(
                "Scopes: not tried, because Slack does not accept the token.",
                found.of("scopes").found());
        assertEquals(State.GOOD, found.of("slack").state());
        assertEquals(State.GOOD, found.of("clock").state());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''             | SLACK_BOT_TOKEN is not set.
            xapp-1-abc     | SLACK_BOT_TOKEN holds an app-level token, which belongs into SLACK_APP_TOKEN.
            xoxp-1-abc     | SLACK_BOT_TOKEN holds a user's token, not the bot's.
            secret         | SLACK_BOT_TOKEN does not begin with xoxb-.
            xoxb-1 abc     | SLACK_BOT_TOKEN holds signs that no token has, such as a blank, a quotation mark or a line break.
            """)
    void a_token_that_cannot_be_right_is_not_sent_and_slack_is_asked_all_the_same(String wrong, String sentence)
            throws Exception {
        token = wrong;
        body = "{\"ok\":false,\"error\":\"not_authed\"}";
        try (FakeSlack slack = FakeSlack.answering(status, headers, body)) {
            Findings found = look(slack.api());

            assertEquals(sentence, found.of("token").found());
            assertEquals(State.GOOD, found.of("slack").state());
            assertEquals(
                    "Scopes: not tried, because there is no usable token.",
                    found.of("scopes").found());
            assertEquals(List.of("Bearer null"), slack.tokens());
        }
    }

    @Test
    void a_missing_scope_is_named_with_what_waits_for_it() throws Exception {
        headers.put("X-OAuth-Scopes", "commands,files:write");

        Finding scopes = look().of("scopes");

        assertEquals(State.TODO, scopes.state());
        assertEquals("A scope is missing.", scopes.found());
        assertEquals(
                "For chat:write waits: all that Cairn posts: check-ins, checklists, answers in a channel.",
                scopes.next().get(0));
        assertTrue(scopes.next().get(1).startsWith("Add it on your app's page"), scopes::toString);
    }

    @Test
    void cairn_works_without_an_optional_scope() throws Exception {
        headers.put("X-OAuth-Scopes", "commands,chat:write");

        Findings found = look();

        assertEquals(State.GOOD, found.of("scopes").state());
        assertEquals(
                Finding.warning(
                        "optional-scopes",
                        "Not granted: files:write.",
                        "Cairn works without files:write, but exports open in a form to copy from instead of coming as a"
                                + " file."),
                found.of("optional-scopes"));
    }

    @Test
    void a_scope_too_many_is_mentioned_and_nothing_to_do() throws Exception {
        headers.put("X-OAuth-Scopes", "commands,chat:write,files:write,channels:history");

        assertEquals(
                Finding.good(
                        "extra-scopes",
                        "Granted though Cairn does not use it: channels:history. You may take that out of the app."),
                look().of("extra-scopes"));
    }

    @Test
    void scopes_that_slack_does_not_tell_are_not_guessed() throws Exception {
        headers.remove("X-OAuth-Scopes");

        Findings found = look();

        assertEquals(
                "Scopes: not tried, because Slack did not say which are granted.",
                found.of("scopes").found());
        assertFalse(found.ids().contains("optional-scopes"));
    }

    @Test
    void every_scope_of_the_manifest_has_words_of_its_own() {
        ManifestScopes manifest = ManifestScopes.shipped();

        assertFalse(manifest.needed().isEmpty());
        manifest.needed()
                .forEach(scope -> assertFalse(
                        ManifestScopes.waiting(scope).equals("a part of Cairn"),
                        () -> "say in ManifestScopes what waits for " + scope));
        manifest.optional()
                .forEach(scope -> assertFalse(
                        ManifestScopes.otherwise(scope).equals("a part of Cairn is missing"),
                        () -> "say in ManifestScopes what happens without " + scope));
    }

    @ParameterizedTest
    @CsvSource({
        "PT50S, GOOD, This machine's clock agrees with Slack's.",
        "-PT50S, GOOD, This machine's clock agrees with Slack's.",
        "PT90S, WARNING, This machine's clock is 90 seconds ahead of Slack's.",
        "-PT4M, WARNING, This machine's clock is 4 minutes behind Slack's.",
        "PT6M, TODO, 'This machine''s clock is 6 minutes ahead of Slack''s. From 5 minutes on Cairn takes Slack''s requests for old and refuses them.'",
        "-PT26H, TODO, 'This machine''s clock is 26 hours behind Slack''s. From 5 minutes on Cairn takes Slack''s requests for old and refuses them.'"
    })
    void a_clock_that_goes_wrong_is_told_by_how_much(Duration off, State state, String sentence) throws Exception {
        ahead = off;

        Finding clock = look().of("clock");

        assertEquals(state, clock.state());
        assertEquals(sentence, clock.found());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html>Please sign in</html> | answers, but not as Slack does.
            200 | {}                          | answers, but not as Slack does.
            200 | ''                          | answers, but not as Slack does.
            502 | bad gateway                 | answers with HTTP status 502.
            """)
    void whatever_else_answers_is_not_taken_for_slack(int answered, String said, String end) throws Exception {
        status = answered;
        body = said;

        Findings found = look();

        assertEquals(State.TODO, found.of("slack").state());
        assertTrue(found.of("slack").found().endsWith("/api/ " + end), found::toString);
        assertEquals(
                "Token: not tried, because Slack was not reached.",
                found.of("token").found());
        assertEquals(
                "Clock: not tried, because Slack was not reached.",
                found.of("clock").found());
    }

    @Test
    void a_busy_slack_is_reached() throws Exception {
        status = 429;
        headers.put("Retry-After", "7");

        Findings found = look();

        assertEquals(State.WARNING, found.of("slack").state());
        assertEquals(List.of("Try again in 7 seconds."), found.of("slack").next());
        assertEquals(
                "Token: not tried, because Slack is busy.", found.of("token").found());
    }

    @Test
    void where_nothing_listens_the_address_is_named() {
        Finding slack = look(URI.create("http://127.0.0.1:1/api/")).of("slack");

        assertEquals(State.TODO, slack.state());
        assertEquals(
                "http://127.0.0.1:1/api/ cannot be reached: nothing listens there, or a firewall is in between.",
                slack.found());
        assertTrue(slack.next().get(0).contains("SLACK_API_URL"), slack::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://slack.invalid/api/", "http://who:secret@slack.invalid:81/api/"})
    void a_name_that_is_not_known_is_said_without_what_stands_before_it(String address) {
        String found = look(URI.create(address)).of("slack").found();

        assertTrue(found.contains("no address is known for slack.invalid"), found);
        assertFalse(found.contains("secret"), found);
    }

    private Findings look() throws IOException {
        try (FakeSlack slack = FakeSlack.answering(status, headers, body)) {
            return look(slack.api());
        }
    }

    private Findings look(URI api) {
        InstantSource clock = () -> Instant.now().plus(ahead);
        return new Findings(new SlackChecks(api, token, clock, MANIFEST).findings());
    }
}
