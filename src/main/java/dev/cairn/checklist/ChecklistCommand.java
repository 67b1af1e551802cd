package dev.cairn.checklist;

import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;

/** A command that posts a list, about whatever is typed after it. */
public final class ChecklistCommand {
    private final PostChecklist post;
    private final String template;
    private final String usage;

    /** @param template the list's id in the content */
    public ChecklistCommand(PostChecklist post, String template, String usage) {
        this.post = post;
        this.template = template;
        this.usage = usage;
    }

    /** Posts the list; says something only where help was asked for or it did not work. */
    public Reply run(SlashCommand command) {
        if (HelpWord.isAskedFor(command.words())) {
            return Reply.tell(usage);
        }
        if (HelpWord.isMistyped(command.words())) {
            return Reply.tell("Did you mean help? " + usage);
        }
        return post.post(command, template).map(Reply::tell).orElseGet(Reply::nothing);
    }
}
