package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the messages look that come by themselves when a check-in is due. None of them holds what somebody answered. */
final class CheckInNudgeBlocks {
    /** The beginning of action ids: a manager's message has one for each person. */
    static final String ANSWER = "checkin.answer";

    static final String SNOOZE = "checkin.snooze";
    static final String CHANGE = "checkin.change";
    static final String SHOW_LIST = "checkin.list";

    private static final int BUTTON_TEXT = 75;

    /** As many as one actions block holds. */
    private static final int MOST_BUTTONS = 25;

    private CheckInNudgeBlocks() {}

    /** The check-in itself. */
    static Message checkIn(String nudgeId, CheckIn checkIn, Blueprint blueprint) {
        CheckInPlan plan = checkIn.plan();
        CheckInPrompt prompt = checkIn.prompt();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.blockId(nudgeId)
                .text(markdownText(
                        "*" + TypedText.escape(prompt.title()) + "*\n" + TypedText.escape(prompt.opening())))));
        blocks.addAll(MessageBlocks.paragraphs(goals(prompt, blueprint)));
        blocks.add(section(
                part -> part.text(markdownText("*To talk about with* " + CheckInBlocks.mention(plan.managerId()) + "\n"
                        + TypedText.escape(CheckInBlocks.bullets(prompt.questions()))))));
        blocks.add(actions(buttons(checkIn)));
        blocks.add(context(List.of(markdownText(receipt(checkIn)))));
        return MessageBlocks.message(prompt.title() + ": " + prompt.opening(), blocks);
    }

    private static List<String> goals(CheckInPrompt prompt, Blueprint blueprint) {
        var places = blueprint.places();
        List<String> lines = new ArrayList<>();
        lines.add("*Goals*");
        prompt.goals().stream()
                .map(key -> Optional.ofNullable(places.get(key)))
                .flatMap(Optional::stream)
                .map(place -> "• *" + TypedText.escape(place.title()) + "* "
                        + TypedText.escape(place.entry()
                                .map(Entry::text)
                                .orElse(place.unit().text())))
                .forEach(lines::add);
        return lines;
    }

    private static List<BlockElement> buttons(CheckIn checkIn) {
        return List.of(
                answer("Answer", checkIn, 0),
                button(snooze -> snooze.actionId(SNOOZE)
                        .text(MessageBlocks.plain("Snooze…", BUTTON_TEXT))
                        .value(checkIn.address().toValue())),
                button(change -> change.actionId(CHANGE)
                        .text(MessageBlocks.plain("Change…", BUTTON_TEXT))
                        .value(checkIn.plan().id())),
                CheckInBlocks.stopButton(CheckInBlocks.STOP_ANNOUNCED, checkIn.plan()));
    }

    static BlockElement answer(String text, CheckIn checkIn, int index) {
        return button(answer -> answer.actionId(ANSWER + "." + index)
                .text(MessageBlocks.plain(text, BUTTON_TEXT))
                .value(checkIn.address().toValue()));
    }

    private static String receipt(CheckIn checkIn) {
        CheckInPlan plan = checkIn.plan();
        String next = plan.nextAfter(checkIn.milestone().dueOn())
                .map(following -> "The next check-in comes on " + Days.written(following.dueOn()) + ".")
                .orElse("This was the last check-in planned.");
        return "You get this because " + CheckInBlocks.mention(plan.plannedBy()) + " planned it on "
                + Days.written(LocalDate.ofInstant(plan.plannedAt(), plan.zone())) + ". "
                + CheckInBlocks.mention(plan.managerId())
                + " answers the same goals. Each of you sees the other's answers once both have answered; nobody else does. "
                + next;
    }

    /** What an engineer reads who has not answered for three working days. */
    static Message reminder(String nudgeId, CheckIn checkIn) {
        String first = "Your " + TypedText.escape(checkIn.prompt().title()) + " waits for your answers.";
        return MessageBlocks.message(
                "Your " + checkIn.prompt().title() + " waits for your answers.",
                List.of(
                        section(part -> part.blockId(nudgeId)
                                .text(markdownText(
                                        "*" + first + "* A few minutes are enough, and notes are optional."))),
                        actions(buttons(checkIn)),
                        context(List.of(markdownText("This is the only reminder. "
                                + CheckInBlocks.mention(checkIn.plan().managerId())
                                + " sees your answers once both of you have answered; nobody else does.")))));
    }

    /** What both read when both have answered. */
    static Message bothAnswered(String nudgeId, CheckIn checkIn, String recipientId) {
        String other = CheckInBlocks.mention(checkIn.plan().otherThan(recipientId));
        return MessageBlocks.message(
                "Both of you have answered the " + checkIn.prompt().title() + ".",
                List.of(
                        section(part -> part.blockId(nudgeId)
                                .text(markdownText("*You and " + other + " have both answered the "
                                        + TypedText.escape(checkIn.prompt().title())
                                        + ".* Find a time to talk, and open both side by side."))),
                        actions(List.of(answer("See both", checkIn, 0)))));
    }

    /** What somebody reads who has not answered, when the other shows them theirs. */
    static Message shared(String nudgeId, CheckIn checkIn, String recipientId) {
        String other = CheckInBlocks.mention(checkIn.plan().otherThan(recipientId));
        String title = checkIn.prompt().title();
        return MessageBlocks.message(
                "Answers to the " + title + " were shown to you.",
                List.of(
                        section(part -> part.blockId(nudgeId)
                                .text(markdownText("*" + other + " shows you their answers to the "
                                        + TypedText.escape(title)
                                        + ".* You can read them and still give yours; then you both see both."))),
                        actions(List.of(answer("Read and answer", checkIn, 0)))));
    }

    /** What a manager reads on a day on which check-ins are due or still wait. */
    static Message managerList(String nudgeId, LocalDate day, List<ManagerList.Due> due) {
        String first = first(day, due);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.blockId(nudgeId)
                .text(markdownText("*" + first + "* Press a name to answer, and find a time to talk."))));
        due.stream()
                .collect(Collectors.groupingBy(CheckInNudgeBlocks::heading, LinkedHashMap::new, Collectors.toList()))
                .forEach((heading, people) -> {
                    blocks.add(section(part -> part.text(markdownText("*" + heading + "*"))));
                    for (int from = 0; from < people.size(); from += MOST_BUTTONS) {
                        blocks.add(
                                actions(namesOf(people.subList(from, Math.min(people.size(), from + MOST_BUTTONS)))));
                    }
                });
        blocks.add(actions(List.of(
                button(list -> list.actionId(SHOW_LIST).text(MessageBlocks.plain("Change or stop…", BUTTON_TEXT))))));
        blocks.add(
                context(
                        List.of(
                                markdownText(
                                        "You get this because you are their manager in Cairn: one message on a day on which check-ins are due, and one reminder."
                                                + " Each of them answers the same goals. You see each other's answers once both have answered; nobody else does."))));
        return MessageBlocks.message(first, blocks);
    }

    private static String first(LocalDate day, List<ManagerList.Due> due) {
        long today = due.stream().filter(ManagerList.Due::first).count();
        return today > 0
                ? "Check-ins due " + Days.written(day) + ": " + people(today)
                : "Check-ins that wait for your answers: " + people(due.size());
    }

    private static String people(long count) {
        return count + (count == 1 ? " person." : " people.");
    }

    private static String heading(ManagerList.Due due) {
        return CheckInBlocks.label(due.checkIn().milestone())
                + (due.first()
                        ? ""
                        : ", since " + Days.written(due.checkIn().milestone().dueOn()));
    }

    private static List<BlockElement> namesOf(List<ManagerList.Due> people) {
        List<BlockElement> buttons = new ArrayList<>();
        people.forEach(due -> buttons.add(answer(due.name(), due.checkIn(), buttons.size())));
        return buttons;
    }
}
