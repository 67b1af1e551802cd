package dev.cairn.mydata;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Files;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import java.time.Instant;
import java.time.InstantSource;

/** Sends somebody all that is kept about them as a file, in their direct message with Cairn. */
public final class SendExport {
    private final PersonalData data;
    private final Messenger messenger;
    private final Files files;
    private final InstantSource clock;

    public SendExport(PersonalData data, Messenger messenger, Files files, InstantSource clock) {
        this.data = data;
        this.messenger = messenger;
        this.files = files;
        this.clock = clock;
    }

    /** The sentence that tells how it ended. */
    String send(Caller person) {
        Instant now = clock.instant();
        String name = ExportFile.name(now);
        Outcome<String> shared = messenger
                .openDirectMessage(person.userId())
                .then(channel -> files.share(
                        channel,
                        name,
                        "What Cairn keeps about you",
                        "You asked for this. It stays here until you delete it; Cairn cannot.",
                        ExportFile.json(person, data.of(person), now)));
        if (shared instanceof Outcome.Done<String>) {
            return "Sent: " + name
                    + " stands in your direct message with Cairn. It stays in Slack until you delete it there.";
        }
        return shared instanceof Outcome.Refused<String> refused && refused.problem() == Problem.NOT_ALLOWED
                ? "Cairn may not send files in this workspace. Copy the text below instead."
                : shared.sentence();
    }
}
