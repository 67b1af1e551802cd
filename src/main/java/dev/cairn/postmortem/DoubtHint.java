package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Digest;
import dev.cairn.postmortem.HintVerdicts.Counted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Takes down that somebody found a hint wrong, once for each person, rule and quoted words. Kept are the rule, the day and
 * a digest of all three made with a key that is not in the database: who has the database learns neither who it was nor
 * what was written.
 */
public final class DoubtHint {
    private final HintVerdicts verdicts;
    private final String key;
    private final InstantSource clock;

    /** @param key a secret; with another one everybody may say it anew */
    public DoubtHint(HintVerdicts verdicts, String key, InstantSource clock) {
        this.verdicts = verdicts;
        this.key = key;
        this.clock = clock;
    }

    void doubt(Caller caller, Hint hint) {
        verdicts.add(
                caller.teamId(),
                digest(caller, hint),
                hint.ruleId(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    boolean isDoubted(Caller caller, Hint hint) {
        return verdicts.has(caller.teamId(), digest(caller, hint));
    }

    List<Counted> counts(Caller caller) {
        return verdicts.counts(caller.teamId());
    }

    private String digest(Caller caller, Hint hint) {
        return Digest.keyed(key, "wrong hint", caller.teamId(), caller.userId(), hint.ruleId(), hint.quote());
    }
}
