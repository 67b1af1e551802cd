package dev.cairn.proof;

import dev.cairn.proof.Arrival.Times;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was tried, and what came of it. */
final class ProofReport {
    private final long seed;
    private final Map<Gap, Integer> kills = new EnumMap<>(Gap.class);
    private final Map<String, Integer> commands = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> wrongMinute = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private int elsewhere;
    private int expected;
    private int notExpected;
    private int perhapsExpected;
    private int arrived;

    ProofReport(long seed) {
        this.seed = seed;
        for (Gap gap : Gap.values()) {
            kills.put(gap, 0);
        }
    }

    void command(String verb) {
        commands.merge(verb, 1, Integer::sum);
    }

    void killed(Gap gap) {
        kills.merge(gap, 1, Integer::sum);
    }

    void killedElsewhere() {
        elsewhere++;
    }

    int kills(Gap gap) {
        return kills.getOrDefault(gap, 0);
    }

    int kills() {
        return elsewhere + kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What Slack's calls, or deliveries to Cairn, met. */
    void trouble(String which, int times) {
        troubles.merge(which, times, Integer::sum);
    }

    /**
     * Something that was foreseen.
     *
     * @param isOver whether it should have come by now
     * @param times how often it came when it should
     */
    void compared(Times foreseen, boolean isOver, int times) {
        if (foreseen == Times.ONCE && isOver) {
            expected++;
        } else if (foreseen == Times.NEVER) {
            notExpected++;
        } else if (foreseen == Times.AT_MOST_ONCE) {
            perhapsExpected++;
        }
        arrived += times;
    }

    void lost(String what) {
        lost.add(what);
    }

    void doubled(String what) {
        doubled.add(what);
    }

    void inWrongMinute(String what) {
        wrongMinute.add(what);
    }

    void cameThoughCancelled(String what) {
        cancelled.add(what);
    }

    int timesArrived() {
        return arrived;
    }

    int timesDoubled() {
        return doubled.size();
    }

    boolean isGood() {
        return lost.isEmpty() && doubled.isEmpty() && wrongMinute.isEmpty() && cancelled.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Delivery, seed " + seed + "\n");
        commands.forEach((verb, times) -> row(text, "command " + verb, times));
        kills.forEach((gap, times) -> row(text, "killed: " + gap.words, times));
        row(text, "killed: elsewhere", elsewhere);
        row(text, "kills in all", kills());
        troubles.forEach((which, times) -> row(text, "trouble: " + which, times));
        row(text, "to arrive once", expected);
        row(text, "not to arrive, changed in time", notExpected);
        row(text, "may arrive once, changed too late", perhapsExpected);
        row(text, "arrived", arrived);
        all(text, "lost", lost);
        all(text, "doubled", doubled);
        all(text, "in the wrong minute", wrongMinute);
        all(text, "arrived though changed in time", cancelled);
        return text.toString();
    }

    private static void all(StringBuilder text, String what, List<String> each) {
        row(text, what, each.size());
        each.forEach(one -> text.append("      ").append(one).append('\n'));
    }

    private static void row(StringBuilder text, String what, int times) {
        text.append("%6d  %s%n".formatted(times, what));
    }
}
