package dev.cairn.preferences;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.Holidays;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Rhythm;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** How the settings look: one's own, and the workspace's. */
final class PreferencesBlocks {
    /** Opens one's own, from any message or Home. */
    static final String OPEN = "preferences.open";

    static final String PERSONAL = "preferences.personal";
    static final String OPEN_WORKSPACE = "preferences.workspace";
    static final String WORKSPACE = "preferences.workspace-kept";

    static final String DAYS = "days";
    static final String TIME = "time";
    static final String LIST = "list";
    static final String LIST_COMES = "on";
    static final String LIST_DOES_NOT_COME = "off";

    static final String MILESTONES = "milestones";
    static final String REMINDER = "reminder";
    static final String NO_REMINDER = "0";

    /** How many coming holidays of a file are shown, and how many files. */
    private static final int HOLIDAYS = 5;

    private static final int FILES = 20;

    private static final int LABEL = 2_000;
    private static final int BUTTON_TEXT = 75;
    private static final int CONTEXT_TEXT = 1_000;

    private PreferencesBlocks() {}

    /**
     * What the form begins with.
     *
     * @param days none where none are chosen yet
     * @param note what to read first; empty for nothing
     */
    record Filled(Set<DayOfWeek> days, LocalTime time, boolean dailyList, Optional<String> note) {
        static Filled with(Rhythm rhythm) {
            return new Filled(rhythm.days(), rhythm.time(), rhythm.dailyList(), Optional.empty());
        }

        static Filled with(Rhythm rhythm, String note) {
            return new Filled(rhythm.days(), rhythm.time(), rhythm.dailyList(), Optional.of(note));
        }
    }

    /**
     * One's own settings.
     *
     * @param opened what they are
     * @param workspace what holds in the workspace, in a sentence
     * @param keeper whether the viewer may change that
     */
    static Form personal(PersonalForm opened, Filled filled, String zone, String workspace, boolean keeper) {
        List<LayoutBlock> blocks = new ArrayList<>();
        filled.note().ifPresent(note -> blocks.add(MessageBlocks.plainSection(note)));
        List<OptionObject> days =
                Arrays.stream(DayOfWeek.values()).map(PreferencesBlocks::option).toList();
        List<OptionObject> ticked = days.stream()
                .filter(day -> filled.days().contains(DayOfWeek.valueOf(day.getValue())))
                .toList();
        blocks.add(input(part -> part.blockId(DAYS)
                .label(MessageBlocks.plain("On which days do you work?", LABEL))
                .hint(MessageBlocks.plain(
                        "What falls on another day, on a holiday or into your time away comes on your next working day.",
                        LABEL))
                // Slack takes no empty list.
                .element(checkboxes(boxes -> ticked.isEmpty()
                        ? boxes.actionId(DAYS).options(days)
                        : boxes.actionId(DAYS).options(days).initialOptions(ticked)))));
        List<OptionObject> times = OfferedTimes.ALL.stream()
                .map(time -> FormBlocks.option(time.toString(), time.toString()))
                .toList();
        blocks.add(input(part -> part.blockId(TIME)
                .label(MessageBlocks.plain("At what time do nudges come?", LABEL))
                .hint(MessageBlocks.plain(
                        "Check-ins, reminders and the daily message come then where you are, now " + zone
                                + ". Check-ins planned for another time keep it.",
                        LABEL))
                .element(staticSelect(choice -> choice.actionId(TIME)
                        .options(times)
                        .initialOption(FormBlocks.option(
                                filled.time().toString(), filled.time().toString()))))));
        OptionObject comes = FormBlocks.option("Send it", LIST_COMES);
        OptionObject comesNot = FormBlocks.option("Do not send it", LIST_DOES_NOT_COME);
        blocks.add(input(part -> part.blockId(LIST)
                .label(MessageBlocks.plain("For managers: one message on each day people are due?", LABEL))
                .hint(MessageBlocks.plain(
                        "Without it, Home and /checkin list still show who is due. Engineers get their check-ins either way.",
                        LABEL))
                .element(radioButtons(choice -> choice.actionId(LIST)
                        .options(List.of(comes, comesNot))
                        .initialOption(filled.dailyList() ? comes : comesNot)))));
        blocks.add(divider());
        blocks.add(context(List.of(MessageBlocks.plain(workspace, CONTEXT_TEXT))));
        if (keeper) {
            blocks.add(actions(List.of(button(open ->
                    open.actionId(OPEN_WORKSPACE).text(MessageBlocks.plain("Workspace settings…", BUTTON_TEXT))))));
        }
        return MessageBlocks.form(FormBlocks.titled("Your settings")
                .callbackId(PERSONAL)
                .privateMetadata(opened.toMetadata())
                .submit(FormBlocks.submit("Save"))
                .close(FormBlocks.close("Cancel"))
                .blocks(blocks)
                .build());
    }

