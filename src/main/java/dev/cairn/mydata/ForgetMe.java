package dev.cairn.mydata;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets whoever asks for it, at once. Twice is harmless: the second time there is nothing left. */
public final class ForgetMe {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetMe.class);

    private final PersonalData data;
    private final InstantSource clock;

    public ForgetMe(PersonalData data, InstantSource clock) {
        this.data = data;
        this.clock = clock;
    }

    /** How it ended. */
    sealed interface Result {
        /** @param before what there was */
        record Forgotten(List<Kept> before) implements Result {
            public Forgotten {
                before = List.copyOf(before);
            }
        }

        /** All is as it was. */
        record Failed(String sentence) implements Result {}
    }

    Result forget(Caller person) {
        try {
            return new Result.Forgotten(data.forget(person, clock.instant()));
        } catch (RuntimeException failed) {
            // Not left to the edge: whoever asks for this must read that nothing was half done.
            LOG.error("Somebody could not be forgotten; nothing was changed", failed);
            return new Result.Failed(
                    "That did not work, and nothing was changed: all that Cairn keeps about you is still"
                            + " there. Please try again in a minute; if it happens again, tell whoever runs Cairn.");
        }
    }
}
