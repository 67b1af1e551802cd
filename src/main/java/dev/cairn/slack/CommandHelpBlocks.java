package dev.cairn.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.LayoutBlock;
import dev.cairn.conversation.CommandHelp;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import java.util.ArrayList;
import java.util.List;

/** What a command's help looks like, with the prefix that the commands have in this workspace. */
public final class CommandHelpBlocks {
    private CommandHelpBlocks() {}

    public static Reply help(CommandHelp help, SlashCommand command) {
        return help("", help, command);
    }

    /**
     * Help that nobody asked for.
     *
     * @param why plain text that goes before it, such as what was not understood; may be empty
     */
    public static Reply help(String why, CommandHelp help, SlashCommand command) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!why.isEmpty()) {
            blocks.add(MessageBlocks.plainSection(why));
        }
        List<String> lines = new ArrayList<>(List.of(TypedText.escape(help.does()), "For example:"));
        help.examples().forEach(line -> lines.add(shown(line, command)));
        if (!help.others().isEmpty()) {
            lines.add("Also:");
            help.others().forEach(line -> lines.add(shown(line, command)));
        }
        blocks.add(section(part -> part.text(markdownText(String.join("\n", lines)))));
        return new Reply.Say(MessageBlocks.message((why + " " + help.does()).strip(), blocks));
    }

    private static String shown(CommandHelp.Line line, SlashCommand command) {
        return "• `" + TypedText.escape(command.typed(line.words())) + "` " + TypedText.escape(line.does());
    }
}
