package dev.cairn.postmortem;

/** What the rest of a postmortem asks of its action items. */
public interface OpenActions {
    /** How many action items were written down for it, whatever became of them. */
    int written(Postmortem postmortem);

    /** How much of them is left, to go on a line with other counts, such as {@code  · 2 actions open, 1 overdue}; empty without any. */
    String counted(Postmortem postmortem);
}
