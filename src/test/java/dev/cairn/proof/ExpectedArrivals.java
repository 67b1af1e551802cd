package dev.cairn.proof;

import dev.cairn.proof.Arrival.Times;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What must arrive, worked out from what people commanded and from when Cairn was running, and from nothing that Cairn knows.
 * Commands are told in the order in which they were sent.
 */
final class ExpectedArrivals {
    private static final List<Integer> MILESTONES = List.of(30, 60, 90);
    private static final String LIST = "list";
    private static final String REMINDER = " reminder";
    private static final Duration HAND_OVER_LEAD = Duration.ofHours(6);

    /** Long enough for Cairn to hand over what is due. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    private static final Duration AT_ONCE = Duration.ofHours(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Where a person's messages of one topic belong. */
    private record Place(String person, String topic) {}

    /** What is to come at a time. */
    private record Promise(Times times, Set<String> words) {
        Promise {
            words = Set.copyOf(words);
        }

        Promise orElse(Times newTimes, String word) {
            Set<String> both = new HashSet<>(words);
            both.add(word);
            return new Promise(newTimes, both);
        }
    }

    /** @param comes whether a message of it came or will */
    private record Milestone(LocalDate day, boolean comes) {}

    private static final class Plan {
        private final String engineer;
        private final Map<String, Milestone> milestones = new TreeMap<>();
        private final Map<String, LocalDate> reminders = new HashMap<>();
        private String manager;
        private boolean open = true;

        Plan(String engineer, String manager) {
            this.engineer = engineer;
            this.manager = manager;
        }
    }

    private record Down(Instant from, Instant until) {}

    private record Away(LocalDate from, LocalDate back) {}

    /** On which days and at what time somebody is written to. */
    private record Rhythm(Set<DayOfWeek> days, LocalTime time) {
        static final Rhythm USUAL = new Rhythm(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(10, 0));

        Rhythm {
            days = Set.copyOf(days);
        }
    }

    private final Map<String, ZoneId> zones = new HashMap<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, Away> aways = new HashMap<>();
    private final Map<String, Rhythm> rhythms = new HashMap<>();
    private final Map<Place, Map<Instant, Promise>> promises = new HashMap<>();
    private final List<Arrival> notices = new ArrayList<>();
    private final List<Down> downs = new ArrayList<>();

    void person(String id, ZoneId zone) {
        zones.put(id, zone);
    }

    void wasDown(Instant from, Instant until) {
        downs.add(new Down(from, until));
    }

    /** The manager planned for an engineer who had no plan. */
    void planned(String engineer, String manager, LocalDate start, Asked asked) {
        Plan plan = new Plan(engineer, manager);
        plans.add(plan);
        MILESTONES.forEach(days -> {
            LocalDate day = workingDay(start.plusDays(days), engineer);
            boolean comes = !asked.isAfter(due(day, engineer));
            plan.milestones.put(days + "-day", new Milestone(day, comes));
            if (comes) {
                promise(engineer, days + "-day", due(day, engineer), manager, asked);
            }
        });
        notice(engineer, "planned", manager, asked);
        remind(plan, asked);
        lists(manager, plan, asked);
    }

    /** The manager moved one check-in, or all ahead so that the next comes on that day. */
    void moved(String engineer, Optional<String> which, LocalDate to, Asked asked) {
        Plan plan = of(engineer);
        Comparator<Map.Entry<String, Milestone>> byDay =
                Comparator.comparing(each -> each.getValue().day());
        List<Map.Entry<String, Milestone>> moving = plan.milestones.entrySet().stream()
                .filter(each -> asked.isInTimeFor(due(each.getValue().day(), engineer)))
                .filter(each -> which.isEmpty() || which.get().equals(each.getKey()))
                .sorted(byDay)
                .toList();
        long by = to.toEpochDay() - moving.get(0).getValue().day().toEpochDay();
        Set<String> names = new HashSet<>(moving.stream().map(Map.Entry::getKey).toList());
        change(plan, names, asked, day -> workingDay(day.plusDays(by), engineer));
        notice(engineer, "moved", plan.manager, asked);
    }

