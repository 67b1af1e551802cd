package dev.cairn.content;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Reads holidays from calendar files: events of whole days, once or recurring.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545, iCalendar</a>
 */
final class ReadHolidays {
    private static final String FOLDER = "holidays";
    private static final String WHOLE_DAY = "write the day as DTSTART;VALUE=DATE:20261225";

    /** As far as events that recur for ever are followed. */
    private static final Period<LocalDate> FOLLOWED =
            new Period<>(LocalDate.of(2020, 1, 1), LocalDate.of(2100, 12, 31));

    private final Path root;
    private final List<ContentFault> faults;

    ReadHolidays(Path root, List<ContentFault> faults) {
        this.root = root;
        this.faults = faults;
    }

    /** All holidays of the folder's files together; none where there is no folder. */
    Holidays read() throws IOException {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Holidays.NONE;
        }
        Set<LocalDate> days = new HashSet<>();
        List<Holidays.File> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(each -> each.toString().endsWith(".ics"))
                    .sorted()
                    .toList()) {
                String name = FOLDER + "/" + file.getFileName();
                Optional<String> text = new ContentFiles(root, faults).text(name, file);
                Set<LocalDate> its = new HashSet<>();
                text.ifPresent(calendar -> read(name, calendar, its));
                files.add(new Holidays.File(name, its));
                days.addAll(its);
            }
        }
        return new Holidays(days, files);
    }

    private void read(String name, String text, Set<LocalDate> days) {
        try {
            List<VEvent> events =
                    new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
            int[] lines = linesOfEvents(text);
            for (int i = 0; i < events.size(); i++) {
                read(name, lines[i], events.get(i), days);
            }
        } catch (ParserException broken) {
            String problem = String.valueOf(broken.getMessage()).replaceFirst("^Error at line \\d+:", "");
            faults.add(new ContentFault(
                    name,
                    broken.getLineNo(),
                    "not a valid iCalendar file (RFC 5545): " + problem
                            + "; save it anew from your calendar, or compare it with the example in README.md"));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory cannot fail to be read", impossible);
        }
    }

    private void read(String name, int line, VEvent event, Set<LocalDate> days) {
        Optional<Property> start = event.getProperty(Property.DTSTART);
        if (start.isEmpty()) {
            faults.add(new ContentFault(name, line, "this event has no start; " + WHOLE_DAY));
            return;
        }
        if (start.get()
                .getParameter("VALUE")
                .map(type -> type.getValue().equals("DATE"))
                .isEmpty()) {
            faults.add(new ContentFault(name, line, "this event begins at a time of day; " + WHOLE_DAY));
            return;
        }
        Set<Period<LocalDate>> times = event.calculateRecurrenceSet(FOLLOWED);
        times.forEach(time -> time.getStart().datesUntil(dayAfter(time)).forEach(days::add));
    }

    /** The first day that is no longer part of it. An event that ends on its first day is taken as that day. */
    private static LocalDate dayAfter(Period<LocalDate> time) {
        LocalDate next = time.getStart().plusDays(1);
        LocalDate end = time.getEnd();
        return end.isBefore(next) ? next : end;
    }

    /** Where each event begins, from 1: the parser does not keep it. */
    private static int[] linesOfEvents(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).strip().equalsIgnoreCase("BEGIN:VEVENT"))
                .map(at -> at + 1)
                .toArray();
    }
}
