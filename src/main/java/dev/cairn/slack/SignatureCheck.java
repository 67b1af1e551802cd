package dev.cairn.slack;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request comes from Slack, and lately. It is asked before anything reads the body's meaning.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>
 */
final class SignatureCheck {
    private static final Duration MOST_AGE = Duration.ofMinutes(5);

    private final SlackSignature.Generator generator;
    private final InstantSource clock;

    /** @param clock real time, also where calendar time is turned */
    SignatureCheck(String signingSecret, InstantSource clock) {
        if (signingSecret.isBlank()) {
            throw new IllegalArgumentException("without a signing secret every request would be believed");
        }
        this.generator = new SlackSignature.Generator(signingSecret);
        this.clock = clock;
    }

    boolean isFromSlack(@Nullable String timestamp, @Nullable String signature, String body) {
        if (timestamp == null || signature == null || !isRecent(timestamp)) {
            return false;
        }
        byte[] expected = generator.generate(timestamp, body).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isRecent(String timestamp) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, clock.instant()).abs().compareTo(MOST_AGE) < 0;
        } catch (NumberFormatException | java.time.DateTimeException unreadable) {
            return false;
        }
    }
}
