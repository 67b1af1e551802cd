package dev.cairn.postmortem;

/** What the rest of a postmortem asks of its action items. */
@FunctionalInterface
public interface OpenActions {
    /** How many action items were written down for it, whatever became of them. */
    int written(Postmortem postmortem);
}
