package dev.cairn.preferences;

import dev.cairn.nudge.Rhythm;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a form of personal preferences showed when it was opened, as it travels with the form.
 *
 * @param version of the preferences
 */
record PersonalForm(long version, Rhythm seen) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}) ([1-7]{1,7}) (\\d\\d:\\d\\d) ([01])");

    static PersonalForm of(PersonalPreferences now) {
        return new PersonalForm(now.version(), now.rhythm());
    }

    String toMetadata() {
        return version + " "
                + new TreeSet<>(seen.days())
                        .stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining())
                + " " + seen.time() + " " + (seen.dailyList() ? 1 : 0);
    }

    /** Empty where no form of Cairn's carries this. */
    static Optional<PersonalForm> read(String metadata) {
        Matcher written = WRITTEN.matcher(metadata);
        if (!written.matches()) {
            return Optional.empty();
        }
        return OfferedTimes.read(written.group(3))
                .map(time -> new PersonalForm(
                        Long.parseLong(written.group(1)),
                        new Rhythm(
                                Arrays.stream(written.group(2).split("", -1))
                                        .filter(digit -> !digit.isEmpty())
                                        .map(digit -> DayOfWeek.of(Integer.parseInt(digit)))
                                        .collect(Collectors.toSet()),
                                time,
                                written.group(4).equals("1"))));
    }
}
