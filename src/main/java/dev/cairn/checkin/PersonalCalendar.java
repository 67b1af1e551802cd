package dev.cairn.checkin;

import dev.cairn.content.Holidays;
import dev.cairn.nudge.WorkingCalendar;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Everybody's working days, by the organisation's holidays and the time they noted as away. */
public final class PersonalCalendar implements WorkingCalendar {
    private final CheckInStore plans;
    private final Holidays holidays;

    public PersonalCalendar(CheckInStore plans, Holidays holidays) {
        this.plans = plans;
        this.holidays = holidays;
    }

    @Override
    public Predicate<LocalDate> workingDays(String teamId, String userId) {
        return new WorkingDays(holidays.days(), plans.away(teamId, userId))::isWorkingDay;
    }
}
