package dev.cairn.practice;

import dev.cairn.content.DefectKind;
import dev.cairn.content.PracticeGuide;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.TypedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How somebody stands, in words that carry it all and a bar for who likes one; mrkdwn where days are in it. */
final class ProgressWords {
    /** How many of the latest times are told. */
    private static final int LATELY = 5;

    private final Map<String, KindProgress> progress;
    private final PracticeGuide guide;
    private final Instant now;

    ProgressWords(Map<String, KindProgress> progress, PracticeGuide guide, Instant now) {
        this.progress = progress;
        this.guide = guide;
        this.now = now;
    }

    String opening() {
        return progress.isEmpty()
                ? "Nothing yet: type /review practice, or press Next exercise. What you do there is shown here, to you"
                        + " alone."
                : "Only you can see this. A kind of defect that you find moves up a box and comes back later; one that you"
                        + " miss goes back to the first box and comes back soon.";
    }

    /** A line for each kind that was met, under what is due and what is not yet. */
    Map<String, List<String>> met() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        progress.values().stream()
                .sorted(Comparator.<KindProgress, Boolean>comparing(each -> !each.isDue(now))
                        .thenComparing(KindProgress::box)
                        .thenComparing(KindProgress::dueAt)
                        .thenComparing(KindProgress::kind))
                .forEach(each -> guide.kind(each.kind())
                        .ifPresent(kind -> groups.computeIfAbsent(
                                        each.isDue(now) ? "Due now" : "Later", none -> new ArrayList<>())
                                .add(line(kind, each))));
        return groups;
    }

    private static String line(DefectKind kind, KindProgress progress) {
        return TypedText.escape(kind.title()) + " " + bar(progress.box()) + " box " + progress.box() + " of "
                + KindProgress.BOXES + ", found " + progress.found() + " of " + progress.met() + lately(progress)
                + ", last "
                + day(progress.lastAt()) + ", next from " + day(progress.dueAt());
    }

    private static String lately(KindProgress progress) {
        List<Sight> sights = progress.sights();
        return sights.size() < 2
                ? ""
                : " (lately: "
                        + String.join(
                                ", ",
                                sights.subList(Math.max(0, sights.size() - LATELY), sights.size()).stream()
                                        .map(Sight::words)
                                        .toList())
                        + ")";
    }

    private static String bar(int box) {
        return "▓".repeat(box) + "░".repeat(KindProgress.BOXES - box);
    }

    /** The kinds that no exercise has brought yet; nitpicks are not practised. */
    Optional<String> notMet() {
        List<String> titles = guide.kinds().stream()
                .filter(kind -> !kind.id().equals(DefectKind.STYLE) && !progress.containsKey(kind.id()))
                .map(DefectKind::title)
                .toList();
        return titles.isEmpty() || progress.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", titles) + ".");
    }

    static String comesBack(DefectKind kind, KindProgress progress) {
        return TypedText.escape(kind.title()) + ": box " + progress.box() + " of " + KindProgress.BOXES
                + ", comes back from " + day(progress.dueAt()) + ".";
    }

    /** Shown in the reader's own time zone. */
    static String day(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short}|"
                + Days.withoutWeekday(LocalDate.ofInstant(at, ZoneOffset.UTC)) + ">";
    }
}
