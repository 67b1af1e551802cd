package dev.cairn.practice;

import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Decoy;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.practice.Judged.FalseAlarm;
import dev.cairn.practice.Judged.Found;
import dev.cairn.practice.Judged.FoundAgain;
import dev.cairn.practice.Judged.RightLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Sets picks against what was planted, as a fair colleague would:
 *
 * <ol>
 *   <li>A defect is found by a pick of its kind, or of a kind it accepts, on its line or on one of its other lines; or on the
 *       line right above or below, because an eye slips by one. A decoy of that very kind on the picked line goes before a
 *       slip.
 *   <li>One pick finds one defect, the nearest; a second pick that would find the same one is no mistake.
 *   <li>A pick on the line of a defect that nobody names, with another kind, is on the right line: not found, as a wrong
 *       comment would not get it mended, and no false alarm either.
 *   <li>All else is a false alarm. So is a second kind on a line whose defect is found.
 * </ol>
 */
final class MarkPicks {
    private MarkPicks() {}

    /** How well a pick names a defect; smaller is better. */
    private record Match(Pick pick, Defect defect, int distance) {}

    /** @param picks in the order in which they were made; the same twice counts once */
    static Marking of(Exercise exercise, List<Pick> picks) {
        List<Pick> distinct = picks.stream().distinct().toList();
        List<Match> matches = matches(exercise, distinct);
        Map<Pick, Defect> found = new LinkedHashMap<>();
        Set<Defect> taken = new HashSet<>();
        for (Match match : matches) {
            if (!found.containsKey(match.pick()) && taken.add(match.defect())) {
                found.put(match.pick(), match.defect());
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (Pick pick : distinct) {
            judged.add(
                    found.containsKey(pick)
                            ? new Found(pick, found.get(pick))
                            : notFound(exercise, pick, matches, taken));
        }
        return new Marking(exercise, judged);
    }

    private static Judged notFound(Exercise exercise, Pick pick, List<Match> matches, Set<Defect> taken) {
        Optional<Defect> named = matches.stream()
                .filter(match -> match.pick().equals(pick))
                .map(Match::defect)
                .findFirst();
        if (named.isPresent()) {
            return new FoundAgain(pick, named.get());
        }
        return exercise.defects().stream()
                .filter(defect -> isOn(pick, defect) && !taken.contains(defect))
                .findFirst()
                .<Judged>map(defect -> new RightLine(pick, defect))
                .orElseGet(() -> new FalseAlarm(pick, decoy(exercise, pick)));
    }

    private static List<Match> matches(Exercise exercise, List<Pick> picks) {
        List<Match> matches = new ArrayList<>();
        for (Pick pick : picks) {
            for (Defect defect : exercise.defects()) {
                distance(exercise, pick, defect).ifPresent(far -> matches.add(new Match(pick, defect, far)));
            }
        }
        matches.sort(Comparator.comparingInt(Match::distance));
        return matches;
    }

    /** Its own line before another of its lines before one beside it; on each, its own kind before one it accepts. */
    private static OptionalInt distance(Exercise exercise, Pick pick, Defect defect) {
        boolean own = pick.kind().equals(defect.kind());
        if (!own && !defect.accept().contains(pick.kind())) {
            return OptionalInt.empty();
        }
        int kind = own ? 0 : 1;
        if (pick.line() == defect.line()) {
            return OptionalInt.of(kind);
        }
        if (defect.also().contains(pick.line())) {
            return OptionalInt.of(2 + kind);
        }
        boolean slip = Math.abs(pick.line() - defect.line()) == 1
                && decoy(exercise, pick)
                        .filter(decoy -> decoy.kind().equals(pick.kind()))
                        .isEmpty();
        return slip ? OptionalInt.of(4 + kind) : OptionalInt.empty();
    }

    private static boolean isOn(Pick pick, Defect defect) {
        return pick.line() == defect.line() || defect.also().contains(pick.line());
    }

    private static Optional<Decoy> decoy(Exercise exercise, Pick pick) {
        return exercise.decoys().stream()
                .filter(decoy -> decoy.line() == pick.line())
                .findFirst();
    }
}
