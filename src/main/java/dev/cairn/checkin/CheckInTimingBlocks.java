package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.timePicker;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.List;

/** How the forms look in which engineers say when their check-ins are to come. */
final class CheckInTimingBlocks {
    static final String SUGGESTED = "suggested";
    static final String DAY = "day";
    static final String TIME = "time";

    private static final int LABEL = 2_000;

    private CheckInTimingBlocks() {}

    /** When a check-in is to come again. */
    static Form snooze(CheckInPlan plan, CheckInAddress address, List<LocalDate> suggested) {
        List<OptionObject> days = suggested.stream()
                .map(day -> FormBlocks.option(Days.written(day), day.toString()))
                .toList();
        return timed(
                CheckInNudgeBlocks.SNOOZE,
                address.toValue(),
                "Snooze",
                "Snooze",
                List.of(
                        section(part -> part.text(markdownText("It comes again at " + plan.time()
                                + " on the day you choose. " + CheckInBlocks.mention(plan.managerId())
                                + " sees the new day, and no reason."))),
                        input(part -> part.blockId(SUGGESTED)
                                .optional(true)
                                .label(MessageBlocks.plain("When?", LABEL))
                                .element(radioButtons(radio ->
                                        radio.actionId(SUGGESTED).options(days).initialOption(days.get(0))))),
                        input(part -> part.blockId(DAY)
                                .optional(true)
                                .label(MessageBlocks.plain("Or on another day", LABEL))
                                .hint(MessageBlocks.plain(
                                        "If nobody works on that day, it comes on the next working day.", LABEL))
                                .element(datePicker(day -> day.actionId(DAY))))));
    }

    /** At what time of day check-ins are to come. */
    static Form change(CheckInPlan plan) {
        return timed(
                CheckInNudgeBlocks.CHANGE,
                plan.id(),
                "Change",
                "Save",
                List.of(
                        MessageBlocks.plainSection(
                                "Your check-ins:\n" + CheckInBlocks.bullets(CheckInBlocks.dates(plan))),
                        input(part -> part.blockId(TIME)
                                .label(MessageBlocks.plain("At what time of day should they come?", LABEL))
                                .hint(MessageBlocks.plain(
                                        "Your own time. What comes within two minutes stays as it is.", LABEL))
                                .element(timePicker(time -> time.actionId(TIME)
                                        .initialTime(plan.time().toString())))),
                        section(part -> part.text(markdownText("To move a date, ask "
                                + CheckInBlocks.mention(plan.managerId())
                                + ". If you are away, type `/checkin away until 7 Jan` in any channel.")))));
    }

    private static Form timed(
            String callbackId, String metadata, String title, String submit, List<LayoutBlock> blocks) {
        return MessageBlocks.form(FormBlocks.titled(title)
                .callbackId(callbackId)
                .privateMetadata(metadata)
                .submit(FormBlocks.submit(submit))
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }
}
