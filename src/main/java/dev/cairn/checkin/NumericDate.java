package dev.cairn.checkin;

import static java.util.stream.Collectors.joining;

import dev.cairn.checkin.DateToken.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * "2026-12-01", "1.12.2026", "01/12/2026", "1.12.", "13/12".
 *
 * <p>Year first is plain, dots put the day first, slashes and hyphens may put the day or the month first. Two numbers
 * with a hyphen ("1-3") are left alone: they are more often a range.
 */
final class NumericDate implements DateForm {

    /** One order in which the numbers may be meant; the year is absent in "1.12.". */
    private record Order(Optional<Integer> year, int month, int day) {
        List<LocalDate> days(DateContext context) {
            return year.map(y -> CalendarDay.of(y, month, day).stream().toList())
                    .orElseGet(() -> context.range().yearly(y -> CalendarDay.of(y, month, day)));
        }

        String fault() {
            if (!CalendarDay.isMonth(month)) {
                return CalendarDay.noMonth(month);
            }
            return year.map(y -> CalendarDay.fault(y, month, day))
                    .orElseGet(() -> CalendarDay.fault(Month.of(month), day));
        }
    }

    @Override
    public Optional<Match> at(int start, DateTokens tokens, DateContext context) {
        return tokens.at(start)
                .filter(token -> token.kind() == Kind.NUMERIC)
                .map(token -> orders(token.text(), context))
                .filter(orders -> !orders.isEmpty())
                .map(orders -> new Match(piece(orders, context), start + 1));
    }

    private static DatePiece piece(List<Order> orders, DateContext context) {
        List<LocalDate> readings = new ArrayList<>();
        List<LocalDate> others = new ArrayList<>();
        for (Order order : orders) {
            List<LocalDate> days = order.days(context);
            days.stream().limit(1).forEach(readings::add);
            days.stream().skip(1).forEach(others::add);
        }
        if (readings.isEmpty()) {
            return new DatePiece.Impossible(fault(orders));
        }
        return new DatePiece.Days(readings.stream().distinct().toList(), others);
    }

    private static String fault(List<Order> orders) {
        return orders.stream()
                .filter(order -> CalendarDay.isMonth(order.month()))
                .findFirst()
                .orElse(orders.get(0))
                .fault();
    }

    private static List<Order> orders(String text, DateContext context) {
        String separators = text.replaceAll("[0-9]", "");
        char separator = separators.charAt(0);
        if (separators.chars().anyMatch(c -> c != separator)) {
            return List.of();
        }
        List<String> numbers = List.of(text.split("[-/.]", -1));
        return switch (numbers.size()) {
            case 2 -> dayAndMonth(numbers, separator);
            case 3 -> dayMonthAndYear(numbers, separator, context);
            default -> List.of();
        };
    }

    private static List<Order> dayAndMonth(List<String> numbers, char separator) {
        boolean readable = separator != '-' && numbers.stream().allMatch(NumericDate::isShort);
        return readable ? dayAndMonth(numbers, Optional.empty(), separator).toList() : List.of();
    }

    private static List<Order> dayMonthAndYear(List<String> numbers, char separator, DateContext context) {
        String lengths = numbers.stream()
                .map(number -> isShort(number) ? "2" : "" + number.length())
                .collect(joining());
        return switch (lengths) {
            case "422" -> List.of(yearFirst(Integer.parseInt(numbers.get(0)), numbers));
            case "224" ->
                dayAndMonth(numbers, Optional.of(Integer.parseInt(numbers.get(2))), separator)
                        .toList();
            case "222" -> withShortYear(numbers, separator, context);
            default -> List.of();
        };
    }

    /** "26/11/27": the year may stand at either end, yet first only counts where it leads within range and without dots. */
    private static List<Order> withShortYear(List<String> numbers, char separator, DateContext context) {
        if (numbers.get(2).length() != 2) {
            return List.of();
        }
        Stream<Order> yearLast = dayAndMonth(numbers, Optional.of(2000 + Integer.parseInt(numbers.get(2))), separator);
        Order yearFirst = yearFirst(2000 + Integer.parseInt(numbers.get(0)), numbers);
        boolean possible = separator != '.'
                && numbers.get(0).length() == 2
                && yearFirst.days(context).stream().anyMatch(context.range()::contains);
        return Stream.concat(yearLast, possible ? Stream.of(yearFirst) : Stream.empty())
                .toList();
    }

    private static Order yearFirst(int year, List<String> numbers) {
        return new Order(Optional.of(year), Integer.parseInt(numbers.get(1)), Integer.parseInt(numbers.get(2)));
    }

    private static Stream<Order> dayAndMonth(List<String> numbers, Optional<Integer> year, char separator) {
        int first = Integer.parseInt(numbers.get(0));
        int second = Integer.parseInt(numbers.get(1));
        Order dayFirst = new Order(year, second, first);
        Order monthFirst = new Order(year, first, second);
        return separator == '.' ? Stream.of(dayFirst) : Stream.of(dayFirst, monthFirst);
    }

    private static boolean isShort(String number) {
        return number.length() <= 2;
    }
}
