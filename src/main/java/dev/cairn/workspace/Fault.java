package dev.cairn.workspace;

import java.time.Duration;
import java.util.Locale;

/**
 * Trouble ordered on purpose.
 *
 * @param target a Web API method such as {@code chat.postMessage}, {@code response_url}, a kind of delivery such as {@code command} or
 *     {@code event}, or {@code *} for the next of any
 * @param times how often it strikes
 * @param retryAfter what a 429 says; of no meaning to the others
 */
public record Fault(String target, Kind kind, int times, Duration retryAfter) {
    /** What goes wrong. */
    public enum Kind {
        /** HTTP 429 with Retry-After; the call does nothing. */
        RATE_LIMITED,
        /** HTTP 500; the call does nothing. */
        SERVER_ERROR,
        /** No answer; the call does nothing. The connection closes after half a minute. */
        SILENCE,
        /** The call does its work, then the connection drops without an answer. An event is then sent again. */
        ANSWER_LOST,
        /** A delivery reaches the app twice. */
        TWICE;

        /** As the JSON interface spells it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Fault {
        if (times < 1) {
            throw new IllegalArgumentException("A fault strikes at least once, not " + times + " times");
        }
    }

    public static Fault of(String target, Kind kind, int times) {
        return new Fault(target, kind, times, Duration.ofSeconds(1));
    }

    boolean strikes(String what) {
        return target.equals("*") || target.equals(what);
    }
}
