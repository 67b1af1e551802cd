package dev.cairn.answer;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.richText;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.cairn.answer.Gap.KnownTopic;
import dev.cairn.answer.Gap.NotHelpful;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How gaps look in Slack, and as text to copy. */
final class GapsBlocks {
    /** Opens the list. */
    static final String OPEN = "gaps.open";

    static final String PAGE = "gaps.page";
    static final String DONE = "gaps.done";
    static final String EXPORT = "gaps.export";

    static final int ON_A_PAGE = 10;

    private static final int BUTTON_TEXT = 75;
    /** Of one piece of text to copy, and how many of them: 250 kB is the most that Slack takes for a form. */
    private static final int PIECE = 3_000;

    private static final int MOST_PIECES = 20;

    private GapsBlocks() {}

    /**
     * One page.
     *
     * @param gaps at most {@link #ON_A_PAGE}
     * @param all how many there are on all pages
     */
    static Message page(List<Gap> gaps, int all, int page, int pages) {
        if (gaps.isEmpty()) {
            return MessageBlocks.sentence("Nothing is open: there is no question that waits for a better answer.");
        }
        String heading = (all == 1 ? "1 question waits" : all + " questions wait")
                + " for a better answer, most asked first. Nobody's name is kept.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(heading));
        for (Gap gap : gaps) {
            blocks.add(section(line -> line.text(MessageBlocks.plain(gap.wording(), MessageBlocks.SECTION_TEXT))
                    .accessory(button(done -> done.actionId(DONE)
                            .text(MessageBlocks.plain("Done", BUTTON_TEXT))
                            .accessibilityLabel(TypedText.shortened("Done: " + gap.wording(), BUTTON_TEXT))
                            .value(new DoneGap(page, gap.id()).toValue())))));
            blocks.add(context(List.of(MessageBlocks.plain(about(gap), MessageBlocks.SECTION_TEXT))));
        }
        blocks.add(context(List.of(MessageBlocks.plain(
                (pages == 1 ? "" : "Page " + page + " of " + pages + ". ")
                        + "Done takes a question off the list. A change of the content that answers one does so too, at"
                        + " the next start.",
                MessageBlocks.SECTION_TEXT))));
        blocks.add(actions(buttons(page, pages)));
        return MessageBlocks.message(heading, blocks);
    }

    private static List<BlockElement> buttons(int page, int pages) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page > 1) {
            buttons.add(AnswerBlocks.plainButton(PAGE + ".back", "Back", String.valueOf(page - 1)));
        }
        if (page < pages) {
            buttons.add(AnswerBlocks.plainButton(PAGE + ".more", "More", String.valueOf(page + 1)));
        }
        buttons.add(AnswerBlocks.plainButton(EXPORT, "Export", "all"));
        return buttons;
    }

    private static String about(Gap gap) {
        return times(gap) + " · " + why(gap) + " · " + days(gap);
    }

    private static String times(Gap gap) {
        return gap.times() == 1 ? "Once" : gap.times() + " times";
    }

    private static String why(Gap gap) {
        if (gap.reason() instanceof NotHelpful notHelpful) {
            String helpful = gap.helpful() == 0 ? "" : ", helpful for " + gap.helpful();
            return "answered with " + notHelpful.key() + ", not helpful" + helpful;
        }
        return gap.reason() instanceof KnownTopic known
                ? "no answer, known topic “" + known.topic() + "”"
                : "no answer";
    }

    private static String days(Gap gap) {
        String last = Days.withoutWeekday(gap.lastOn());
        return gap.firstOn().equals(gap.lastOn()) ? last : Days.withoutWeekday(gap.firstOn()) + " to " + last;
    }

    /** All of them as CSV to copy; a sentence says so where they do not all fit. */
    static Form export(List<Gap> gaps) {
        List<String> pieces = pieces(gaps);
        List<String> shown = pieces.subList(0, Math.min(pieces.size(), MOST_PIECES));
        long rows = shown.stream().flatMap(String::lines).count() - 1;
        String fits = rows == gaps.size()
                ? ""
                : " These are the " + rows + " most asked of " + gaps.size()
                        + "; take what is done off the list to see the others.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(
                MessageBlocks.plainSection("Copy this into a file that ends with .csv, or into a spreadsheet." + fits));
        shown.forEach(piece -> blocks.add(preformatted(piece)));
        return MessageBlocks.form(FormBlocks.titled("Unanswered")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static List<String> pieces(List<Gap> gaps) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder("times,helpful,why,key,first,last,question");
        for (Gap gap : gaps) {
            String row = row(gap);
            if (piece.length() + 1 + row.length() > PIECE) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.length() == 0 ? "" : "\n").append(row);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static String row(Gap gap) {
        String why = "no answer";
        String key = "";
        if (gap.reason() instanceof NotHelpful notHelpful) {
            why = "not helpful";
            key = notHelpful.key();
        } else if (gap.reason() instanceof KnownTopic known) {
            why = "known topic";
            key = known.topic();
        }
        LocalDate first = gap.firstOn();
        return Stream.of(gap.times(), gap.helpful(), why, key, first, gap.lastOn(), quoted(gap.wording()))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** What begins like a formula is kept from being one: the file may be opened in a spreadsheet. */
    private static String quoted(String text) {
        String harmless = text.matches("(?s)[=+\\-@].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    /** Shown letter by letter: nothing in it formats or links. */
    private static LayoutBlock preformatted(String text) {
        return richText(block -> block.elements(List.of(RichTextPreformattedElement.builder()
                .elements(
                        List.of(RichTextSectionElement.Text.builder().text(text).build()))
                .build())));
    }
}
