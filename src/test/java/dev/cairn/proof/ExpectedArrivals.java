package dev.cairn.proof;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must arrive, worked out from what people commanded and from when Cairn was running, and from nothing that Cairn knows.
 * A verb is a method here that adds a plan or changes the last one; moving is ending one and adding another.
 */
final class ExpectedArrivals {
    private static final List<Integer> MILESTONES = List.of(30, 60, 90);
    private static final Duration HAND_OVER_LEAD = Duration.ofHours(6);
    private static final Duration LAST_CALL = Duration.ofMinutes(2);
    /** Real time goes on while somebody presses a button. */
    private static final Duration PRESSING = Duration.ofSeconds(10);
    /** Long enough for Cairn to hand over what is due. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    private static final Duration AT_ONCE = Duration.ofHours(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** How often it may arrive. */
    enum Times {
        ONCE,
        AT_MOST_ONCE,
        NEVER
    }

    /** Something that may arrive: to whom, what it says, how often, and between when and when. */
    record Arrival(String person, String what, Times times, Instant from, Instant until) {
        /** A message's time is a whole second, cut off. */
        boolean holds(Instant ts) {
            return ts.isAfter(from.minusSeconds(1)) && ts.isBefore(until);
        }
    }

    private record Plan(String engineer, ZoneId zone, LocalDate start, Instant plannedAt, Optional<Instant> stoppedAt) {
        Plan stopped(Instant at) {
            return new Plan(engineer, zone, start, plannedAt, Optional.of(at));
        }
    }

    private record Down(Instant from, Instant until) {}

    private final List<Plan> plans = new ArrayList<>();
    private final List<Down> downs = new ArrayList<>();

    /** Somebody planned for an engineer who had no open plan. */
    void planned(String engineer, ZoneId zone, LocalDate start, Instant at) {
        plans.add(new Plan(engineer, zone, start, at, Optional.empty()));
    }

    /** Somebody stopped an engineer's plan. */
    void stopped(String engineer, Instant at) {
        plans.replaceAll(
                plan -> plan.engineer().equals(engineer) && plan.stoppedAt().isEmpty() ? plan.stopped(at) : plan);
    }

    void wasDown(Instant from, Instant until) {
        downs.add(new Down(from, until));
    }

    /** When a milestone of an engineer is due, as people are told. */
    static Instant due(LocalDate start, int days, ZoneId zone) {
        LocalDate day = start.plusDays(days);
        while (isWeekend(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(10, 0).atZone(zone).toInstant();
    }

    /** Everything, also what is still ahead. */
    List<Arrival> all() {
        List<Arrival> all = new ArrayList<>();
        plans.forEach(plan -> {
            boolean stoppedAtOnce = plan.stoppedAt()
                    .filter(at -> at.isBefore(plan.plannedAt().plus(AT_ONCE)))
                    .isPresent();
            all.add(new Arrival(
                    plan.engineer(),
                    "announcement",
                    stoppedAtOnce ? Times.AT_MOST_ONCE : Times.ONCE,
                    plan.plannedAt(),
                    plan.plannedAt().plus(AT_ONCE)));
            plan.stoppedAt()
                    .ifPresent(at ->
                            all.add(new Arrival(plan.engineer(), "stop notice", Times.ONCE, at, at.plus(AT_ONCE))));
            MILESTONES.forEach(days -> milestone(plan, days).ifPresent(all::add));
        });
        return all;
    }

    private Optional<Arrival> milestone(Plan plan, int days) {
        Instant due = due(plan.start(), days, plan.zone());
        if (!due.isAfter(plan.plannedAt())) {
            return Optional.empty();
        }
        Instant from = comes(due, plan.zone());
        Duration tolerance = from.equals(due) || isTenOClock(from, plan.zone()) ? A_MINUTE : LONG_ENOUGH;
        Times times = plan.stoppedAt().map(at -> afterStop(at, due)).orElse(Times.ONCE);
        return Optional.of(new Arrival(plan.engineer(), days + "-day", times, from, from.plus(tolerance)));
    }

    private static Times afterStop(Instant at, Instant due) {
        if (!at.plus(LAST_CALL).plus(PRESSING).isAfter(due)) {
            return Times.NEVER;
        }
        return at.isBefore(due) ? Times.AT_MOST_ONCE : Times.ONCE;
    }

    /** Its minute where Cairn ran long enough in the hours before; else when it is back, if people work then. */
    private Instant comes(Instant due, ZoneId zone) {
        boolean wasHandedOver = upFor(due.minus(HAND_OVER_LEAD), due).compareTo(LONG_ENOUGH) >= 0;
        if (wasHandedOver) {
            return due;
        }
        Instant back = downs.stream()
                .filter(down -> !down.from().isAfter(due) && down.until().isAfter(due))
                .map(Down::until)
                .findFirst()
                .orElse(due);
        ZonedDateTime local = back.atZone(zone);
        boolean works = !isWeekend(local.toLocalDate())
                && !local.toLocalTime().isBefore(LocalTime.of(9, 0))
                && local.toLocalTime().isBefore(LocalTime.of(17, 0));
        if (works) {
            return back;
        }
        LocalDate day =
                local.getHour() < 9 ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        while (isWeekend(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(10, 0).atZone(zone).toInstant();
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

    private static boolean isTenOClock(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalTime().equals(LocalTime.of(10, 0));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
