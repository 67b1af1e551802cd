package dev.cairn.hints;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Digest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Takes down that somebody found a hint wrong, once for each person, rule and quoted words. Kept are the rule, the day and
 * a digest of all three made with a key that is not in the database: who has the database learns neither who it was nor
 * what was written.
 */
public final class DoubtHint {
    private final HintVerdicts verdicts;
    private final HintSet set;
    private final String key;
    private final InstantSource clock;

    /**
     * @param set the rules that the hints come from
     * @param key a secret; with another one everybody may say it anew
     */
    public DoubtHint(HintVerdicts verdicts, HintSet set, String key, InstantSource clock) {
        this.verdicts = verdicts;
        this.set = set;
        this.key = key;
        this.clock = clock;
    }

    /** @param quote the words that were noticed; not kept */
    public void doubt(Caller caller, String ruleId, String quote) {
        verdicts.add(
                caller.teamId(),
                digest(caller, ruleId, quote),
                set,
                ruleId,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    public boolean isDoubted(Caller caller, String ruleId, String quote) {
        return verdicts.has(caller.teamId(), digest(caller, ruleId, quote));
    }

    private String digest(Caller caller, String ruleId, String quote) {
        return Digest.keyed(key, set.digested(), caller.teamId(), caller.userId(), ruleId, quote);
    }
}
