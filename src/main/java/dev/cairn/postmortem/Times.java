package dev.cairn.postmortem;

import dev.cairn.conversation.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How times and durations are written. */
final class Times {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Times() {}

    /** In the zone of whoever looks; mrkdwn. */
    static String forEachViewer(Instant time) {
        return "<!date^" + time.getEpochSecond() + "^{date_short_pretty}, {time}|"
                + SHORT.format(time.atOffset(ZoneOffset.UTC)) + " UTC>";
    }

    /** In a zone, where nothing else is possible: a sentence under a field. */
    static String in(ZoneId zone, Instant time) {
        return SHORT.format(time.atZone(zone));
    }

    /** As {@code 2026-11-23 09:15}, in UTC. */
    static String utc(Instant time) {
        return UTC.format(time);
    }

    static String day(Instant time) {
        return Days.withoutWeekday(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /** As {@code 1 hour 5 minutes}: the two greatest of days, hours and minutes. */
    static String words(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        return parts.isEmpty() ? "less than a minute" : String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