    private static OptionObject option(DayOfWeek day) {
        return FormBlocks.option(PreferencesWords.name(day), day.name());
    }

    /**
     * The workspace's settings.
     *
     * @param opened what they are
     * @param ticked the check-ins that the form begins with
     * @param note what to read first; empty for nothing
     */
    static Form workspace(
            WorkspaceForm opened,
            List<CheckInPrompt> prompts,
            List<String> ticked,
            Optional<Integer> reminderAfter,
            Optional<String> note,
            Holidays holidays,
            LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>();
        note.ifPresent(sentence -> blocks.add(MessageBlocks.plainSection(sentence)));
        List<OptionObject> milestones = prompts.stream()
                .map(prompt -> FormBlocks.option(prompt.title(), prompt.milestone()))
                .toList();
        List<OptionObject> chosen = milestones.stream()
                .filter(option -> ticked.contains(option.getValue()))
                .toList();
        blocks.add(input(part -> part.blockId(MILESTONES)
                .label(MessageBlocks.plain("Which check-ins are planned as a rule?", LABEL))
                .hint(MessageBlocks.plain(
                        "Ticked when the planning form opens, and what /checkin @ana 1 Dec plans. Plans already made stay.",
                        LABEL))
                .element(checkboxes(boxes -> chosen.isEmpty()
                        ? boxes.actionId(MILESTONES).options(milestones)
                        : boxes.actionId(MILESTONES).options(milestones).initialOptions(chosen)))));
        List<OptionObject> reminders = new ArrayList<>(IntStream.rangeClosed(1, WorkspacePreferences.LATEST_REMINDER)
                .mapToObj(
                        days -> FormBlocks.option("After " + PreferencesWords.workingDays(days), String.valueOf(days)))
                .toList());
        reminders.add(FormBlocks.option("No reminder", NO_REMINDER));
        String reminder = reminderAfter.map(String::valueOf).orElse(NO_REMINDER);
        blocks.add(input(part -> part.blockId(REMINDER)
                .label(MessageBlocks.plain("When to remind people who have not answered?", LABEL))
                .hint(MessageBlocks.plain(
                        "Once, the engineer by a message and the manager in the daily one. Then there is silence.",
                        LABEL))
                .element(staticSelect(choice -> choice.actionId(REMINDER)
                        .options(reminders)
                        .initialOption(reminders.stream()
                                .filter(option -> option.getValue().equals(reminder))
                                .findFirst()
                                .orElseThrow())))));
        blocks.add(divider());
        blocks.addAll(MessageBlocks.plainParagraphs(holidays(holidays, today)));
        return MessageBlocks.form(FormBlocks.titled("Workspace settings")
                .callbackId(WORKSPACE)
                .privateMetadata(opened.toMetadata())
                .submit(FormBlocks.submit("Save"))
                .close(FormBlocks.close("Back"))
                .blocks(blocks)
                .build());
    }

    private static List<String> holidays(Holidays holidays, LocalDate today) {
        List<String> lines = new ArrayList<>();
        if (holidays.files().isEmpty()) {
            lines.add(
                    "Holidays: none. Put calendar files (.ics) into prompts/holidays/, and nothing comes on their days.");
            return lines;
        }
        lines.add("Holidays, on which nothing comes. They are changed in the content, in prompts/:");
        holidays.files().stream().limit(FILES).forEach(file -> {
            List<String> coming = file.from(today, HOLIDAYS).stream()
                    .map(day -> PreferencesWords.day(day) + " " + day.getYear())
                    .toList();
            lines.add("• " + file.name() + ": " + (coming.isEmpty() ? "none to come" : String.join(", ", coming))
                    + (coming.size() == HOLIDAYS ? " …" : ""));
        });
        if (holidays.files().size() > FILES) {
            lines.add("• and " + (holidays.files().size() - FILES) + " more files");
        }
        return lines;
    }

    /** What was done, in sentences. */
    static Message saved(List<String> sentences) {
        return MessageBlocks.message(String.join(" ", sentences), MessageBlocks.plainParagraphs(sentences));
    }
}
