package dev.cairn.evidence;

import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.evidence.FirstDays.FirstDay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which goals a message can be saved under: those of the check-ins. */
public final class OfferGoals {
    private final FirstDays firstDays;
    private final InstantSource clock;
    private final List<CheckInPrompt> milestones;
    private final Map<String, Place> places;

    public OfferGoals(Content content, FirstDays firstDays, InstantSource clock) {
        this.firstDays = firstDays;
        this.clock = clock;
        this.milestones = content.checkIns().stream()
                .sorted(Comparator.comparingInt(CheckInPrompt::days))
                .toList();
        this.places = content.blueprint().places();
    }

    /** A goal, by its key in the blueprint. */
    record Goal(String key, String title) {}

    /** @param now whether the person works towards it today */
    record Milestone(String title, boolean now, List<Goal> goals) {}

    /** By milestone: first the one that the person works towards, where check-ins are planned; then the others in their order. */
    List<Milestone> offer(Caller owner) {
        Optional<CheckInPrompt> now = firstDays.of(owner).flatMap(this::milestone);
        List<CheckInPrompt> ordered = new ArrayList<>(now.stream().toList());
        milestones.stream().filter(each -> !now.equals(Optional.of(each))).forEach(ordered::add);
        return ordered.stream()
                .map(each -> new Milestone(each.title(), now.equals(Optional.of(each)), goals(each)))
                .toList();
    }

    private List<Goal> goals(CheckInPrompt milestone) {
        return milestone.goals().stream()
                .flatMap(key -> title(key).map(title -> new Goal(key, title)).stream())
                .toList();
    }

    private Optional<CheckInPrompt> milestone(FirstDay first) {
        long days = ChronoUnit.DAYS.between(first.day(), LocalDate.ofInstant(clock.instant(), first.zone()));
        return milestones.stream().filter(each -> each.days() >= days).findFirst();
    }

    /** The goal as people read it; empty where the content no longer has it. */
    Optional<String> title(String key) {
        return Optional.ofNullable(places.get(key)).map(Place::title);
    }
}
