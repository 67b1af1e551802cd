package dev.cairn.doctor;

import dev.cairn.slack.SlackProbe;
import dev.cairn.slack.SlackProbe.Answer;
import dev.cairn.slack.SlackProbe.Owner;
import dev.cairn.slack.SlackProbe.Token;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks Slack once, and reads from the answer whether it can be reached, takes the token, and tells the same time. */
final class SlackChecks {
    static final String SLACK = "slack";
    static final String TOKEN = "token";
    static final String CLOCK = "clock";

    /** From here on Slack's requests count as too old, and Cairn refuses them. */
    private static final Duration BREAKS_SIGNATURES = Duration.ofMinutes(5);

    private static final Duration WORTH_A_WORD = Duration.ofMinutes(1);

    private static final String WHERE =
            "Copy the Bot User OAuth Token, which begins with xoxb-, from your app's page at api.slack.com/apps, OAuth &"
                    + " Permissions; it is there once the app is installed.";

    private final URI api;
    private final String token;
    private final InstantSource clock;
    private final ManifestScopes manifest;

    /** @param token empty where none is set */
    SlackChecks(URI api, String token, InstantSource clock, ManifestScopes manifest) {
        this.api = api;
        this.token = token;
        this.clock = clock;
        this.manifest = manifest;
    }

    static List<Finding> skipped(String why) {
        return List.of(
                Finding.skipped(SLACK, "Slack", why),
                Finding.skipped(TOKEN, "Token", why),
                ScopeChecks.skipped(why),
                Finding.skipped(CLOCK, "Clock", why));
    }

    List<Finding> findings() {
        Optional<Finding> wrong = wrong();
        List<Finding> findings = new ArrayList<>();
        // One that cannot be right is not sent anywhere.
        try (SlackProbe slack = new SlackProbe(api, wrong.isPresent() ? "" : token)) {
            Answer<Token> answer = slack.token();
            Instant now = clock.instant();
            Optional<Token> told =
                    answer instanceof Answer.Yes<Token> yes ? Optional.of(yes.value()) : Optional.empty();
            findings.add(reached(answer));
            findings.add(wrong.or(() -> told.map(SlackChecks::accepted))
                    .orElseGet(() -> Finding.skipped(TOKEN, "Token", notReached(answer))));
            findings.addAll(scopes(told, wrong, notReached(answer)));
            findings.add(told.map(each -> clock(each.time(), now))
                    .orElseGet(() -> Finding.skipped(CLOCK, "Clock", notReached(answer))));
        }
        return findings;
    }

    /** What is wrong with the token as it stands, whatever Slack would say. */
    private Optional<Finding> wrong() {
        if (token.isEmpty()) {
            return Optional.of(Finding.todo(TOKEN, "SLACK_BOT_TOKEN is not set.", WHERE));
        }
        if (token.startsWith("xapp-")) {
            return Optional.of(Finding.todo(
                    TOKEN, "SLACK_BOT_TOKEN holds an app-level token, which belongs into SLACK_APP_TOKEN.", WHERE));
        }
        if (token.startsWith("xoxp-")) {
            return Optional.of(Finding.todo(TOKEN, "SLACK_BOT_TOKEN holds a user's token, not the bot's.", WHERE));
        }
        if (!token.startsWith("xoxb-")) {
            return Optional.of(Finding.todo(TOKEN, "SLACK_BOT_TOKEN does not begin with xoxb-.", WHERE));
        }
        return token.matches("[A-Za-z0-9.-]+")
                ? Optional.empty()
                : Optional.of(Finding.todo(
                        TOKEN,
                        "SLACK_BOT_TOKEN holds signs that no token has, such as a blank, a quotation mark or a line break.",
                        WHERE));
    }

    private Finding reached(Answer<Token> answer) {
        if (answer instanceof Answer.Yes<Token>) {
            return Finding.good(SLACK, "Slack answers at " + address() + ".");
        }
        if (answer instanceof Answer.Busy<Token> busy) {
            return Finding.warning(
                    SLACK,
                    "Slack answers at " + address() + ", but takes no more requests for the moment.",
                    "Try again in " + Math.max(1, busy.pause().toSeconds()) + " seconds.");
        }
        return Finding.todo(
                SLACK,
                address() + " " + ((Answer.None<Token>) answer).why() + ".",
                isSlacksOwn()
                        ? "Let this machine open connections to slack.com and its subdomains, port 443; where they go through a proxy, set"
                                + " HTTPS_PROXY to its address, such as http://proxy.acme.com:3128. slack-status.com says whether"
                                + " Slack is down."
                        : "Set SLACK_API_URL to the right address and start what should answer there, or unset it to use"
                                + " Slack itself.");
    }

