package dev.cairn.checklist;

import dev.cairn.conversation.ButtonPress;
import java.util.Optional;

/** Learns from a press which message shows a list, where that is not known because Slack's answer to a post was lost. */
final class LearnMessage {
    private final ChecklistStore lists;

    LearnMessage(ChecklistStore lists) {
        this.lists = lists;
    }

    /** The list, after learning: it must come before any change, because a list not known to stand is not redrawn. */
    Optional<Checklist> from(ButtonPress press, String listId) {
        Optional<Checklist> list = lists.find(press.caller().teamId(), listId);
        // A copy forwarded elsewhere is no message that could be redrawn.
        list.filter(each -> each.messageTs().isEmpty() && each.channelId().equals(press.channelId()))
                .ifPresent(each -> lists.shownIn(each, press.messageTs()));
        return list.flatMap(each -> lists.find(press.caller().teamId(), listId));
    }

    /** Whether the press was on a copy that is not drawn again, where nobody sees what became of it. */
    static boolean isOldCopy(Checklist list, ButtonPress press) {
        return list.message()
                .filter(shown -> !shown.channelId().equals(press.channelId())
                        || !shown.ts().equals(press.messageTs()))
                .isPresent();
    }
}
