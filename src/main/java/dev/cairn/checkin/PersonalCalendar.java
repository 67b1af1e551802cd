package dev.cairn.checkin;

import dev.cairn.content.Holidays;
import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.Rhythms;
import dev.cairn.nudge.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Predicate;

/** When everybody works and is written to: by the rhythm they chose, the organisation's holidays and the time they are away. */
public final class PersonalCalendar implements WorkingCalendar {
    private final CheckInStore plans;
    private final Holidays holidays;
    private final Rhythms rhythms;
    private final CheckInChoices choices;

    public PersonalCalendar(CheckInStore plans, Holidays holidays, Rhythms rhythms, CheckInChoices choices) {
        this.plans = plans;
        this.holidays = holidays;
        this.rhythms = rhythms;
        this.choices = choices;
    }

    WorkingDays of(String teamId, String userId) {
        return of(teamId, userId, rhythm(teamId, userId));
    }

    /** @param rhythm another than the one they have */
    WorkingDays of(String teamId, String userId, Rhythm rhythm) {
        return new WorkingDays(rhythm.days(), holidays.days(), plans.away(teamId, userId));
    }

    /** @param away the time that somebody is to be away, whatever is noted */
    WorkingDays of(Away away) {
        return new WorkingDays(rhythm(away.teamId(), away.userId()).days(), holidays.days(), Optional.of(away));
    }

    Rhythm rhythm(String teamId, String userId) {
        return rhythms.of(teamId, userId);
    }

    CheckInChoices choices() {
        return choices;
    }

    ReminderPolicy reminder(String teamId) {
        return choices.reminder(teamId);
    }

    @Override
    public Predicate<LocalDate> workingDays(String teamId, String userId) {
        return of(teamId, userId)::isWorkingDay;
    }

    @Override
    public Predicate<LocalDate> workingDays(String teamId, String userId, Rhythm rhythm) {
        return of(teamId, userId, rhythm)::isWorkingDay;
    }

    @Override
    public LocalTime nudgesComeAt(String teamId, String userId) {
        return rhythm(teamId, userId).time();
    }
}
