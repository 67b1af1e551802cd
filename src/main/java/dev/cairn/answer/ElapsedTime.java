package dev.cairn.answer;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long somebody says they have been in the role: "six weeks in", "day 45", "half a year", "joined in March". Half
 * words such as "nearly" change nothing.
 */
final class ElapsedTime {
    private static final Map<String, Double> NUMBERS = Map.ofEntries(
            Map.entry("a", 1.0),
            Map.entry("an", 1.0),
            Map.entry("one", 1.0),
            Map.entry("first", 1.0),
            Map.entry("couple of", 2.0),
            Map.entry("a couple of", 2.0),
            Map.entry("two", 2.0),
            Map.entry("second", 2.0),
            Map.entry("three", 3.0),
            Map.entry("third", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("half a", 0.5),
            Map.entry("half an", 0.5));

    private static final String NUMBER =
            "(?<number>\\d{1,3}|half an?|a couple of|couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third)";
    private static final String UNIT = "(?<unit>days?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?)";

    private static final List<Pattern> SAID = List.of(
            // six weeks in, 45 days ago, half a year here, three months into the job
            Pattern.compile("\\b" + NUMBER + " " + UNIT
                    + " (in|into|ago|here|since|now|old|on the job|after (i )?(joining|joined|start|starting))\\b"),
            // after six weeks, by three months, at two months, been here for a month, in my first month
            Pattern.compile(
                    "\\b(after|by|at|for|past|within|for about|in my|during my|my|end of my|nearly|almost|about|around) (the )?"
                            + NUMBER + " " + UNIT + "\\b"),
            // day 45, week six, month 3
            Pattern.compile(
                    "\\b(?<unit>day|week|month) (?<number>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b"));

    private static final Pattern ANNIVERSARY = Pattern.compile("\\b(first|one year|1 year|1st) anniversary\\b");
    private static final Pattern SINCE = Pattern.compile(
            "\\b(joined|started|arrived|been here|here|began)( here)?( back)? (in|since) (early |late |mid )?(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b");

    private ElapsedTime() {}

    /**
     * In days; empty when the question does not say.
     *
     * @param today for months by name, which count from their first day and lie in the past
     */
    static Optional<Integer> daysIn(String question, LocalDate today) {
        String words = String.join(" ", Words.written(question));
        if (ANNIVERSARY.matcher(words).find()) {
            return Optional.of(365);
        }
        for (Pattern said : SAID) {
            Matcher matcher = said.matcher(words);
            if (matcher.find()) {
                return Optional.of(days(matcher.group("number"), matcher.group("unit")));
            }
        }
        Matcher since = SINCE.matcher(words);
        return since.find() ? Optional.of(sinceMonth(since.group("month"), today)) : Optional.empty();
    }

    /** What a milestone's period is in days, to the length of the months. */
    static int days(Period milestone) {
        return (int) ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(milestone));
    }

    /** Two months are 61 days, and still the 60-day milestone: a tenth more does not count. */
    static boolean isWithin(int days, Period milestone) {
        return days <= 1.1 * days(milestone);
    }

    private static int days(String number, String unit) {
        double many = number.chars().allMatch(Character::isDigit)
                ? Integer.parseInt(number)
                : NUMBERS.getOrDefault(number, 1.0);
        double days = switch (unit.charAt(0)) {
            case 'd' -> 1;
            case 'w' -> 7;
            case 'm' -> 30.44;
            case 'q' -> 91.3;
            default -> 365;
        };
        return (int) Math.round(many * days);
    }

    private static int sinceMonth(String name, LocalDate today) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3))) {
                LocalDate start = today.withDayOfMonth(1).withMonth(month.getValue());
                LocalDate past = start.isAfter(today) ? start.minusYears(1) : start;
                return (int) ChronoUnit.DAYS.between(past, today);
            }
        }
        throw new IllegalArgumentException(name + " is no month");
    }
}
