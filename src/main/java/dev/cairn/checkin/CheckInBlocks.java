package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How check-ins look in Slack. */
final class CheckInBlocks {
    static final String DAY = "checkin.day";
    static final String STOP = "checkin.stop";

    /** As many plans as one message shows; two blocks frame them, and a message holds 50. */
    private static final int MOST_PLANS = 45;

    private static final int BUTTON_TEXT = 75;

    static final String USAGE =
            "Plan 30, 60 and 90-day check-ins: /checkin @ana 1 Dec (the first day at work; today without a date)."
                    + " /checkin list shows what is planned and can stop it.";

    private CheckInBlocks() {}

    /** What the planner sees, alone. */
    static Message planned(CheckInPlan plan, Person engineer) {
        String first = "Check-ins for " + engineer.name() + " are planned. They come to " + engineer.name()
                + " at 10:00 their time, and I am telling them now." + notSent(plan);
        return withDates(first, plan.milestones());
    }

    /** Asks which day was meant, with a button for each; the day on a button is whole, so it means the same tomorrow. */
    static Message whichDay(String askerId, Person engineer, DateReading.Ambiguous reading) {
        List<BlockElement> buttons = reading.readings().stream()
                .<BlockElement>map(day -> button(choice -> choice.actionId(DAY + "." + day)
                        .text(MessageBlocks.plain(Days.written(day), BUTTON_TEXT))
                        .value(new AskedDay(askerId, engineer.userId(), day).toValue())))
                .toList();
        return MessageBlocks.message(
                reading.question(),
                List.of(
                        MessageBlocks.plainSection(reading.question()),
                        actions(buttons),
                        context(List.of(MessageBlocks.plain(
                                "Press the first day at work of " + engineer.name()
                                        + ". Nothing is planned yet. You can also type the day with the year first, such as "
                                        + reading.readings().get(0) + ".",
                                300)))));
    }

    /** Whose plan it is not learns that there is one, and nothing of it. */
    static Message alreadyPlanned(CheckInPlan plan, Person engineer, String viewerId) {
        if (!plan.concerns(viewerId)) {
            return MessageBlocks.sentence(
                    engineer.name() + " already has check-ins planned by somebody else, so nothing was changed.");
        }
        String first = engineer.name() + " already has check-ins planned, so nothing was changed."
                + " Type /checkin list to see and stop the ones you planned.";
        return withDates(first, plan.milestones());
    }

    /** Shown to whoever wanted to plan, when nothing is left that could be sent. */
    static Message allPast(LocalDate start, List<Milestone> milestones, Person engineer) {
        String first = "Counted from " + Days.written(start) + ", all check-ins for " + engineer.name()
                + " are already past. So nothing was planned and nothing is sent. If they started later, give that date.";
        return withDates(first, milestones);
    }

    /** Empty where everything is still to come. */
    private static String notSent(CheckInPlan plan) {
        List<String> past = plan.milestones().stream()
                .filter(milestone -> milestone.nudgeId().isEmpty())
                .map(milestone -> milestone.days() + " days")
                .toList();
        return past.isEmpty() ? "" : " Already past and not sent: " + String.join(", ", past) + ".";
    }

    private static Message withDates(String first, List<Milestone> milestones) {
        return MessageBlocks.message(
                first + " " + String.join("; ", dates(milestones)),
                List.of(MessageBlocks.plainSection(first), MessageBlocks.plainSection(bullets(dates(milestones)))));
    }

    private static List<String> dates(List<Milestone> milestones) {
        return milestones.stream()
                .map(milestone -> milestone.days() + " days: " + Days.written(milestone.dueOn())
                        + (milestone.nudgeId().isPresent() ? "" : " (already past, not sent)"))
                .toList();
    }

    private static String bullets(List<String> lines) {
        return "• " + String.join("\n• ", lines);
    }

