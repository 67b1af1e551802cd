package dev.cairn.hints;

import java.time.LocalDate;
import java.util.List;

/** Where it is kept that people found hints wrong, without their names. */
public interface HintVerdicts {
    /**
     * Counts one, once for each digest.
     *
     * @param digest stands for a person and what was hinted at
     */
    void add(String teamId, String digest, HintSet set, String ruleId, LocalDate day);

    boolean has(String teamId, String digest);

    /** How often the hints of each rule were found wrong, the most often first. */
    List<Counted> counts(String teamId);

    /** @param last the last day on which somebody did */
    record Counted(HintSet set, String ruleId, int times, LocalDate last) {}
}
