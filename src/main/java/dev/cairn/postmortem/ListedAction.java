package dev.cairn.postmortem;

/**
 * An action with what it belongs to, to be shown away from its postmortem.
 *
 * @param title the postmortem's, as typed; plain text
 */
public record ListedAction(ActionItem action, String title) {
    static ListedAction of(ActionItem action, PostmortemStore postmortems) {
        return new ListedAction(
                action,
                postmortems
                        .find(action.teamId(), action.postmortemId())
                        .map(Postmortem::title)
                        .orElse(""));
    }

    /** What its buttons carry that open a form about it. */
    public String value() {
        return new ActionPlace(action.id(), 1).toValue();
    }
}
