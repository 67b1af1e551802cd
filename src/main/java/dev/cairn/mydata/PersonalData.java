package dev.cairn.mydata;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import java.time.Instant;
import java.util.List;

/** All that Cairn keeps of people. */
public interface PersonalData {
    /** Of one person, as it is at one moment; only kinds of which there is something. */
    List<Kept> of(Caller person);

    /** Forgets a person, all or nothing; what there was to forget, or to leave to someone. */
    List<Kept> forget(Caller person, Instant now);
}