    /** What the engineer reads when a plan is made. */
    static Message announcement(String nudgeId, CheckInPlan plan) {
        String first = mention(plan.managerId()) + " planned check-ins with you, counted from "
                + Days.written(plan.start()) + "." + notSent(plan);
        List<LayoutBlock> blocks = List.of(
                section(part -> part.blockId(nudgeId).text(markdownText(first))),
                MessageBlocks.plainSection(bullets(dates(plan.milestones()))),
                MessageBlocks.plainSection(
                        "On each of these days to come at 10:00 I send you the goals of that milestone, so that you can talk about them together."
                                + " It is a conversation aid, not a test."),
                context(
                        List.of(
                                markdownText(
                                        "Only you get these messages; " + mention(plan.managerId())
                                                + " sees the dates and nothing else. Something wrong? Type `/checkin list` in any channel to stop them."))));
        return MessageBlocks.message(
                "Check-ins were planned with you, counted from " + Days.written(plan.start()) + ".", blocks);
    }

    /** The check-in itself. */
    static Message checkIn(
            String nudgeId, CheckInPlan plan, Milestone milestone, CheckInPrompt prompt, Blueprint blueprint) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.blockId(nudgeId)
                .text(markdownText(
                        "*" + TypedText.escape(prompt.title()) + "*\n" + TypedText.escape(prompt.opening())))));
        blocks.addAll(MessageBlocks.paragraphs(goals(prompt, blueprint)));
        blocks.add(section(part -> part.text(markdownText("*To talk about with* " + mention(plan.managerId()) + "\n"
                + TypedText.escape(bullets(prompt.questions()))))));
        blocks.add(context(List.of(markdownText(receipt(plan, milestone)))));
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

    private static String receipt(CheckInPlan plan, Milestone milestone) {
        LocalDate today = milestone.dueOn();
        String next = plan.nextAfter(today)
                .map(following -> "The next check-in comes on " + Days.written(following.dueOn()) + ".")
                .orElse("This was the last check-in planned.");
        return "You get this because " + mention(plan.managerId()) + " planned it on "
                + Days.written(LocalDate.ofInstant(plan.plannedAt(), plan.zone()))
                + ". Only you see it. " + next + " Type `/checkin list` in any channel to stop them.";
    }

    /** What the other one reads when a plan is stopped. */
    static Message stopNotice(String nudgeId, CheckInPlan plan, String recipientId) {
        String sentence = recipientId.equals(plan.engineerId())
                ? mention(plan.managerId()) + " stopped your check-ins. No more will come."
                : mention(plan.engineerId()) + " stopped the check-ins you planned. No more will come.";
        return MessageBlocks.message(
                "Check-ins were stopped. No more will come.",
                List.of(section(part -> part.blockId(nudgeId).text(markdownText(sentence)))));
    }

    /** What a person has planned, or is planned for them. */
    static Message list(List<CheckInPlan> plans, String viewerId) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String first = plans.isEmpty()
                ? "No check-ins are planned by you or for you. Plan some: /checkin @ana 1 Dec"
                : plans.size() == 1 ? "One plan of check-ins:" : plans.size() + " plans of check-ins:";
        blocks.add(MessageBlocks.plainSection(first));
        plans.stream().limit(MOST_PLANS).forEach(plan -> blocks.add(line(plan, viewerId)));
        if (plans.size() > MOST_PLANS) {
            blocks.add(MessageBlocks.plainSection(
                    "… and " + (plans.size() - MOST_PLANS) + " more, with later start dates."));
        }
        return MessageBlocks.message(first, blocks);
    }

    private static LayoutBlock line(CheckInPlan plan, String viewerId) {
        String who = plan.engineerId().equals(viewerId)
                ? "*Your check-ins*, planned by " + mention(plan.managerId())
                : "*Check-ins of* " + mention(plan.engineerId());
        return section(part -> part.text(markdownText(who + ", from " + Days.written(plan.start()) + "\n"
                        + String.join("; ", dates(plan.milestones()))))
                .accessory(button(stop -> stop.actionId(STOP)
                        .text(MessageBlocks.plain("Stop", BUTTON_TEXT))
                        .style("danger")
                        .value(plan.id())
                        .confirm(confirmationDialog(ask -> ask.title(MessageBlocks.plain("Stop these check-ins?", 100))
                                .text(MessageBlocks.plain(
                                        "No more of them will come, and the other person is told.", 300))
                                .confirm(MessageBlocks.plain("Stop them", 30))
                                .deny(MessageBlocks.plain("Keep them", 30)))))));
    }

    private static String mention(String userId) {
        return "<@" + userId + ">";
    }
}
