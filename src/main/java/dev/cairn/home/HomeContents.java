package dev.cairn.home;

import dev.cairn.home.HomeSources.CheckIn;
import dev.cairn.home.HomeSources.Keeping;
import dev.cairn.home.HomeSources.OpenList;
import dev.cairn.home.HomeSources.Plan;
import dev.cairn.home.HomeSources.Saved;
import dev.cairn.home.HomeSources.ToDo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one person finds in Home. They can be several at once: an engineer, a manager, somebody who keeps the content.
 *
 * @param plans as engineer and as manager
 * @param keeping only for those who keep the content
 * @param now when it was read
 * @param zone where the viewer is
 */
record HomeContents(
        String viewerId,
        List<Plan> plans,
        Saved saved,
        List<ToDo> toDo,
        List<OpenList> lists,
        Optional<Keeping> keeping,
        Instant now,
        ZoneId zone) {
    HomeContents {
        plans = List.copyOf(plans);
        toDo = List.copyOf(toDo);
        lists = List.copyOf(lists);
    }

    LocalDate today() {
        return day(now);
    }

    /** The day that a time falls on where the viewer is. */
    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** The viewer's own check-ins; there is one plan at most. */
    Optional<Plan> own() {
        return plans.stream().filter(plan -> plan.engineerId().equals(viewerId)).findFirst();
    }

    /** Those of others: what waits for the viewer first, then what comes first. */
    List<Plan> ofOthers() {
        return plans.stream()
                .filter(plan -> !plan.engineerId().equals(viewerId))
                .sorted(Comparator.comparing(HomeContents::waitsForViewer)
                        .reversed()
                        .thenComparing(HomeContents::nextDay))
                .toList();
    }

    private static boolean waitsForViewer(Plan plan) {
        return plan.come().stream().anyMatch(come -> !come.answered());
    }

    private static LocalDate nextDay(Plan plan) {
        return plan.next().map(CheckIn::on).orElse(LocalDate.MAX);
    }

    /** Whether there is nothing of theirs yet. */
    boolean isEmpty() {
        return plans.isEmpty() && saved.count() == 0 && toDo.isEmpty() && lists.isEmpty() && keeping.isEmpty();
    }

    /** When Home says something else though nothing was done: a check-in comes, something is overdue, a plan is old. */
    Optional<Instant> changesAt() {
        return Stream.of(
                        plans.stream().flatMap(plan -> plan.next().stream()).map(CheckIn::at),
                        plans.stream().map(Plan::until),
                        toDo.stream()
                                .map(action -> action.dueOn()
                                        .plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant()))
                .flatMap(times -> times)
                .filter(time -> time.isAfter(now))
                .min(Comparator.naturalOrder());
    }
}
