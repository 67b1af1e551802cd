package dev.cairn.postmortem;

import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Someone;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The messages of a day that remind owners of their actions: one a day for each owner, however many actions there are. */
public final class ActionDays {
    /** How far ahead reminders are planned: an outage of less than that delays them, and loses none. */
    private static final int AHEAD_DAYS = 14;

    /** Nothing else begins so, so that a day of somebody's actions is never taken for a day of something else. */
    private static final String SUBJECT = "actions";

    private final People people;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    public ActionDays(People people, WorkingCalendar calendar, InstantSource clock) {
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Where somebody is; UTC where Slack does not say: a few hours early or late are better than no message. */
    ZoneId zone(String userId) {
        return people.find(userId) instanceof Outcome.Done<Person> known
                ? known.value().zone()
                : ZoneOffset.UTC;
    }

    /** Their name as plain text, which pings nobody; their id where Slack does not say. */
    String name(String userId) {
        return people.find(userId) instanceof Outcome.Done<Person> known
                ? known.value().name()
                : userId;
    }

    LocalDate today(String userId) {
        return LocalDate.ofInstant(clock.instant(), zone(userId));
    }

    Predicate<LocalDate> workingDays(String teamId, String userId) {
        return calendar.workingDays(teamId, userId);
    }

    /** @param rhythm another than the one they have */
    Predicate<LocalDate> workingDays(String teamId, String userId, Rhythm rhythm) {
        return calendar.workingDays(teamId, userId, rhythm);
    }

    /** The day itself, or the next one on which somebody works. */
    LocalDate onOrAfter(LocalDate day, String teamId, String userId) {
        return ReminderDays.onOrAfter(day, workingDays(teamId, userId));
    }

    /** The time of day at which nudges come to somebody. */
    LocalTime time(String teamId, String userId) {
        return calendar.nudgesComeAt(teamId, userId);
    }

    /** The reminders of an action in the coming fortnight whose time is ahead, at the time its owner chose, where they are. */
    List<Nudge> reminders(ActionItem action) {
        return reminders(
                        action, workingDays(action.teamId(), action.ownerId()), time(action.teamId(), action.ownerId()))
                .stream()
                .filter(reminder -> reminder.dueAt().isAfter(clock.instant()))
                .toList();
    }

    /** Those of the coming fortnight and of today, at a time of day and on these working days. */
    List<Nudge> reminders(ActionItem action, Predicate<LocalDate> isWorkingDay, LocalTime time) {
        if (!action.isOpen() || Someone.is(action.ownerId())) {
            return List.of();
        }
        ZoneId zone = zone(action.ownerId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return ReminderDays.of(action, isWorkingDay, today, today.plusDays(AHEAD_DAYS)).stream()
                .map(day -> Nudge.waiting(
                        UUID.randomUUID().toString(),
                        action.teamId(),
                        ActionReminder.KIND,
                        subject(action.ownerId(), day),
                        action.ownerId(),
                        at(day, time, zone)))
                .toList();
    }

    /** What a change touches: the days that told of the action before and those that tell of it after, each once. */
    List<Nudge> reminders(ActionItem before, ActionItem after) {
        List<Nudge> both = new ArrayList<>(reminders(before));
        reminders(after).stream()
                .filter(each ->
                        both.stream().noneMatch(other -> other.subjectId().equals(each.subjectId())))
                .forEach(both::add);
        return both;
    }

    static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    static String subject(String ownerId, LocalDate day) {
        return SUBJECT + " " + ownerId + " " + day;
    }

    static LocalDate dayOf(Nudge reminder) {
        return LocalDate.parse(
                reminder.subjectId().substring(reminder.subjectId().lastIndexOf(' ') + 1));
    }
}
