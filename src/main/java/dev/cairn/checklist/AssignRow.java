package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Row;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Problem;
import java.time.InstantSource;
import java.util.Optional;

/** Says who is to look at a row. Whoever sees the list may, and anybody may tick the row all the same. */
public final class AssignRow {
    private final ChecklistStore lists;
    private final People people;
    private final InstantSource clock;

    public AssignRow(ChecklistStore lists, People people, InstantSource clock) {
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Gives a row to somebody, or to nobody.
     *
     * @param seen for whom it was when that was decided; where somebody else has decided since, theirs stays
     */
    public RowChange assign(Caller caller, String listId, String rowId, Optional<String> seen, Optional<String> to) {
        Optional<Checklist> list = lists.find(caller.teamId(), listId);
        if (list.isEmpty()) {
            return new RowChange.Gone();
        }
        Optional<String> cannot = to.flatMap(this::whyNot);
        if (cannot.isPresent()) {
            return new RowChange.NotDone(cannot.get());
        }
        if (lists.assign(list.get(), rowId, seen, to, clock.instant())) {
            return new RowChange.Done();
        }
        return lists.find(caller.teamId(), listId)
                .flatMap(now -> now.row(rowId))
                .map(row -> found(row, to))
                .orElseGet(() -> new RowChange.NotDone("Somebody has just taken this row out. Choose another."));
    }

    private static RowChange found(Row row, Optional<String> to) {
        if (!row.isOpen()) {
            return new RowChange.NotDone(
                    "Somebody has just marked this row. Choose another, or undo that in the list.");
        }
        return row.assignedTo().equals(to)
                ? new RowChange.Done()
                : new RowChange.NotDone(
                        "Somebody has just given this row to somebody else. Cancel, look at the list, and try again.");
    }

    /** Where Slack does not tell who it is, the caller's choice counts. */
    private Optional<String> whyNot(String userId) {
        Outcome<Person> found = people.find(userId);
        if (found instanceof Outcome.Refused<Person> refused) {
            return refused.problem() == Problem.NO_SUCH_PERSON
                    ? Optional.of(refused.problem().sentence())
                    : Optional.empty();
        }
        return found instanceof Outcome.Done<Person> done ? whyNot(done.value()) : Optional.empty();
    }

    private static Optional<String> whyNot(Person person) {
        return switch (person.standing()) {
            case MEMBER -> Optional.empty();
            case DEACTIVATED -> Optional.of(Problem.PERSON_DEACTIVATED.sentence() + " Choose somebody else.");
            case BOT -> Optional.of(Problem.PERSON_IS_BOT.sentence() + " Choose somebody else.");
            case OUTSIDER -> Optional.of("People of other organisations cannot tick rows here. Choose somebody else.");
        };
    }
}
