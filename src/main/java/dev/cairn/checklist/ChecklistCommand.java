package dev.cairn.checklist;

import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import java.util.List;
import java.util.Locale;

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
        String words = command.words().toLowerCase(Locale.ROOT);
        if (words.matches("\\W*help\\W*")) {
            return Reply.tell(usage);
        }
        // Anything may be a title, also “heap” or “helm”; only the letters of help in another order are surely a slip.
        if (letters(words).equals(letters("help"))) {
            return Reply.tell("Did you mean help? " + usage);
        }
        return post.post(command, template).map(Reply::tell).orElseGet(Reply::nothing);
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }
}