    private boolean isSlacksOwn() {
        return "slack.com".equals(api.getHost());
    }

    /** Without a name and password, if somebody put these into it. */
    private String address() {
        return api.getScheme() + "://" + api.getHost() + (api.getPort() < 0 ? "" : ":" + api.getPort()) + api.getPath();
    }

    private static String notReached(Answer<Token> answer) {
        return answer instanceof Answer.Busy<Token> ? "Slack is busy" : "Slack was not reached";
    }

    private static Finding accepted(Token told) {
        if (told.owner().isEmpty()) {
            return refused(told.error().orElse("no reason given"));
        }
        Owner owner = told.owner().get();
        return owner.organisationWide()
                ? Finding.todo(
                        TOKEN,
                        "The token is of an organisation-wide install, which Cairn does not support yet.",
                        "Install the app in a single workspace and set the token shown there.")
                : Finding.good(
                        TOKEN,
                        "Slack accepts the token: bot " + owner.bot() + " in " + owner.team() + " (" + owner.teamId()
                                + ").");
    }

    private static Finding refused(String error) {
        return switch (error) {
            case "invalid_auth", "not_authed" -> Finding.todo(TOKEN, "Slack does not know the token.", WHERE);
            case "account_inactive", "token_revoked" ->
                Finding.todo(
                        TOKEN,
                        "The app was removed from the workspace, or its token was revoked (" + error + ").",
                        "Install it again on its page at api.slack.com/apps, Install App, and set the token shown then.");
            case "token_expired" ->
                Finding.todo(
                        TOKEN,
                        "The token has expired: token rotation is on for this app.",
                        "Cairn needs it off, and Slack does not let it be switched off again: create the app anew from the"
                                + " manifest.");
            default ->
                Finding.todo(
                        TOKEN,
                        "Slack refuses the token: " + error + ".",
                        "https://docs.slack.dev/reference/methods/auth.test says what " + error + " means.");
        };
    }

    private List<Finding> scopes(Optional<Token> told, Optional<Finding> wrong, String notReached) {
        if (wrong.isPresent() || told.isEmpty()) {
            return List.of(ScopeChecks.skipped(wrong.isPresent() ? "there is no usable token" : notReached));
        }
        if (told.get().owner().isEmpty()) {
            return List.of(ScopeChecks.skipped("Slack does not accept the token"));
        }
        return told.get()
                .scopes()
                .map(granted -> ScopeChecks.of(granted, manifest))
                .orElseGet(() -> List.of(ScopeChecks.skipped("Slack did not say which are granted")));
    }

    private static Finding clock(Optional<Instant> slacks, Instant ours) {
        if (slacks.isEmpty()) {
            return Finding.skipped(CLOCK, "Clock", "Slack did not say what time it is");
        }
        Duration ahead = Duration.between(slacks.get(), ours);
        Duration off = ahead.abs();
        if (off.compareTo(WORTH_A_WORD) <= 0) {
            return Finding.good(CLOCK, "This machine's clock agrees with Slack's.");
        }
        String found =
                "This machine's clock is " + said(off) + (ahead.isNegative() ? " behind" : " ahead of") + " Slack's.";
        String next = "Set it right, best by NTP, such as with timedatectl set-ntp true.";
        return off.compareTo(BREAKS_SIGNATURES) > 0
                ? Finding.todo(
                        CLOCK,
                        found + " From 5 minutes on Cairn takes Slack's requests for old and refuses them.",
                        next)
                : Finding.warning(CLOCK, found, next);
    }

    private static String said(Duration off) {
        if (off.compareTo(Duration.ofMinutes(2)) < 0) {
            return off.toSeconds() + " seconds";
        }
        return off.compareTo(Duration.ofHours(2)) < 0
                ? off.plusSeconds(30).toMinutes() + " minutes"
                : off.plusMinutes(30).toHours() + " hours";
    }
}
