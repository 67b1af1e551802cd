package dev.cairn.postmortem;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.postmortem.PostmortemAccess.Access;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.Map;
import java.util.Optional;

/** <b>Close or export…</b> in a postmortem: exporting, closing, reopening. */
public final class CloseAndExportListeners implements Listeners {
    private final PostmortemAccess access;
    private final ClosePostmortem closing;
    private final ReopenPostmortem reopening;
    private final ShareExport exporting;

    public CloseAndExportListeners(
            PostmortemStore postmortems, ClosePostmortem closing, ReopenPostmortem reopening, ShareExport exporting) {
        this.access = new PostmortemAccess(postmortems);
        this.closing = closing;
        this.reopening = reopening;
        this.exporting = exporting;
    }

    @Override
    public void register(Edge edge) {
        edge.buttonOpeningForm(PostmortemSummary.MORE, this::open);
        edge.button(CloseAndExportBlocks.EXPORT, this::export);
        edge.buttonOpeningForm(CloseAndExportBlocks.CLOSE, this::openClose);
        edge.form(CloseAndExportBlocks.CLOSE, this::close);
        edge.button(CloseAndExportBlocks.REOPEN, this::reopen);
    }

    private Reply open(ButtonPress press) {
        Access found = access.in(press.caller(), press.value(), Optional.of(press.channelId()), PostmortemRight.SEE);
        return found instanceof Access.To to
                ? new Reply.Open(CloseAndExportBlocks.more(to.postmortem(), to.part() == PostmortemPart.LEAD))
                : Reply.tell(((Access.Refused) found).sentence());
    }

    private Reply export(ButtonPress press) {
        ShareExport.Result result = exporting.export(press.caller(), press.value());
        if (result instanceof ShareExport.Result.Shared shared) {
            return new Reply.Redraw(CloseAndExportBlocks.said(
                    "It stands in the channel of this postmortem, as " + shared.fileName() + "."));
        }
        return result instanceof ShareExport.Result.ToCopy copy
                ? new Reply.Redraw(CloseAndExportBlocks.toCopy(copy.text(), copy.why()))
                : Reply.tell(((ShareExport.Result.Refused) result).sentence());
    }

    private Reply openClose(ButtonPress press) {
        Access found = access.in(press.caller(), press.value(), PostmortemRight.CLOSE);
        if (found instanceof Access.Refused refused) {
            return Reply.tell(refused.sentence());
        }
        Postmortem postmortem = ((Access.To) found).postmortem();
        return shown(
                press,
                postmortem.isOpen()
                        ? CloseAndExportBlocks.close(postmortem, closing.missing(postmortem))
                        : CloseAndExportBlocks.said("It is closed already."));
    }

    private Reply close(FormSubmission form) {
        boolean askedWhy = form.metadata().endsWith(CloseAndExportBlocks.ASKED_WHY);
        String id = askedWhy
                ? form.metadata().substring(0, form.metadata().length() - CloseAndExportBlocks.ASKED_WHY.length())
                : form.metadata();
        ClosePostmortem.Result result = closing.close(form.caller(), id, form.value(CloseAndExportBlocks.REASON));
        if (result instanceof ClosePostmortem.Result.Incomplete incomplete) {
            return askedWhy
                    ? new Reply.FieldErrors(
                            Map.of(CloseAndExportBlocks.REASON, "Say why, or cancel and write what is missing."))
                    : new Reply.Redraw(CloseAndExportBlocks.close(incomplete.postmortem(), incomplete.missing()));
        }
        return Reply.tell(
                result instanceof ClosePostmortem.Result.Closed closed
                        ? "“" + closed.postmortem().title() + "” is closed. Its message says so, by whom and when."
                        : ((ClosePostmortem.Result.Refused) result).sentence());
    }

    private Reply reopen(ButtonPress press) {
        String said = reopening.reopen(press.caller(), press.value());
        return press.messageTs().isEmpty() ? new Reply.Redraw(CloseAndExportBlocks.said(said)) : Reply.tell(said);
    }

    /** In the form whose button was pressed, or in one of its own where that was in a message. */
    private static Reply shown(ButtonPress press, Form form) {
        return press.messageTs().isEmpty() ? new Reply.Redraw(form) : new Reply.Open(form);
    }
}
