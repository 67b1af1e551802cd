package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Someone;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How check-ins look in Slack. */
final class CheckInBlocks {
    /** Carries a plan's id, and shows what can be done with it. */
    static final String SHOW_PLAN = "checkin.plan-shown";

    static final String WHICH_DAY = "checkin.day";
    static final String STOP = "checkin.stop";
    static final String PAUSE = "checkin.pause";
    static final String RESUME = "checkin.resume";
    static final String MOVE = "checkin.move";
    static final String HAND_OVER = "checkin.hand-over";

    /** In the message that tells the engineer of a plan, which is not redrawn. */
    static final String FINE = "checkin.fine";

    static final String NOT_MY_MANAGER = "checkin.not-my-manager";
    static final String STOP_ANNOUNCED = "checkin.stop-announced";

    static final String WHICH = "which";
    static final String DAY = "day";
    static final String MANAGER = "manager";

    /** What stands in {@link #WHICH} for all that are ahead. */
    static final String ALL = "all";

    /** As many plans as one message shows: two blocks each, and a message holds 50. */
    private static final int MOST_PLANS = 24;

    private static final int BUTTON_TEXT = 75;
    private static final int LABEL = 150;

    private CheckInBlocks() {}

    /** What the planner sees, alone. */
    static Message planned(CheckInPlan plan, Person engineer) {
        String first = "Check-ins for " + engineer.name() + " are planned. They come to " + engineer.name() + " at "
                + plan.time() + " their time, and I am telling them now." + notSent(plan);
        return withDates(first, plan);
    }

