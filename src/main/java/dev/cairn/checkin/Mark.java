package dev.cairn.checkin;

import java.util.Locale;

/** How somebody sees a goal. There is no order among them, and nothing is counted. */
public enum Mark {
    ON_TRACK,
    AT_RISK,
    NOT_STARTED,
    UNCLEAR;

    /** As people read it: {@code on track}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
