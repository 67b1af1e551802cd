package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.RhythmFollower;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Has the reminders of somebody's action items follow where they choose other working days or another time. */
public final class ActionsFollowRhythm implements RhythmFollower {
    private final ActionStore actions;
    private final ActionDays days;

    public ActionsFollowRhythm(ActionStore actions, ActionDays days) {
        this.actions = actions;
        this.days = days;
    }

    @Override
    public Following prepare(Change change) {
        List<ActionItem> open = actions.openOf(new Caller(change.teamId(), change.userId()));
        List<Nudge> before = reminders(open, change, change.before());
        List<Nudge> after = reminders(open, change, change.after());
        Set<String> told = before.stream()
                .filter(reminder -> !reminder.dueAt().isAfter(days.now()))
                .map(Nudge::subjectId)
                .collect(Collectors.toSet());
        Map<String, Nudge> byDay = new LinkedHashMap<>();
        before.forEach(reminder -> byDay.put(reminder.subjectId(), reminder));
        after.forEach(reminder -> byDay.put(reminder.subjectId(), reminder));
        byDay.keySet().removeAll(told);
        List<Nudge> renewed = List.copyOf(byDay.values());
        return () -> Optional.of(sentences(actions.renew(renewed)));
    }

    private List<Nudge> reminders(List<ActionItem> open, Change change, Rhythm rhythm) {
        Predicate<LocalDate> isWorkingDay = days.workingDays(change.teamId(), change.userId(), rhythm);
        List<Nudge> reminders = new ArrayList<>();
        open.forEach(action -> reminders.addAll(days.reminders(action, isWorkingDay, rhythm.time())));
        return reminders;
    }

    private static List<String> sentences(List<Nudge> mayStillArrive) {
        return mayStillArrive.isEmpty()
                ? List.of()
                : List.of("A reminder of your action items is due within two minutes and may still arrive as it was.");
    }
}
