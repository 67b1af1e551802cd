package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Files;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import dev.cairn.postmortem.PostmortemAccess.Access;
import java.util.Optional;

/** Exports a postmortem into its channel as a file, or as text to copy where Slack takes no file. */
public final class ShareExport {
    private final PostmortemAccess access;
    private final ExportPostmortem exporting;
    private final Files files;

    public ShareExport(PostmortemStore postmortems, ExportPostmortem exporting, Files files) {
        this.access = new PostmortemAccess(postmortems);
        this.exporting = exporting;
        this.files = files;
    }

    /** How it ended. */
    sealed interface Result {
        /** The file stands in the channel of the postmortem. */
        record Shared(Postmortem postmortem, String fileName) implements Result {}

        /** @param why there is no file, where somebody can do something about it */
        record ToCopy(String text, Optional<String> why) implements Result {}

        record Refused(String sentence) implements Result {}
    }

    Result export(Caller caller, String id) {
        Access found = access.in(caller, id, PostmortemRight.SEE);
        if (found instanceof Access.Refused refused) {
            return new Result.Refused(refused.sentence());
        }
        Postmortem postmortem = ((Access.To) found).postmortem();
        String text = exporting.markdown(postmortem);
        String name = ExportPostmortem.fileName(postmortem);
        Outcome<String> shared = files.share(
                postmortem.channelId(),
                name,
                postmortem.title(),
                "<@" + caller.userId() + "> exported this postmortem.",
                text);
        if (shared instanceof Outcome.Done<String>) {
            return new Result.Shared(postmortem, name);
        }
        boolean notWanted =
                shared instanceof Outcome.Refused<String> refused && refused.problem() == Problem.NOT_ALLOWED;
        return new Result.ToCopy(text, notWanted ? Optional.empty() : Optional.of(shared.sentence()));
    }
}
