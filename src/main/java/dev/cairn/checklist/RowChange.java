package dev.cairn.checklist;

/** How a change of the rows of a list ended. */
public sealed interface RowChange {
    /** It is as wanted, by this or an earlier request; the message is being redrawn. */
    record Done() implements RowChange {}

    /** It is not, and this says why and what to do; plain text. */
    record NotDone(String sentence) implements RowChange {}

    /** There is no such list. */
    record Gone() implements RowChange {}
}
