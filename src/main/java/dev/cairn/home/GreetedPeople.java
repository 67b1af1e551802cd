package dev.cairn.home;

import dev.cairn.conversation.Caller;
import java.time.Instant;

/** Whom Cairn has said hello to. */
public interface GreetedPeople {
    /** Adds a person; false where they were there already. Of several at once, one adds. */
    boolean add(Caller person, Instant now);

    /** Takes back what {@link #add} added. */
    void remove(Caller person);
}
