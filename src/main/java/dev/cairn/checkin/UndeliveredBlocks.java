package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.LayoutBlock;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Undelivered;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a manager's message looks that lists what did not reach engineers. */
final class UndeliveredBlocks {
    private UndeliveredBlocks() {}

    /** @param lines at least one, those of one reason beside each other */
    static Message list(String nudgeId, List<UndeliveredList.Line> lines) {
        String first = lines.size() == 1
                ? "A message about check-ins did not reach an engineer."
                : lines.size() + " messages about check-ins did not reach engineers.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.blockId(nudgeId).text(markdownText("*" + first + "*"))));
        lines.stream()
                .collect(Collectors.groupingBy(UndeliveredList.Line::why, LinkedHashMap::new, Collectors.toList()))
                .forEach((why, ofIt) -> blocks.addAll(MessageBlocks.paragraphs(
                        Stream.concat(Stream.of(sentence(why)), ofIt.stream().map(UndeliveredBlocks::line))
                                .toList())));
        blocks.add(context(List.of(
                markdownText("You get this because you are their manager in Cairn: at most one such message a day."))));
        return MessageBlocks.message(first, blocks);
    }

    private static String sentence(Undelivered why) {
        return switch (why) {
            case TOO_LATE ->
                "*Not sent,* because Cairn could send nothing until more than three working days later."
                        + " Find a time to talk all the same:";
            case ACCOUNT_DEACTIVATED -> "*Could not be sent,* because the Slack account is deactivated:";
            case NO_SUCH_PERSON ->
                "*Could not be sent,* because Slack no longer knows them in this workspace."
                        + " Type `/checkin list` in any channel to stop the check-ins:";
            case REFUSED ->
                "*Could not be sent,* because Slack refused it. Please tell them yourself, and tell whoever runs Cairn:";
            case UNKNOWN -> "*May not have arrived:* Slack does not say what became of it. Please ask them:";
        };
    }

    private static String line(UndeliveredList.Line line) {
        String engineer = "• " + CheckInBlocks.mention(line.plan().engineerId()) + ": ";
        return line.milestone()
                .map(milestone -> engineer + "the check-in after " + CheckInBlocks.label(milestone) + ", due on "
                        + Days.written(milestone.dueOn()))
                .orElse(engineer + "that check-ins are planned with them");
    }
}
