package dev.cairn.checklist;

import dev.cairn.content.KindOfChange;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.SlashCommand;
import java.util.List;
import java.util.UUID;

/**
 * A list to be posted.
 *
 * @param id chosen before it is asked for, so that a list asked for twice is posted once
 * @param template the list's id in the content
 * @param about what was typed about it; shown as plain text on one line
 * @param kinds whose rows it has beside those of the template
 */
public record NewList(
        String id, Caller caller, String channelId, String template, String about, List<KindOfChange> kinds) {
    public NewList {
        kinds = List.copyOf(kinds);
    }

    /** An id that no other list has. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** One about whatever stands after a command. */
    public static NewList of(SlashCommand command, String template) {
        return new NewList(newId(), command.caller(), command.channelId(), template, command.words(), List.of());
    }
}
