package dev.cairn.postmortem;

import dev.cairn.checklist.NewList;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.List;

/** The form that begins a postmortem where a button was pressed. */
final class BeginBlocks {
    static final String BEGIN = "postmortem.begin";
    static final String TITLE = "title";

    private BeginBlocks() {}

    /** The postmortem that a form asks for: its id, and where it is posted. */
    record Asked(String id, String channelId) {
        static Asked of(String metadata) {
            String[] parts = metadata.split(" ", 2);
            return new Asked(parts[0], parts[1]);
        }

        String toMetadata() {
            return id + " " + channelId;
        }
    }

    static Form form(String channelId) {
        return MessageBlocks.form(FormBlocks.titled("Postmortem")
                .callbackId(BEGIN)
                .privateMetadata(new Asked(NewList.newId(), channelId).toMetadata())
                .submit(FormBlocks.submit("Post"))
                .close(FormBlocks.close("Cancel"))
                .blocks(List.of(
                        InputBlocks.line(TITLE, "What happened, in a few words?", "", ChangeFacts.TITLE),
                        InputBlocks.marked(
                                "The postmortem is posted in " + named(channelId) + " for everyone there to work on.")))
                .build());
    }

    /** Slack names no direct message. */
    private static String named(String channelId) {
        return channelId.startsWith("D") ? "this conversation" : "<#" + TypedText.escape(channelId) + ">";
    }
}
