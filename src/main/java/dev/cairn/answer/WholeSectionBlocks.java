package dev.cairn.answer;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a whole section of the blueprint looks, in as many parts as it needs. */
final class WholeSectionBlocks {
    /** The buttons that turn to another part. */
    static final String PART = "answer.part";

    /** Of the 50 that Slack takes; the heading and the buttons need two. */
    private static final int MOST_BLOCKS = 40;
    /** What can be read in one go on a telephone; Slack says of no message how much text is too much. */
    private static final int MOST_CHARACTERS = 6_000;

    private WholeSectionBlocks() {}

    /**
     * One part of a section.
     *
     * @param wanted its number, from 1; past the last it is the last
     */
    static Message part(Section section, int wanted) {
        List<List<LayoutBlock>> parts = parts(section);
        int part = Math.min(wanted, parts.size());
        String place = parts.size() == 1 ? "" : ", part " + part + " of " + parts.size();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(MessageBlocks.paragraphs(List.of(
                "*" + TypedText.escape("Blueprint " + section.number() + " · " + section.title()) + "*" + place,
                TypedText.escape(section.about()))));
        blocks.addAll(parts.get(part - 1));
        List<BlockElement> turning = new ArrayList<>();
        if (part > 1) {
            turning.add(turn(section, "Back", part - 1));
        }
        if (part < parts.size()) {
            turning.add(turn(section, "More", part + 1));
        }
        if (!turning.isEmpty()) {
            blocks.add(actions(turning));
        }
        return MessageBlocks.message(section.title() + place + ": " + section.about(), blocks);
    }

    private static BlockElement turn(Section section, String text, int to) {
        return AnswerBlocks.plainButton(PART + "." + to, text, section.number() + " " + to);
    }

    /** At least one; each begins with a new unit where units are no longer than a part. */
    private static List<List<LayoutBlock>> parts(Section section) {
        List<List<LayoutBlock>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        section.units().stream()
                .map(unit -> AnswerBlocks.passage(new Passage(new Place(section, unit, Optional.empty()))))
                .forEach(unit -> {
                    startAnewUnlessFits(parts, unit);
                    unit.forEach(block -> {
                        startAnewUnlessFits(parts, List.of(block));
                        last(parts).add(block);
                    });
                });
        return parts;
    }

    private static void startAnewUnlessFits(List<List<LayoutBlock>> parts, List<LayoutBlock> more) {
        List<LayoutBlock> part = last(parts);
        boolean fits =
                part.size() + more.size() <= MOST_BLOCKS && characters(part) + characters(more) <= MOST_CHARACTERS;
        if (!fits && !part.isEmpty()) {
            parts.add(new ArrayList<>());
        }
    }

    private static List<LayoutBlock> last(List<List<LayoutBlock>> parts) {
        return parts.get(parts.size() - 1);
    }

    private static int characters(List<LayoutBlock> blocks) {
        return blocks.stream()
                .mapToInt(block -> ((SectionBlock) block).getText().getText().length())
                .sum();
    }
}
