package dev.cairn.nudge;

/** Why a message does not reach somebody, for good. */
public enum Undelivered {
    /** Its day is more than three working days past. */
    TOO_LATE,
    ACCOUNT_DEACTIVATED,
    NO_SUCH_PERSON,
    /** Slack says no, for a reason that people cannot mend. */
    REFUSED,
    /** It may have arrived: Slack never let Cairn look. */
    UNKNOWN
}
