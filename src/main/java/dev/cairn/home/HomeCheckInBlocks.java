package dev.cairn.home;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.TypedText;
import dev.cairn.home.HomePagesBlocks.Section;
import dev.cairn.home.HomeSources.CheckIn;
import dev.cairn.home.HomeSources.Come;
import dev.cairn.home.HomeSources.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How check-ins look in Home: one's own, and those with the people one plans for. */
final class HomeCheckInBlocks {
    /** The beginning of action ids: several stand in one block. */
    static final String ANSWER = "checkin.answer";

    /** Carries a plan's id, and shows what can be done with it. */
    static final String CHANGE = "checkin.plan-shown";

    private HomeCheckInBlocks() {}

    static Section own(Plan plan) {
        String manager = mention(plan.managerId());
        List<LayoutBlock> blocks = new ArrayList<>();
        String state = switch (plan.state()) {
            case PAUSED -> "*Your check-ins are paused.* None come until " + manager + " resumes them.";
            case SUSPENDED ->
                "*Your check-ins are suspended*, because it is not settled who your manager is. None come until that is"
                        + " settled. Press *Change…* to hand them over or to stop them.";
            case OPEN -> "";
        };
        List<String> lines = Stream.of(
                        Stream.of(state),
                        waiting(plan)
                                .map(come -> "*" + title(come.checkIn()) + "*, with " + manager + " since "
                                        + Days.written(come.checkIn().on()) + ". " + waitsFor(come, manager)),
                        plan.next().stream()
                                .map(next -> "*Next: " + title(next) + "* on " + Days.written(next.on()) + ", with "
                                        + manager + "."),
                        plan.state() == HomeSources.State.OPEN
                                        && plan.next().isEmpty()
                                        && waiting(plan).findAny().isEmpty()
                                ? Stream.of("All check-ins that were planned with " + manager + " have come.")
                                : Stream.<String>empty())
                .flatMap(each -> each)
                .filter(line -> !line.isEmpty())
                .toList();
        blocks.add(HomeBlocks.line(String.join("\n", lines)));
        blocks.add(actions(buttons(plan, "your check-ins")));
        goals(plan).ifPresent(blocks::add);
        return new Section("Your check-ins", List.of(blocks));
    }

    /** Of what waits for the engineer, else of what comes next. */
    private static Optional<LayoutBlock> goals(Plan plan) {
        return waiting(plan)
                .map(Come::checkIn)
                .findFirst()
                .or(plan::next)
                .filter(checkIn -> !checkIn.goals().isEmpty())
                .map(checkIn -> HomeBlocks.line("*Goals of the " + title(checkIn) + "*\n"
                        + checkIn.goals().stream()
                                .map(goal -> "• " + TypedText.escape(goal))
                                .collect(Collectors.joining("\n"))));
    }

    static Section ofOthers(List<Plan> plans, String viewerId) {
        List<List<LayoutBlock>> items = new ArrayList<>();
        items.add(List.of(
                HomeBlocks.line(heading(plans)),
                actions(List.of(HomeBlocks.plainButton(HomeBlocks.PLAN, "Plan check-ins")))));
        for (Plan plan : plans) {
            items.add(List.of(HomeBlocks.line(person(plan, viewerId)), actions(buttons(plan, "these check-ins"))));
        }
        return new Section("People you plan for", items);
    }

    private static String heading(List<Plan> plans) {
        long waiting = plans.stream()
                .filter(plan -> plan.come().stream().anyMatch(come -> !come.answered()))
                .count();
        String people = plans.size() == 1 ? "1 person" : plans.size() + " people";
        return people + (waiting == 0 ? ". Nothing waits for you." : ", " + waiting + " waiting for your answers.");
    }

    private static String person(Plan plan, String viewerId) {
        String who = mention(plan.engineerId());
        String state = switch (plan.state()) {
            case PAUSED -> "Paused: no check-in comes until you resume them.";
            case SUSPENDED ->
                "Suspended: " + who + " says that "
                        + (plan.managerId().equals(viewerId) ? "you are" : mention(plan.managerId()) + " is")
                        + " not their manager, or that account is gone. None come until they are handed over.";
            case OPEN -> "";
        };
        Stream<String> next = plan.next().stream()
                .map(checkIn -> "Next: " + title(checkIn) + " on " + Days.written(checkIn.on()) + ".");
        Stream<String> over = plan.state() == HomeSources.State.OPEN
                        && plan.next().isEmpty()
                        && waiting(plan).findAny().isEmpty()
                ? Stream.of("All that were planned have come.")
                : Stream.empty();
        return Stream.of(
                        Stream.of("*" + who + "*", state),
                        waiting(plan)
                                .map(come -> title(come.checkIn()) + ", since "
                                        + Days.written(come.checkIn().on()) + ". " + waitsFor(come, who)),
                        next,
                        over)
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** In the same words for both sides: whoever has not answered may have good reasons. */
    private static String waitsFor(Come come, String other) {
        if (come.answered()) {
            return "You have answered. Waiting for " + other + ".";
        }
        return come.byOther() ? other + " has answered. Waiting for you." : "Waiting for you and " + other + ".";
    }

    private static Stream<Come> waiting(Plan plan) {
        return plan.come().stream().filter(come -> !come.isOver());
    }

    /** Those that wait, the last that both have answered, and what else can be done. */
    private static List<BlockElement> buttons(Plan plan, String what) {
        List<BlockElement> buttons = new ArrayList<>();
        waiting(plan)
                .forEach(come ->
                        buttons.add(answer(come.answered() ? "Your answers: " : "Answer: ", come, buttons.size())));
        plan.come().stream()
                .filter(Come::isOver)
                .reduce((earlier, later) -> later)
                .ifPresent(come -> buttons.add(answer("See both: ", come, buttons.size())));
        buttons.add(HomeBlocks.about("Change…", "Change " + what, CHANGE, plan.id()));
        return buttons;
    }

    private static BlockElement answer(String text, Come come, int index) {
        CheckIn checkIn = come.checkIn();
        String label = text + checkIn.title();
        return HomeBlocks.about(
                label, label + ", " + Days.written(checkIn.on()), ANSWER + "." + index, checkIn.value());
    }

    private static String title(CheckIn checkIn) {
        return TypedText.escape(checkIn.title());
    }

    private static String mention(String userId) {
        return "<@" + userId + ">";
    }
}
