package dev.cairn.postmortem;

import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Turns back what could not be checked later, or belongs to nobody, and says what is missing. */
public final class CheckAction {
    private static final int FURTHEST_YEARS = 2;

    private final People people;
    private final ActionDays days;
    private final ActionWording wording;

    public CheckAction(People people, ActionDays days, ActionWording wording) {
        this.people = people;
        this.days = days;
        this.wording = wording;
    }

    /**
     * What is wrong with it, entry by entry.
     *
     * @param callerId in whose zone it is today
     * @param before what it was; what is not changed is not questioned again
     */
    Map<ActionField, String> faults(String callerId, ActionDraft draft, Optional<ActionItem> before) {
        Map<ActionField, String> faults = new EnumMap<>(ActionField.class);
        if (before.filter(action -> action.text().equals(draft.text())).isEmpty()) {
            text(draft.text()).ifPresent(sentence -> faults.put(ActionField.TEXT, sentence));
        }
        if (before.filter(action -> action.ownerId().equals(draft.ownerId())).isEmpty()) {
            owner(draft.ownerId()).ifPresent(sentence -> faults.put(ActionField.OWNER, sentence));
        }
        if (before.filter(action -> action.dueOn().equals(draft.dueOn())).isEmpty()) {
            due(callerId, draft.dueOn()).ifPresent(sentence -> faults.put(ActionField.DUE, sentence));
        }
        return faults;
    }

    private Optional<String> text(String text) {
        if (text.isBlank()) {
            return Optional.of("Say what is to be done, such as: Alert on queue depth above 1,000");
        }
        return ActionItem.isTooLong(text, ActionItem.MOST_TEXT)
                ? Optional.of(
                        "Please write at most " + ActionItem.MOST_TEXT + " characters. Details fit into a ticket.")
                : wording.lacks(text);
    }

    /** Why somebody cannot own an action. */
    Optional<String> owner(String userId) {
        Outcome<Person> found = people.find(userId);
        if (!(found instanceof Outcome.Done<Person> known)) {
            return Optional.of(found.sentence());
        }
        return switch (known.value().standing()) {
            case MEMBER -> Optional.empty();
            case DEACTIVATED -> Optional.of("That person's account is deactivated. Choose somebody else.");
            case BOT -> Optional.of("That is an app, and an action needs a person. Choose somebody else.");
            case OUTSIDER ->
                Optional.of("That person belongs to another organisation, where reminders do not reach them. Choose"
                        + " somebody of this workspace who keeps in touch with them.");
        };
    }

    /** Why something cannot be due on a day. */
    Optional<String> due(String callerId, LocalDate day) {
        LocalDate today = days.today(callerId);
        if (day.isBefore(today)) {
            return Optional.of("That day has passed. Choose today or a later day.");
        }
        return day.isAfter(today.plusYears(FURTHEST_YEARS))
                ? Optional.of("That is more than two years ahead. Choose an earlier day.")
                : Optional.empty();
    }
}
