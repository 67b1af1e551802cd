package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.People;
import dev.cairn.postmortem.PostmortemAccess.Access;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Changes an entry of a timeline, or removes it. */
public final class EditEntry {
    static final String GONE = "Somebody has removed this entry meanwhile.";

    private final PostmortemStore postmortems;
    private final PostmortemAccess access;
    private final CheckEntry check;
    private final InstantSource clock;

    public EditEntry(PostmortemStore postmortems, People people, InstantSource clock) {
        this.postmortems = postmortems;
        this.access = new PostmortemAccess(postmortems);
        this.check = new CheckEntry(people, clock);
        this.clock = clock;
    }

    Optional<TimelineEntry> find(Postmortem postmortem, String entryId) {
        return postmortems.timeline(postmortem).stream()
                .filter(entry -> entry.id().equals(entryId))
                .findFirst();
    }

    /** @param typed the fields of {@link EntryFields} */
    EntryKeeping edit(Caller caller, ListedEntry place, FieldForm form, Map<String, String> typed) {
        Access found = access.in(caller, place.postmortemId(), PostmortemRight.WRITE);
        if (found instanceof Access.Refused refused) {
            return EntryKeeping.Wrong.because(refused.sentence());
        }
        Postmortem postmortem = ((Access.To) found).postmortem();
        Optional<TimelineEntry> now = find(postmortem, place.entryId());
        if (!postmortem.isOpen() || now.isEmpty()) {
            return EntryKeeping.Wrong.because(postmortem.isOpen() ? GONE : PostmortemAccess.CLOSED);
        }
        FieldMerge merge = FieldMerge.of(form, EntryFields.of(now.get()), typed);
        if (!merge.contested().isEmpty()) {
            return new EntryKeeping.WrittenMeanwhile(now.get(), merge);
        }
        Map<String, String> wrong = check.wrong(caller, merge.fields());
        if (!wrong.isEmpty()) {
            return new EntryKeeping.Wrong(wrong);
        }
        TimelineEntry changed = now.get()
                .with(
                        FactFields.minute(merge.fields().getOrDefault(EntryFields.WHEN, "")),
                        merge.fields().getOrDefault(EntryFields.SAID, ""));
        return changed.equals(now.get()) || postmortems.change(changed, clock.instant())
                ? new EntryKeeping.Kept(postmortem)
                : edit(caller, place, form, typed);
    }

    /** The sentence that says what became of it. */
    String remove(Caller caller, ListedEntry place) {
        Access found = access.in(caller, place.postmortemId(), PostmortemRight.WRITE);
        if (found instanceof Access.Refused refused) {
            return refused.sentence();
        }
        Postmortem postmortem = ((Access.To) found).postmortem();
        Optional<TimelineEntry> entry = find(postmortem, place.entryId());
        if (!postmortem.isOpen() || entry.isEmpty()) {
            return postmortem.isOpen() ? GONE : PostmortemAccess.CLOSED;
        }
        if (entry.get().version() != place.version() || !postmortems.remove(entry.get(), clock.instant())) {
            return "Somebody has changed this entry meanwhile, so it stays. Look at it, and remove it again if you want.";
        }
        return "Removed.";
    }
}
