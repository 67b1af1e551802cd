package dev.cairn.checkin;

import java.time.LocalDate;

/**
 * Time in which somebody is not at work.
 *
 * @param from the first day away
 * @param back the first day at work again, after {@code from}
 */
record Away(String teamId, String userId, LocalDate from, LocalDate back) {
    Away {
        if (!back.isAfter(from)) {
            throw new IllegalArgumentException("back on " + back + ", but away only from " + from);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(back);
    }
}