    /** The engineer is away from that day on; what falls into the time comes when they are back. */
    void away(String engineer, LocalDate back, Asked asked) {
        Plan plan = of(engineer);
        aways.put(engineer, new Away(LocalDate.ofInstant(asked.first(), zone(engineer)), back));
        boolean isMoved = change(plan, plan.milestones.keySet(), asked, day -> workingDay(day, engineer));
        if (isMoved) {
            notice(plan.manager, "away", engineer, asked);
        }
    }

    void paused(String engineer, Asked asked) {
        Plan plan = of(engineer);
        plan.open = false;
        plan.milestones.replaceAll((name, milestone) -> {
            Instant due = due(milestone.day(), engineer);
            withdraw(engineer, name, due, asked);
            return asked.isAfter(due) ? milestone : new Milestone(milestone.day(), false);
        });
        notice(engineer, "paused", plan.manager, asked);
        remind(plan, asked);
        lists(plan.manager, plan, asked);
    }

    /** What passed meanwhile is not made up for. */
    void resumed(String engineer, Asked asked) {
        Plan plan = of(engineer);
        plan.open = true;
        plan.milestones.replaceAll((name, milestone) -> {
            Instant due = due(milestone.day(), engineer);
            if (asked.isAfter(due)) {
                return milestone;
            }
            promise(engineer, name, due, plan.manager, asked);
            return new Milestone(milestone.day(), true);
        });
        notice(engineer, "resumed", plan.manager, asked);
        remind(plan, asked);
        lists(plan.manager, plan, asked);
    }

    void handedOver(String engineer, String to, Asked asked) {
        Plan plan = of(engineer);
        String from = plan.manager;
        plan.manager = to;
        plan.milestones.forEach((name, milestone) -> {
            if (plan.open && milestone.comes()) {
                promise(engineer, name, due(milestone.day(), engineer), to, asked);
            }
        });
        notice(engineer, "handed over", from, asked);
        notice(to, "given", from, asked);
        remind(plan, asked);
        lists(from, plan, asked);
        lists(to, plan, asked);
    }

    /** The other one of the two is told. */
    void stopped(String engineer, String by, Asked asked) {
        Plan plan = of(engineer);
        plan.open = false;
        plan.milestones.forEach((name, milestone) -> withdraw(engineer, name, due(milestone.day(), engineer), asked));
        notice(by.equals(engineer) ? plan.manager : engineer, "stopped", by, asked);
        remind(plan, asked);
        lists(plan.manager, plan, asked);
    }

    /**
     * The engineer chose other days and another time, hours before anything was due: all that is ahead moves there.
     *
     * @param days some of those from Monday to Friday
     */
    void chose(String engineer, Set<DayOfWeek> days, LocalTime time, Asked asked) {
        Plan plan = of(engineer);
        Map<String, Milestone> before = Map.copyOf(plan.milestones);
        before.forEach((name, milestone) -> withdraw(engineer, name, due(milestone.day(), engineer), asked));
        plan.reminders.forEach((name, day) -> withdraw(engineer, name + REMINDER, due(day, engineer), asked));
        plan.reminders.clear();
        rhythms.put(engineer, new Rhythm(days, time));
        plan.milestones.replaceAll((name, milestone) -> {
            LocalDate day = workingDay(milestone.day(), engineer);
            if (asked.isAfter(due(day, engineer))) {
                return milestone;
            }
            promise(engineer, name, due(day, engineer), plan.manager, asked);
            return new Milestone(day, true);
        });
        remind(plan, asked);
        if (!before.equals(plan.milestones)) {
            notice(plan.manager, "other days", engineer, asked);
            before.values().forEach(milestone -> listsOf(plan.manager, milestone, asked));
            lists(plan.manager, plan, asked);
        }
    }

    /** Nothing comes to them any more; with whom they had check-ins is told that these ended, and nothing else. */
    void forgotten(String person, Asked asked) {
        plans.stream()
                .filter(plan -> plan.open && Set.of(plan.engineer, plan.manager).contains(person))
                .map(plan -> plan.engineer)
                .toList()
                .forEach(engineer -> stopped(engineer, person, asked));
        aways.remove(person);
        rhythms.remove(person);
    }

