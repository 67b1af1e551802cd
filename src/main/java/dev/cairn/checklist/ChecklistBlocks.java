package dev.cairn.checklist;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.ListAddition.Added;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a list looks in Slack. Heading, intro, 25 rows and the last line fit the 50 blocks of a message. */
final class ChecklistBlocks {
    static final String DONE = "checklist.done";
    static final String UNDO = "checklist.undo";
    static final String NOT_APPLICABLE = "checklist.not-applicable";
    static final String ROW_INPUT = "row";
    static final String REASON_INPUT = "reason";

    private static final int HEADING = 150;
    private static final int BUTTON_TEXT = 75;
    private static final int OPTION_TEXT = 75;
    private static final int REASON = 300;
    private static final DateTimeFormatter WITHOUT_SLACK =
            DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH);

    private ChecklistBlocks() {}

    static Message message(Checklist list, Added added) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String heading =
                list.title() + list.subject().map(subject -> ": " + subject).orElse("");
        blocks.add(header(top -> top.text(MessageBlocks.plain(heading, HEADING))));
        link(list).ifPresent(blocks::add);
        blocks.add(context(List.of(markdownText("*" + progress(list) + "*, posted by <@" + list.postedBy() + ">"))));
        blocks.add(MessageBlocks.plainSection(list.intro()));
        if (!added.above().isEmpty()) {
            blocks.addAll(MessageBlocks.paragraphs(added.above()));
        }
        Optional<String> phase = Optional.empty();
        for (Row row : list.rows()) {
            blocks.add(row(list, row, !row.phase().equals(phase)));
            phase = row.phase();
        }
        blocks.add(actions(List.of(button(other -> other.actionId(NOT_APPLICABLE)
                .text(MessageBlocks.plain("Something does not apply…", BUTTON_TEXT))
                .value(list.id())))));
        if (!added.buttons().isEmpty()) {
            blocks.add(actions(added.buttons().stream()
                    .<BlockElement>map(each -> button(other -> other.actionId(each.actionId())
                            .text(MessageBlocks.plain(each.text(), BUTTON_TEXT))
                            .value(each.value())))
                    .toList()));
        }
        return MessageBlocks.message(TypedText.shortened(heading, HEADING) + ". " + progress(list), blocks);
    }

    /** The first address in the subject, to open; a heading cannot be clicked. */
    private static Optional<LayoutBlock> link(Checklist list) {
        return list.subject().stream()
                .flatMap(subject -> Stream.of(subject.split(" ")))
                .filter(word -> word.matches("https?://[^\\s<>|…]+"))
                .findFirst()
                .map(address -> "<" + TypedText.escape(address) + ">")
                .filter(link -> link.length() <= MessageBlocks.SECTION_TEXT)
                .map(link -> section(part -> part.text(markdownText(link))));
    }

    private static String progress(Checklist list) {
        long done =
                list.rows().stream().filter(row -> row.state() == State.DONE).count();
        long out = list.rows().stream()
                .filter(row -> row.state() == State.NOT_APPLICABLE)
                .count();
        return done + " of " + list.rows().size() + " done" + (out == 0 ? "" : ", " + out + " not applicable");
    }

    private static LayoutBlock row(Checklist list, Row row, boolean beginsPhase) {
        String phase = beginsPhase
                ? row.phase().map(name -> "*" + TypedText.escape(name) + "*\n").orElse("")
                : "";
        boolean open = row.state() == State.OPEN;
        SectionBlock.SectionBlockBuilder block = SectionBlock.builder()
                .text(markdownText(phase + says(row)))
                .accessory(button(mark -> mark.actionId(open ? DONE : UNDO)
                        .text(MessageBlocks.plain(open ? "Done" : "Undo", BUTTON_TEXT))
                        .accessibilityLabel(
                                TypedText.shortened((open ? "Done: " : "Undo: ") + row.lookFor(), BUTTON_TEXT))
                        .value(new PressedRow(list.id(), row.id()).toValue())));
        row.mark()
                .flatMap(Mark::reason)
                .ifPresent(reason -> block.fields(List.of(MessageBlocks.plain("Why: " + reason, REASON + 5))));
        return block.build();
    }

    private static String says(Row row) {
        String lookFor = TypedText.escape(row.lookFor());
        return switch (row.state()) {
            case OPEN -> "☐ " + lookFor + "\n_" + TypedText.escape(row.why()) + "_ " + TypedText.escape(row.citation());
            case DONE -> "✅ ~" + lookFor + "~\nDone by " + by(row);
            case NOT_APPLICABLE -> "➖ ~" + lookFor + "~\nNot applicable, says " + by(row);
        };
    }

    private static String by(Row row) {
        return row.mark()
                .map(mark -> "<@" + mark.by() + ">, " + time(mark.at()))
                .orElse("somebody");
    }

    /** A time in each viewer's own zone. */
    private static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty}, {time}|"
                + WITHOUT_SLACK.format(at.atOffset(ZoneOffset.UTC)) + ">";
    }

    /** The form that takes a row out of the list, with the reason. */
    static Form notApplicable(Checklist list) {
        List<OptionObject> open = list.open().stream()
                .map(row -> OptionObject.builder()
                        .text(MessageBlocks.plain(row.lookFor(), OPTION_TEXT))
                        .value(row.id())
                        .build())
                .toList();
        return MessageBlocks.form(FormBlocks.titled("Does not apply")
                .callbackId(NOT_APPLICABLE)
                .privateMetadata(list.id())
                .submit(FormBlocks.submit("Save"))
                .close(FormBlocks.close("Cancel"))
                .blocks(List.of(
                        input(part -> part.blockId(ROW_INPUT)
                                .label(MessageBlocks.plain("Which row does not apply here?", 100))
                                .element(staticSelect(choice -> choice.actionId(ROW_INPUT)
                                        .placeholder(MessageBlocks.plain("Choose a row", 50))
                                        .options(open)))),
                        input(part -> part.blockId(REASON_INPUT)
                                .label(MessageBlocks.plain("Why not?", 100))
                                .hint(MessageBlocks.plain("Everyone in the channel sees this.", 100))
                                .element(plainTextInput(
                                        text -> text.actionId(REASON_INPUT).maxLength(REASON))))))
                .build());
    }
}
