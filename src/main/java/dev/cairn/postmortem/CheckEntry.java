package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what is wrong with an entry before it is kept. */
final class CheckEntry {
    private final People people;
    private final InstantSource clock;

    CheckEntry(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** A sentence for each field of {@link EntryFields} that has something wrong in it. */
    Map<String, String> wrong(Caller caller, Map<String, String> fields) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String seconds = fields.getOrDefault(EntryFields.WHEN, "");
        if (seconds.isEmpty()) {
            wrong.put(EntryFields.WHEN, "Say when it happened.");
        } else {
            Instant when = FactFields.minute(seconds);
            if (ImpossibleTime.isInFuture(when, clock.instant())) {
                wrong.put(EntryFields.WHEN, ImpossibleTime.inFuture("This", when, zone(caller)));
            }
        }
        String said = fields.getOrDefault(EntryFields.SAID, "");
        if (said.isEmpty()) {
            wrong.put(EntryFields.SAID, "Say in a few words what happened.");
        } else if (said.length() > TimelineEntry.SAID) {
            wrong.put(EntryFields.SAID, "Please write at most " + TimelineEntry.SAID + " characters.");
        }
        return wrong;
    }

    private ZoneId zone(Caller caller) {
        return people.find(caller.userId()) instanceof Outcome.Done<Person> done
                ? done.value().zone()
                : ZoneOffset.UTC;
    }
}