    private boolean change(Plan plan, Set<String> names, Asked asked, Function<LocalDate, LocalDate> changed) {
        Map<String, Milestone> before = Map.copyOf(plan.milestones);
        plan.milestones.replaceAll((name, milestone) -> {
            Instant due = due(milestone.day(), plan.engineer);
            LocalDate day = changed.apply(milestone.day());
            if (!names.contains(name) || !asked.isInTimeFor(due) || day.equals(milestone.day())) {
                return milestone;
            }
            withdraw(plan.engineer, name, due, asked);
            promise(plan.engineer, name, due(day, plan.engineer), plan.manager, asked);
            return new Milestone(day, true);
        });
        remind(plan, asked);
        before.values().forEach(milestone -> listsOf(plan.manager, milestone, asked));
        lists(plan.manager, plan, asked);
        return !before.equals(plan.milestones);
    }

    /** One of each check-in that came or comes, three working days later: nobody answers here. */
    private void remind(Plan plan, Asked asked) {
        plan.milestones.forEach((name, milestone) -> {
            Optional<LocalDate> before = Optional.ofNullable(plan.reminders.remove(name));
            Optional<LocalDate> now = plan.open && milestone.comes()
                    ? Optional.of(threeWorkingDaysAfter(milestone.day(), plan.engineer))
                    : Optional.empty();
            String topic = name + REMINDER;
            before.filter(day -> !now.equals(before))
                    .ifPresent(day -> withdraw(plan.engineer, topic, due(day, plan.engineer), asked));
            now.ifPresent(day -> {
                plan.reminders.put(name, day);
                promise(plan.engineer, topic, due(day, plan.engineer), plan.manager, asked);
            });
        });
    }

    private LocalDate threeWorkingDaysAfter(LocalDate day, String person) {
        LocalDate next = day;
        for (int i = 0; i < 3; i++) {
            next = workingDay(next.plusDays(1), person);
        }
        return next;
    }

    private void promise(String person, String topic, Instant due, String word, Asked asked) {
        if (asked.isAfter(due)) {
            return;
        }
        at(person, topic)
                .merge(
                        due,
                        new Promise(asked.isInTimeFor(due) ? Times.ONCE : Times.AT_MOST_ONCE, Set.of(word)),
                        (before, after) -> asked.isInTimeFor(due) ? after : before.orElse(before.times(), word));
    }

    private void withdraw(String person, String topic, Instant due, Asked asked) {
        if (asked.isAfter(due)) {
            return;
        }
        Times times = asked.isInTimeFor(due) ? Times.NEVER : Times.AT_MOST_ONCE;
        at(person, topic).computeIfPresent(due, (time, before) -> new Promise(times, before.words()));
    }

    private void lists(String manager, Plan plan, Asked asked) {
        plan.milestones.values().forEach(milestone -> listsOf(manager, milestone, asked));
    }

    private void listsOf(String manager, Milestone milestone, Asked asked) {
        list(manager, milestone.day(), asked);
        list(manager, threeWorkingDaysAfter(milestone.day(), manager), asked);
    }

    /** A manager gets one message a day, which says how many are due, or where none is how many still wait. */
    private void list(String manager, LocalDate day, Asked asked) {
        long dueThen = counted(manager, milestone -> milestone.day().equals(day));
        long people = dueThen > 0
                ? dueThen
                : counted(
                        manager,
                        milestone ->
                                threeWorkingDaysAfter(milestone.day(), manager).equals(day));
        Instant due = due(day, manager);
        if (asked.isAfter(due)) {
            return;
        }
        if (people == 0) {
            withdraw(manager, LIST, due, asked);
        } else {
            promise(manager, LIST, due, String.valueOf(people), asked);
        }
    }

    private long counted(String manager, Predicate<Milestone> wanted) {
        return plans.stream()
                .filter(plan -> plan.open && plan.manager.equals(manager))
                .flatMap(plan -> plan.milestones.values().stream())
                .filter(milestone -> milestone.comes() && wanted.test(milestone))
                .count();
    }

    private void notice(String person, String topic, String about, Asked asked) {
        notices.add(new Arrival(
                person,
                topic,
                Set.of(about),
                Times.ONCE,
                asked.first(),
                asked.answered().plus(AT_ONCE)));
    }

    private Map<Instant, Promise> at(String person, String topic) {
        return promises.computeIfAbsent(new Place(person, topic), place -> new TreeMap<>());
    }

