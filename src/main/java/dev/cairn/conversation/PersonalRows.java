package dev.cairn.conversation;

import java.time.Instant;
import java.util.List;

/** What a feature keeps of people, for those who ask what that is or have it forgotten. */
public interface PersonalRows {
    /**
     * All that is kept of a person, by kind, each kind also where it is empty. What another person wrote for themselves is
     * none of it, even where it is about this one.
     */
    List<Kept> of(Caller person);

    /**
     * Deletes what is the person's alone, and puts {@link Someone} where their id stood in what belongs to others too; those
     * whom it concerns are told. It joins the transaction that is open. Doing it again finds nothing left to do.
     */
    void forget(Caller person, Instant now);
}
