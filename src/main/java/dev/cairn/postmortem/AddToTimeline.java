package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Permalink;
import dev.cairn.postmortem.PostmortemAccess.Access;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds to the timeline of a postmortem: a message, or what no message tells of. */
public final class AddToTimeline {
    static final String TOO_MANY = "The timeline has " + TimelineEntry.MOST
            + " entries, and I can keep no more. Remove some that matter less, then add this one.";
    private static final String LINKED_ALREADY =
            "Somebody has added this message meanwhile. Copy what you wrote, then use the shortcut again to change their"
                    + " entry.";

    private final PostmortemStore postmortems;
    private final PostmortemAccess access;
    private final CheckEntry check;
    private final InstantSource clock;

    public AddToTimeline(PostmortemStore postmortems, People people, InstantSource clock) {
        this.postmortems = postmortems;
        this.access = new PostmortemAccess(postmortems);
        this.check = new CheckEntry(people, clock);
        this.clock = clock;
    }

    /**
     * Adds an entry; the same again is kept too.
     *
     * @param message what it links to, and who wrote that
     * @param fields those of {@link EntryFields}
     */
    EntryKeeping add(Caller caller, ListedEntry place, Optional<LinkedMessage> message, Map<String, String> fields) {
        Access found = access.in(caller, place.postmortemId(), PostmortemRight.WRITE);
        if (found instanceof Access.Refused refused) {
            return EntryKeeping.Wrong.because(refused.sentence());
        }
        Postmortem postmortem = ((Access.To) found).postmortem();
        if (!postmortem.isOpen()) {
            return EntryKeeping.Wrong.because(PostmortemAccess.CLOSED);
        }
        Map<String, String> wrong = check.wrong(caller, fields);
        if (!wrong.isEmpty()) {
            return new EntryKeeping.Wrong(wrong);
        }
        List<TimelineEntry> before = postmortems.timeline(postmortem);
        if (before.stream().anyMatch(entry -> entry.id().equals(place.entryId()))) {
            return new EntryKeeping.Kept(postmortem);
        }
        if (before.size() >= TimelineEntry.MOST) {
            return EntryKeeping.Wrong.because(TOO_MANY);
        }
        TimelineEntry entry = new TimelineEntry(
                place.entryId(),
                postmortem.teamId(),
                postmortem.id(),
                FactFields.minute(fields.getOrDefault(EntryFields.WHEN, "")),
                fields.getOrDefault(EntryFields.SAID, ""),
                message.map(LinkedMessage::link),
                message.flatMap(LinkedMessage::authorId),
                caller.userId(),
                clock.instant(),
                1);
        return postmortems.add(entry, clock.instant())
                ? new EntryKeeping.Kept(postmortem)
                : EntryKeeping.Wrong.because(whyNot(postmortem, entry.link()));
    }

    private String whyNot(Postmortem postmortem, Optional<Permalink> link) {
        boolean linked = link.isPresent()
                && postmortems.timeline(postmortem).stream()
                        .anyMatch(entry -> entry.link().equals(link));
        return linked ? LINKED_ALREADY : PostmortemAccess.CLOSED;
    }
}