    /** Asks which day was meant, with a button for each; the day on a button is whole, so it means the same tomorrow. */
    static Message whichDay(String askerId, Person engineer, DateReading.Ambiguous reading) {
        List<BlockElement> buttons = reading.readings().stream()
                .<BlockElement>map(day -> button(choice -> choice.actionId(WHICH_DAY + "." + day)
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
        if (!CheckInRight.SEE.isOf(plan, viewerId)) {
            return MessageBlocks.sentence(
                    engineer.name() + " already has check-ins planned by somebody else, so nothing was changed.");
        }
        String first = engineer.name() + " already has check-ins planned, so nothing was changed."
                + " Type /checkin list to see and stop the ones you planned.";
        return withDates(first, plan);
    }

    /** Shown to whoever wanted to plan, when nothing is left that could be sent. */
    static Message allPast(CheckInPlan plan, Person engineer) {
        String first = "Counted from " + Days.written(plan.start()) + ", all check-ins for " + engineer.name()
                + " are already past. So nothing was planned and nothing is sent. If they started later, give that date.";
        return withDates(first, plan);
    }

    /** Empty where everything is still to come. */
    private static String notSent(CheckInPlan plan) {
        List<String> past = plan.milestones().stream()
                .filter(milestone -> milestone.nudgeId().isEmpty())
                .map(CheckInBlocks::label)
                .toList();
        return past.isEmpty() ? "" : " Already past and not sent: " + String.join(", ", past) + ".";
    }

    private static Message withDates(String first, CheckInPlan plan) {
        return MessageBlocks.message(
                first + " " + String.join("; ", dates(plan)),
                List.of(MessageBlocks.plainSection(first), MessageBlocks.plainSection(bullets(dates(plan)))));
    }

    static List<String> dates(CheckInPlan plan) {
        return plan.milestones().stream()
                .map(milestone -> label(milestone) + ": " + Days.written(milestone.dueOn())
                        + (plan.state() == State.OPEN && milestone.nudgeId().isEmpty()
                                ? " (already past, not sent)"
                                : ""))
                .toList();
    }

    /** Such as {@code 60 days} or {@code 6 months}. */
    static String label(Milestone milestone) {
        return milestone.name().replace('-', ' ') + "s";
    }

    static String bullets(List<String> lines) {
        return "• " + String.join("\n• ", lines);
    }

    /** What the engineer reads when a plan is made. */
    static Message announcement(String nudgeId, CheckInPlan plan, boolean handedOver) {
        String withWhom = plan.plannedBy().equals(plan.managerId()) ? "you" : "you and " + mention(plan.managerId());
        String first = handedOver
                ? mention(plan.plannedBy()) + " handed your check-ins over to " + mention(plan.managerId()) + "."
                : mention(plan.plannedBy()) + " planned check-ins with " + withWhom + ", counted from "
                        + Days.written(plan.start()) + "." + notSent(plan);
        String either = plan.id() + "/" + plan.managerId();
        List<LayoutBlock> blocks = List.of(
                section(part -> part.blockId(nudgeId).text(markdownText(first))),
                MessageBlocks.plainSection(bullets(dates(plan))),
                MessageBlocks.plainSection("On each of these days to come at " + plan.time()
                        + " I send you the goals of that milestone, so that you can talk about them together."
                        + " It is a conversation aid, not a test."),
                actions(List.of(
                        button(fine -> fine.actionId(FINE)
                                .text(MessageBlocks.plain("Fine", BUTTON_TEXT))
                                .value(plan.id())),
                        button(not -> not.actionId(NOT_MY_MANAGER)
                                .text(MessageBlocks.plain("Not my manager", BUTTON_TEXT))
                                .value(either)
                                .confirm(asking(
                                        "Not your manager?",
                                        "Nothing comes until that is settled, and the planner is told.",
                                        "Not my manager"))),
                        stopButton(STOP_ANNOUNCED, plan))),
                context(
                        List.of(
                                markdownText(
                                        "Only you get these messages. " + mention(plan.managerId())
                                                + " answers the same goals, and you see each other's answers once both have answered; nobody else does. Type `/checkin list` in any channel to see or stop them later."))));
        return MessageBlocks.message(
                handedOver
                        ? "Your check-ins were handed over."
                        : "Check-ins were planned with you, counted from " + Days.written(plan.start()) + ".",
                blocks);
    }

    /**
     * What the other one reads when a plan is stopped.
     *
     * @param stoppedBy the engineer or the manager
     */
    static Message stopNotice(String nudgeId, String stoppedBy, boolean isEngineer) {
        String sentence = mention(stoppedBy)
                + (isEngineer ? " stopped their check-ins with you." : " stopped your check-ins.")
                + " No more will come.";
        return MessageBlocks.message(
                "Check-ins were stopped. No more will come.",
                List.of(section(part -> part.blockId(nudgeId).text(markdownText(sentence)))));
    }

    /** What somebody reads when another changed their check-ins. */
    static Message notice(
            String nudgeId, PlanNotice notice, CheckInPlan plan, String recipientId, Optional<Away> engineerAway) {
        boolean engineer = recipientId.equals(plan.engineerId());
        String whose = engineer ? "your check-ins" : "the check-ins of " + mention(plan.engineerId());
        String manager = mention(plan.managerId());
        String first = switch (notice) {
            case PAUSED -> manager + " paused " + whose + ". None come until they are resumed.";
            case RESUMED -> manager + " resumed " + whose + ". They come on:";
            case MOVED -> manager + " moved " + whose + ". They now come on:";
            case AWAY ->
                (engineer ? "You are" : mention(plan.engineerId()) + " is") + " noted as away"
                        + engineerAway
                                .map(away -> ", back on " + Days.written(away.back()))
                                .orElse("")
                        + ". The check-ins now come on:";
            case OTHER_DAYS -> mention(plan.engineerId()) + " chose other working days. The check-ins now come on:";
            case GIVEN -> mention(plan.plannedBy()) + " handed " + whose + " over to you. They come on:";
            case SUSPENDED ->
                mention(plan.engineerId()) + " says that "
                        + (recipientId.equals(plan.managerId()) ? "you are" : manager + " is")
                        + " not their manager. Nothing comes until the check-ins are handed over to the right one."
                        + " Type `/checkin list` in any channel to hand them over or stop them.";
            case REOPENED ->
                mention(plan.engineerId()) + " says that "
                        + (recipientId.equals(plan.managerId()) ? "you are" : manager + " is")
                        + " their manager after all. The check-ins come on:";
            case ENGINEER_GONE ->
                "The Slack account of " + mention(plan.engineerId()) + " is deactivated, so " + whose
                        + " have ended. No more will come.";
            case MANAGER_GONE ->
                "The Slack account of " + manager + " is deactivated, so nothing comes from " + whose
                        + ", which were with " + manager + ". Who takes over is up to "
                        + (engineer ? "you" : "you and " + mention(plan.engineerId()))
                        + ": type `/checkin list` in any channel to hand them over or stop them.";
        };
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.blockId(nudgeId).text(markdownText(first))));
        if (plan.state() == State.OPEN || notice == PlanNotice.MOVED) {
            blocks.add(MessageBlocks.plainSection(bullets(dates(plan))));
        }
        return MessageBlocks.message("Check-ins were changed. Open this message to see how.", blocks);
    }

