package dev.cairn.checkin;

import java.time.LocalDate;

/**
 * What a button carries that stands for one reading of a typed start date.
 *
 * @param askerId who typed the date, and alone may choose
 */
record AskedDay(String askerId, String engineerId, LocalDate day) {
    String toValue() {
        return askerId + " " + engineerId + " " + day;
    }

    static AskedDay of(String value) {
        String[] parts = value.split(" ", 3);
        return new AskedDay(parts[0], parts[1], LocalDate.parse(parts[2]));
    }
}
