package dev.cairn.checklist;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a row looks, in a list's message and in the form with all rows. */
final class RowBlocks {
    /** The most that a reason may hold. */
    static final int REASON = 300;

    private static final int BUTTON_TEXT = 75;
    private static final DateTimeFormatter WITHOUT_SLACK =
            DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH);

    private final String done;
    private final String undo;

    /**
     * @param done the action id of the button that ticks a row
     * @param undo and of the one that opens it again
     */
    RowBlocks(String done, String undo) {
        this.done = done;
        this.undo = undo;
    }

    /** These rows one below the other; where a phase begins, its name stands above. */
    List<SectionBlock> rows(Checklist list, List<Row> rows) {
        List<SectionBlock> blocks = new ArrayList<>();
        Optional<String> phase = Optional.empty();
        for (Row row : rows) {
            blocks.add(row(list, row, row.phase().equals(phase) ? Optional.empty() : row.phase()));
            phase = row.phase();
        }
        return blocks;
    }

    private SectionBlock row(Checklist list, Row row, Optional<String> phase) {
        boolean open = row.isOpen();
        List<TextObject> fields = new ArrayList<>();
        SectionBlock.SectionBlockBuilder block = SectionBlock.builder();
        if (row.origin() instanceof Origin.OfContent) {
            String begins =
                    phase.map(name -> "*" + TypedText.escape(name) + "*\n").orElse("");
            block.text(markdownText(begins + ofContent(row)));
        } else {
            // What people typed is no mrkdwn, so who did what stands beside it.
            block.text(MessageBlocks.plain(typed(row), MessageBlocks.SECTION_TEXT));
            beside(row).forEach(line -> fields.add(markdownText(line)));
        }
        row.mark()
                .flatMap(Mark::reason)
                .ifPresent(reason -> fields.add(MessageBlocks.plain("Why: " + reason, REASON + 5)));
        if (!fields.isEmpty()) {
            block.fields(fields);
        }
        String label = open ? "Done" : "Undo";
        return block.accessory(button(mark -> mark.actionId(open ? done : undo)
                        .text(MessageBlocks.plain(label, BUTTON_TEXT))
                        .accessibilityLabel(TypedText.shortened(label + ": " + row.lookFor(), BUTTON_TEXT))
                        .value(new PressedRow(list.id(), row.id()).toValue())))
                .build();
    }

    private static String ofContent(Row row) {
        String lookFor = TypedText.escape(row.lookFor());
        return switch (row.state()) {
            case OPEN ->
                "☐ " + lookFor + "\n_" + TypedText.escape(row.why()) + "_ " + TypedText.escape(row.citation())
                        + assigned(row).map(who -> "\n" + who).orElse("");
            case DONE, NOT_APPLICABLE -> sign(row) + "~" + lookFor + "~\n" + decided(row);
        };
    }

    private static String typed(Row row) {
        return sign(row) + row.lookFor() + (row.isOpen() && !row.why().isEmpty() ? "\n" + row.why() : "");
    }

    private static String sign(Row row) {
        return switch (row.state()) {
            case OPEN -> "☐ ";
            case DONE -> "✅ ";
            case NOT_APPLICABLE -> "➖ ";
        };
    }

    private static List<String> beside(Row row) {
        List<String> lines = new ArrayList<>();
        if (row.origin() instanceof Origin.AddedBy added) {
            lines.add("Added by " + Someone.mention(added.userId()));
        }
        if (row.origin() instanceof Origin.OfLesson lesson) {
            lesson.link().ifPresent(link -> lines.add("<" + TypedText.escape(link.url()) + "|Postmortem>"));
        }
        if (row.isOpen()) {
            assigned(row).ifPresent(lines::add);
        } else {
            lines.add(decided(row));
        }
        return lines;
    }

    private static Optional<String> assigned(Row row) {
        return row.assignedTo().map(who -> "for " + Someone.mention(who));
    }

    private static String decided(Row row) {
        return (row.state() == State.DONE ? "Done by " : "Not applicable, says ")
                + row.mark()
                        .map(mark -> Someone.mention(mark.by()) + ", " + time(mark.at()))
                        .orElse("somebody");
    }

    /** A time in each viewer's own zone. */
    private static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty}, {time}|"
                + WITHOUT_SLACK.format(at.atOffset(ZoneOffset.UTC)) + ">";
    }
}
