package dev.cairn.home;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.home.HomePagesBlocks.Section;
import dev.cairn.home.HomeSources.Keeping;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** How Home tells those who keep the content how it is doing. */
final class HomeKeepingBlocks {
    static final String GAPS = "gaps.open";
    static final String HINTS = "hints.open";

    private HomeKeepingBlocks() {}

    static Section keeping(Keeping keeping) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection("The blueprint has " + keeping.entries() + " entries, and there are "
                + keeping.exercises() + " exercises, "
                + keeping.from().map(folder -> "read from " + folder + ".").orElse("as they come with Cairn.")));
        blocks.add(MessageBlocks.plainSection(
                waiting(keeping.unanswered()) + "\n" + wrong(keeping.wrongHints()) + "\nNobody's name is kept."));
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(HomeBlocks.plainButton(GAPS, "See the questions"));
        buttons.add(HomeBlocks.plainButton(HINTS, "See the hints"));
        blocks.add(actions(buttons));
        return new Section("The content you keep", List.of(blocks));
    }

    private static String waiting(int questions) {
        return switch (questions) {
            case 0 -> "No question waits for a better answer.";
            case 1 -> "1 question waits for a better answer.";
            default -> questions + " questions wait for a better answer.";
        };
    }

    private static String wrong(int times) {
        return switch (times) {
            case 0 -> "Nobody has called a hint wrong.";
            case 1 -> "A hint was called wrong once.";
            default -> "Hints were called wrong " + times + " times.";
        };
    }
}
