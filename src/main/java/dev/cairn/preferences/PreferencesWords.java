package dev.cairn.preferences;

import dev.cairn.nudge.Rhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What preferences mean, said to people. */
final class PreferencesWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int WEEK = 7;

    private PreferencesWords() {}

    /** Such as {@code Monday to Thursday}, {@code Sunday, Tuesday and Friday} or {@code every day}. */
    static String days(Set<DayOfWeek> days) {
        if (days.size() == WEEK) {
            return "every day";
        }
        List<DayOfWeek> sorted = List.copyOf(new TreeSet<>(days));
        Optional<DayOfWeek> first =
                sorted.stream().filter(day -> !days.contains(day.minus(1))).findFirst();
        long beginnings =
                sorted.stream().filter(day -> !days.contains(day.minus(1))).count();
        if (beginnings == 1 && days.size() > 2) {
            DayOfWeek begins = first.orElseThrow();
            return name(begins) + " to " + name(begins.plus(days.size() - 1L));
        }
        return joined(sorted.stream().map(PreferencesWords::name).toList());
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Such as {@code Tue 1 Dec}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** What the whole of a rhythm means, in one sentence. */
    static String rhythm(Rhythm rhythm) {
        return "Nudges come at " + rhythm.time() + " on " + on(rhythm.days()) + ", and the daily message to managers "
                + (rhythm.dailyList() ? "comes." : "does not come.");
    }

    private static String on(Set<DayOfWeek> days) {
        String written = days(days);
        return written.equals("every day") ? "all days of the week" : written;
    }

    /**
     * What a change now does.
     *
     * @param follows what it moves; where that names no day, an example does
     * @param holidays of the organisation
     */
    static List<String> changed(
            Rhythm before, Rhythm now, List<String> follows, Instant when, ZoneId zone, Set<LocalDate> holidays) {
        List<String> sentences = new ArrayList<>();
        boolean otherTimes = !before.days().equals(now.days()) || !before.time().equals(now.time());
        if (otherTimes) {
            sentences.add(
                    "Check-ins and reminders now come at " + now.time() + " on " + on(now.days()) + ", your own time.");
        }
        sentences.addAll(follows);
        if (otherTimes && follows.stream().noneMatch(sentence -> sentence.contains("next check-in"))) {
            sentences.add(example(now, LocalDate.ofInstant(when, zone), holidays));
        }
        if (before.dailyList() != now.dailyList()) {
            sentences.add(
                    now.dailyList()
                            ? "On each day on which check-ins of your people are due, one message lists them, at "
                                    + now.time() + "."
                            : "The daily message that lists the people due no longer comes to you. Home and /checkin"
                                    + " list still show them, and your engineers get their check-ins as before.");
        }
        return sentences;
    }

    private static String example(Rhythm rhythm, LocalDate today, Set<LocalDate> holidays) {
        LocalDate due = today.plusDays(1);
        for (int i = 0; i < WEEK && rhythm.days().contains(due.getDayOfWeek()); i++) {
            due = due.plusDays(1);
        }
        LocalDate comes = due;
        while (!rhythm.days().contains(comes.getDayOfWeek()) || holidays.contains(comes)) {
            comes = comes.plusDays(1);
        }
        return "For example, what is due on " + day(due) + " comes "
                + (comes.equals(due) ? "on that day" : "on " + day(comes)) + " at " + rhythm.time() + ".";
    }

    /** What another window changed since a form was opened. */
    static String meanwhile(Rhythm seen, Rhythm now) {
        List<String> what = new ArrayList<>();
        if (!seen.days().equals(now.days())) {
            what.add("the working days are " + days(now.days()) + " now");
        }
        if (!seen.time().equals(now.time())) {
            what.add("nudges come at " + now.time() + " now");
        }
        if (seen.dailyList() != now.dailyList()) {
            what.add("the daily message " + (now.dailyList() ? "comes now" : "does not come now"));
        }
        return "Changed meanwhile in another window: " + (what.isEmpty() ? "back to what it was" : joined(what))
                + ". Nothing of yours is saved yet and it stands below as you chose it. Press Save again to have it so.";
    }

    /** Whether and when people are reminded. */
    static String reminder(Optional<Integer> after) {
        return after.map(days -> "who has not answered a check-in is reminded once, after " + workingDays(days))
                .orElse("nobody is reminded of a check-in");
    }

    static String workingDays(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    /** @param titles of the check-ins planned as a rule */
    static String workspace(List<String> titles, Optional<Integer> reminderAfter) {
        return "Unless somebody chooses others, these are planned in this workspace: " + joined(titles) + "; "
                + reminder(reminderAfter) + ".";
    }

    static List<String> workspaceChanged(
            WorkspacePreferences before, WorkspacePreferences now, List<String> titles, LocalDate today) {
        List<String> sentences = new ArrayList<>();
        if (!before.milestones().equals(now.milestones())) {
            sentences.add("The planning form now begins with " + joined(titles) + " ticked, and /checkin @ana "
                    + day(today) + " plans these. Plans already made stay as they are.");
        }
        if (!before.reminderAfter().equals(now.reminderAfter())) {
            sentences.add(now.reminderAfter()
                    .map(days -> "Who has not answered a check-in is reminded once, after " + workingDays(days)
                            + ": of one on " + day(monday(today)) + ", for who works Monday to Friday, on "
                            + day(later(monday(today), days))
                            + ". Reminders already planned move; one due within two minutes may still come as it was.")
                    .orElse("Nobody is reminded of a check-in any more, and managers are told once of who is due."
                            + " Reminders already planned do not come, unless they are due within two minutes."));
        }
        return sentences;
    }

    private static LocalDate monday(LocalDate today) {
        return today.plusDays(WEEK).with(DayOfWeek.MONDAY);
    }

    private static LocalDate later(LocalDate day, int workingDays) {
        LocalDate later = day;
        for (int i = 0; i < workingDays; i++) {
            do {
                later = later.plusDays(1);
            } while (!Rhythm.USUAL.days().contains(later.getDayOfWeek()));
        }
        return later;
    }

    static String meanwhile(WorkspaceForm seen, List<String> ticked, WorkspacePreferences now, List<String> titles) {
        List<String> what = new ArrayList<>();
        if (!seen.milestones().equals(ticked)) {
            what.add("the usual check-ins are " + joined(titles) + " now");
        }
        if (!seen.reminderAfter().equals(now.reminderAfter())) {
            what.add(reminder(now.reminderAfter()) + " now");
        }
        return "Changed meanwhile, by you in another window or by somebody else: "
                + (what.isEmpty() ? "back to what it was" : joined(what))
                + ". Nothing of yours is saved yet and it stands below as you chose it. Press Save again to have it so.";
    }
}