    /** What who changed a plan sees. */
    static Message changed(String what, PlanChanged.Done done) {
        String near =
                done.mayStillArrive() ? " One check-in is due within two minutes and may still arrive as it was." : "";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(
                part -> part.text(markdownText(what + " " + mention(done.plan().engineerId()) + " is told." + near))));
        if (done.plan().state() == State.OPEN) {
            blocks.add(MessageBlocks.plainSection(bullets(dates(done.plan()))));
        }
        return MessageBlocks.message(what, blocks);
    }

    /** What who noted an absence sees. */
    static Message away(SetAway.Result.Noted noted, boolean oneself) {
        String first = (oneself ? "You are" : noted.person().name() + " is") + " noted as away from today, back on "
                + Days.written(noted.away().back()) + ".";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(first + (noted.moved().isEmpty() ? " No check-in had to move." : "")));
        noted.moved().ifPresent(done -> {
            blocks.add(MessageBlocks.plainSection("The check-ins now come on:\n" + bullets(dates(done.plan()))));
            if (done.mayStillArrive()) {
                blocks.add(MessageBlocks.plainSection("One is due within two minutes and may still arrive."));
            }
        });
        return MessageBlocks.message(first, blocks);
    }

    /** Where to move which check-in. */
    static Form move(CheckInPlan plan, List<Milestone> ahead) {
        List<OptionObject> which = new ArrayList<>();
        which.add(FormBlocks.option("All that are ahead, by as many days as the next", ALL));
        ahead.forEach(milestone -> which.add(
                FormBlocks.option(label(milestone) + ", now " + Days.written(milestone.dueOn()), milestone.name())));
        return form(
                MOVE,
                plan,
                "Move check-ins",
                "Move",
                List.of(
                        input(part -> part.blockId(WHICH)
                                .label(MessageBlocks.plain("Which?", LABEL))
                                .element(staticSelect(choice ->
                                        choice.actionId(WHICH).options(which).initialOption(which.get(0))))),
                        input(part -> part.blockId(DAY)
                                .label(MessageBlocks.plain("To which day?", LABEL))
                                .hint(MessageBlocks.plain(
                                        "If nobody works on that day, it comes on the next working day. The engineer is told.",
                                        LABEL))
                                .element(datePicker(day -> day.actionId(DAY)
                                        .initialDate(ahead.get(0).dueOn().toString()))))));
    }

    /** To whom to hand check-ins over. */
    static Form handOver(CheckInPlan plan) {
        return form(
                HAND_OVER,
                plan,
                "Hand over",
                "Hand over",
                List.of(input(part -> part.blockId(MANAGER)
                        .label(MessageBlocks.plain("Who talks with the engineer from now on?", LABEL))
                        .hint(MessageBlocks.plain(
                                "They come to nobody else any more. The engineer and this person are told.", LABEL))
                        .element(usersSelect(user -> user.actionId(MANAGER))))));
    }

    private static Form form(
            String callbackId, CheckInPlan plan, String title, String submit, List<LayoutBlock> blocks) {
        return MessageBlocks.form(FormBlocks.titled(title)
                .callbackId(callbackId)
                .privateMetadata(plan.id())
                .submit(FormBlocks.submit(submit))
                .close(FormBlocks.close("Cancel"))
                .blocks(blocks)
                .build());
    }

    /** What a person has planned, or is planned for them: one message, or as many as it takes. */
    static List<Message> list(List<ListedPlan> plans, String viewerId) {
        if (plans.isEmpty()) {
            return List.of(MessageBlocks.sentence(
                    "No check-ins are planned by you or for you. Plan some: /checkin @ana 1 Dec"));
        }
        String first = plans.size() == 1 ? "One plan of check-ins:" : plans.size() + " plans of check-ins:";
        List<Message> messages = new ArrayList<>();
        for (int from = 0; from < plans.size(); from += MOST_PLANS) {
            List<LayoutBlock> blocks = new ArrayList<>();
            blocks.add(MessageBlocks.plainSection(from == 0 ? first : "… and more:"));
            plans.subList(from, Math.min(plans.size(), from + MOST_PLANS)).forEach(plan -> {
                blocks.add(line(plan, viewerId));
                blocks.add(actions(buttons(plan, viewerId)));
            });
            messages.add(MessageBlocks.message(first, blocks));
        }
        return messages;
    }

    private static LayoutBlock line(ListedPlan listed, String viewerId) {
        CheckInPlan plan = listed.plan();
        String who = plan.engineerId().equals(viewerId)
                ? "*Your check-ins*, planned by " + mention(plan.plannedBy())
                : "*Check-ins of* " + mention(plan.engineerId());
        String state = switch (plan.state()) {
            case PAUSED -> "\n_Paused: nothing comes until they are resumed._";
            case SUSPENDED -> "\n_Suspended: " + mention(plan.managerId()) + " is not the manager. Nothing comes._";
            default -> "";
        };
        return section(part -> part.text(markdownText(who + ", from " + Days.written(plan.start()) + "\n"
                + String.join("; ", dates(plan)) + state
                + listed.come().stream()
                        .map(come -> "\n" + answered(come, plan.otherThan(viewerId)))
                        .collect(Collectors.joining()))));
    }

    private static String answered(ListedPlan.Come come, String otherId) {
        String label = label(come.checkIn().milestone()) + ": ";
        if (come.both()) {
            return label + "both of you have answered.";
        }
        return label
                + (come.answered()
                        ? "you have answered, " + mention(otherId) + " has not yet."
                        : "waiting for your answers.");
    }

    private static List<BlockElement> buttons(ListedPlan listed, String viewerId) {
        CheckInPlan plan = listed.plan();
        List<BlockElement> buttons = new ArrayList<>();
        listed.come()
                .forEach(come -> buttons.add(CheckInNudgeBlocks.answer(
                        (come.both() ? "See both: " : "Answer: ")
                                + label(come.checkIn().milestone()),
                        come.checkIn(),
                        buttons.size())));
        if (CheckInRight.MOVE.isOf(plan, viewerId)) {
            if (plan.state() == State.PAUSED) {
                buttons.add(plainButton(RESUME, "Resume", plan));
            }
            if (plan.state() == State.OPEN) {
                buttons.add(plainButton(PAUSE, "Pause", plan));
            }
            if (plan.state() != State.SUSPENDED) {
                buttons.add(plainButton(MOVE, "Move…", plan));
            }
        }
        if (CheckInRight.HAND_OVER.isOf(plan, viewerId)) {
            buttons.add(plainButton(HAND_OVER, "Hand over…", plan));
        }
        buttons.add(stopButton(STOP, plan));
        return buttons;
    }

    private static BlockElement plainButton(String actionId, String text, CheckInPlan plan) {
        return button(one -> one.actionId(actionId)
                .text(MessageBlocks.plain(text, BUTTON_TEXT))
                .value(plan.id()));
    }

    static BlockElement stopButton(String actionId, CheckInPlan plan) {
        return button(stop -> stop.actionId(actionId)
                .text(MessageBlocks.plain("Stop", BUTTON_TEXT))
                .style("danger")
                .value(plan.id())
                .confirm(asking(
                        "Stop these check-ins?",
                        "No more of them will come, and the other person is told.",
                        "Stop them")));
    }

    private static ConfirmationDialogObject asking(String title, String text, String yes) {
        return confirmationDialog(ask -> ask.title(MessageBlocks.plain(title, 100))
                .text(MessageBlocks.plain(text, 300))
                .confirm(MessageBlocks.plain(yes, 30))
                .deny(MessageBlocks.plain("Keep them", 30)));
    }

    static String mention(String userId) {
        return Someone.mention(userId);
    }
}
