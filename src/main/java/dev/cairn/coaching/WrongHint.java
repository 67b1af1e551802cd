package dev.cairn.coaching;

/**
 * What the button below a hint carries.
 *
 * @param cut whether the comment is the beginning of a longer one
 */
record WrongHint(String ruleId, boolean cut) {
    private static final String CUT = "cut ";
    private static final String WHOLE = "whole ";

    String toValue() {
        return (cut ? CUT : WHOLE) + ruleId;
    }

    static WrongHint of(String value) {
        return new WrongHint(value.substring(value.indexOf(' ') + 1), value.startsWith(CUT));
    }
}
