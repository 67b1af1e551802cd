package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Response URLs: five uses within thirty minutes of real time. Source:
 * <a href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses">message responses</a>. The
 * wording of a refusal ({@code used_url}, {@code expired_url} with HTTP 404) is undocumented.
 */
final class ResponseUrls {
    static final String PATH = "/response/";
    static final int USES = 5;
    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private record Issued(Origin origin, Instant at, int used) {}

    /** What a use of a response URL comes to. */
    sealed interface Use {
        record Good(Origin origin) implements Use {}

        record Bad(String error) implements Use {}
    }

    private final InstantSource realTime;
    private final Map<String, Issued> issued = new HashMap<>();

    ResponseUrls(InstantSource realTime) {
        this.realTime = realTime;
    }

    /** The path to post to, below the workspace's address. */
    String issue(Origin origin) {
        String path = PATH + Team.ID + "/" + Secrets.random(12);
        issued.put(path, new Issued(origin, realTime.instant(), 0));
        return path;
    }

    Use use(String path) {
        Issued url = issued.get(path);
        if (url == null) {
            return new Use.Bad("no_service");
        }
        if (Duration.between(url.at(), realTime.instant()).compareTo(GOOD_FOR) > 0) {
            return new Use.Bad("expired_url");
        }
        if (url.used() >= USES) {
            return new Use.Bad("used_url");
        }
        issued.put(path, new Issued(url.origin(), url.at(), url.used() + 1));
        return new Use.Good(url.origin());
    }
}