    private Plan of(String engineer) {
        return plans.stream()
                .filter(plan -> plan.engineer.equals(engineer))
                .findFirst()
                .orElseThrow();
    }

    ZoneId zone(String person) {
        return Optional.ofNullable(zones.get(person)).orElseThrow();
    }

    private Instant due(LocalDate day, String person) {
        return day.atTime(rhythm(person).time()).atZone(zone(person)).toInstant();
    }

    private Rhythm rhythm(String person) {
        return rhythms.getOrDefault(person, Rhythm.USUAL);
    }

    /** When a check-in comes on a working day to whoever has chosen no other time. */
    static Instant due(LocalDate day, ZoneId zone) {
        return day.atTime(10, 0).atZone(zone).toInstant();
    }

    private LocalDate workingDay(LocalDate from, String person) {
        Optional<Away> away = Optional.ofNullable(aways.get(person));
        LocalDate day = from;
        while (!rhythm(person).days().contains(day.getDayOfWeek()) || isAway(away, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isAway(Optional<Away> away, LocalDate day) {
        return away.filter(time -> !day.isBefore(time.from()) && day.isBefore(time.back()))
                .isPresent();
    }

    /** The day itself, or the Monday after it. */
    static LocalDate weekday(LocalDate day) {
        return isWeekend(day) ? weekday(day.plusDays(1)) : day;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The next check-in of an engineer, by name. */
    String next(String engineer, Instant now) {
        return of(engineer).milestones.entrySet().stream()
                .filter(each -> now.isBefore(due(each.getValue().day(), engineer)))
                .min(Comparator.comparing(each -> each.getValue().day()))
                .orElseThrow()
                .getKey();
    }

    /** Everything, also what is still ahead. */
    List<Arrival> all() {
        Stream<Arrival> promised = promises.entrySet().stream()
                .flatMap(place -> place.getValue().entrySet().stream()
                        .map(each -> arrival(place.getKey(), each.getKey(), each.getValue())));
        return Stream.concat(notices.stream(), promised).toList();
    }

    private Arrival arrival(Place place, Instant due, Promise promise) {
        ZoneId zone = zone(place.person());
        Instant from = comes(due, place.person());
        boolean isOnTime = from.equals(due)
                || from.atZone(zone).toLocalTime().equals(rhythm(place.person()).time());
        Duration tolerance = isOnTime ? A_MINUTE : LONG_ENOUGH;
        return new Arrival(place.person(), place.topic(), promise.words(), promise.times(), from, from.plus(tolerance));
    }

    /** When the last thing that is foreseen has come. */
    Instant end() {
        return all().stream().map(Arrival::until).max(Comparator.naturalOrder()).orElseThrow();
    }

    Collection<String> people() {
        return zones.keySet();
    }

    /** Its minute where Cairn ran long enough in the hours before; else when it is back, if people work then. */
    private Instant comes(Instant due, String person) {
        boolean wasHandedOver = upFor(due.minus(HAND_OVER_LEAD), due).compareTo(LONG_ENOUGH) >= 0;
        Optional<Instant> back = downs.stream()
                .filter(down -> !down.from().isAfter(due) && down.until().isAfter(due))
                .map(Down::until)
                .findFirst();
        if (wasHandedOver || back.isEmpty()) {
            return due;
        }
        ZonedDateTime local = back.get().atZone(zone(person));
        boolean works = rhythm(person).days().contains(local.getDayOfWeek())
                && !local.toLocalTime().isBefore(LocalTime.of(9, 0))
                && local.toLocalTime().isBefore(LocalTime.of(17, 0));
        if (works) {
            return back.get();
        }
        LocalDate day =
                local.getHour() < 9 ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return due(workingDay(day, person), person);
    }

    /** How long Cairn ran at a stretch, at most, between two moments. */
    private Duration upFor(Instant from, Instant until) {
        Duration longest = Duration.ZERO;
        Instant up = from;
        for (Down down : downs) {
            if (down.until().isAfter(up) && down.from().isBefore(until)) {
                longest = longer(longest, Duration.between(up, down.from()));
                up = down.until();
            }
        }
        return longer(longest, Duration.between(up, until));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
