package dev.cairn.hints;

import dev.cairn.conversation.Message;
import dev.cairn.hints.HintVerdicts.Counted;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** How the list of hints found wrong looks. */
final class HintsBlocks {
    /** Opens the list. */
    static final String OPEN = "hints.open";

    private HintsBlocks() {}

    /** Each set of rules under its own heading: two rules of the same name are two rules. */
    static Message counts(List<Counted> counts) {
        if (counts.isEmpty()) {
            return MessageBlocks.sentence("Nobody has called a hint wrong yet.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("How often a hint was called wrong, by its rule. Nobody's name is kept.");
        for (HintSet set : HintSet.values()) {
            List<Counted> ofSet =
                    counts.stream().filter(each -> each.set() == set).toList();
            if (!ofSet.isEmpty()) {
                lines.add(set.title() + ":");
                ofSet.forEach(each -> lines.add(line(each)));
            }
        }
        return MessageBlocks.message(lines.get(0), MessageBlocks.plainParagraphs(lines));
    }

    private static String line(Counted counted) {
        return counted.ruleId() + ": " + (counted.times() == 1 ? "once" : counted.times() + " times") + ", last on "
                + counted.last();
    }
}
