package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.multiUsersSelect;
import static com.slack.api.model.block.element.BlockElements.timePicker;
import static com.slack.api.model.block.element.BlockElements.usersSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.cairn.checkin.Batch.Person;
import dev.cairn.checkin.Batch.Standing;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form that plans check-ins, what it shows before it saves, and how far it has come. */
final class PlanningBlocks {
    static final String PLAN = "checkin.plan";
    static final String CONFIRM = "checkin.plan-confirmed";

    static final String PEOPLE = "people";
    static final String START = "start";
    static final String MILESTONES = "milestones";
    static final String TIME = "time";
    static final String MANAGER = "manager";

    /** Dates differ where people are away; two blocks each, and a message holds 50. */
    private static final int MOST_SORTS_OF_DATES = 12;

    private static final int LABEL = 150;
    private static final int OPTION = 75;

    private PlanningBlocks() {}

    /**
     * The empty form.
     *
     * @param usual the check-ins ticked in it
     */
    static Form form(List<CheckInPrompt> prompts, List<String> usual, String callerId, LocalDate today) {
        List<OptionObject> offered = new ArrayList<>();
        List<OptionObject> ticked = new ArrayList<>();
        for (CheckInPrompt prompt : prompts) {
            OptionObject option = OptionObject.builder()
                    .text(MessageBlocks.plain(prompt.title(), OPTION))
                    .value(prompt.milestone())
                    .build();
            offered.add(option);
            if (usual.contains(prompt.milestone())) {
                ticked.add(option);
            }
        }
        return MessageBlocks.form(FormBlocks.titled("Plan check-ins")
                .callbackId(PLAN)
                .submit(FormBlocks.submit("Show dates"))
                .close(FormBlocks.close("Cancel"))
                .blocks(List.of(
                        input(part -> part.blockId(PEOPLE)
                                .label(MessageBlocks.plain("For whom?", LABEL))
                                .hint(MessageBlocks.plain("One to fifty people who start on the same day.", LABEL))
                                .element(multiUsersSelect(
                                        users -> users.actionId(PEOPLE).maxSelectedItems(Batch.MOST)))),
                        input(part -> part.blockId(START)
                                .label(MessageBlocks.plain("First day at work", LABEL))
                                .element(datePicker(day -> day.actionId(START).initialDate(today.toString())))),
                        input(part -> part.blockId(MILESTONES)
                                .label(MessageBlocks.plain("Which check-ins?", LABEL))
                                .element(checkboxes(boxes -> {
                                    boxes.actionId(MILESTONES).options(offered);
                                    // Slack takes no empty list.
                                    return ticked.isEmpty() ? boxes : boxes.initialOptions(ticked);
                                }))),
                        input(part -> part.blockId(TIME)
                                .optional(true)
                                .label(MessageBlocks.plain("At what time, where each of them is?", LABEL))
                                .hint(MessageBlocks.plain(
                                        "Left empty, at the time each of them chose in /cairn settings; 10:00 for who chose none.",
                                        LABEL))
                                .element(timePicker(time -> time.actionId(TIME)))),
                        input(part -> part.blockId(MANAGER)
                                .label(MessageBlocks.plain("Who is their manager?", LABEL))
                                .hint(MessageBlocks.plain("With whom they talk at each check-in.", LABEL))
                                .element(usersSelect(
                                        user -> user.actionId(MANAGER).initialUser(callerId))))))
                .build());
    }

    /** What becomes of one person, to be kept. */
    static String outcome(PlanCheckIns.Result result, String viewerId) {
        if (result instanceof PlanCheckIns.Result.Planned planned) {
            return String.join("\n", CheckInBlocks.dates(planned.plan()));
        }
        if (result instanceof PlanCheckIns.Result.AlreadyPlanned already) {
            return CheckInRight.SEE.isOf(already.plan(), viewerId)
                    ? already.engineer().name() + " already has check-ins planned: "
                            + String.join("; ", CheckInBlocks.dates(already.plan()))
                    : already.engineer().name() + " already has check-ins planned by somebody else.";
        }
        if (result instanceof PlanCheckIns.Result.AllPast past) {
            return "Starting on " + Days.written(past.plan().start())
                    + ", all check-ins would already have passed. Give a later start date.";
        }
        return result instanceof PlanCheckIns.Result.NotPlanned not
                ? not.sentence()
                : ((PlanCheckIns.Result.NotNow) result).sentence();
    }

    /** A batch as its planner sees it: being looked up, to be confirmed, being planned, or done. */
    static Form progress(Batch batch) {
        int all = batch.people().size();
        return MessageBlocks.form(
                switch (batch.state()) {
                    case LOOKING ->
                        waiting(
                                batch,
                                "Looking people up… "
                                        + (all - batch.those(Standing.CHOSEN).size()) + " of " + all);
                    case SHOWN -> shown(batch);
                    case PLANNING ->
                        waiting(
                                batch,
                                "Planning… "
                                        + (all
                                                - batch.those(Standing.CAN_BE_PLANNED)
                                                        .size()) + " of " + all
                                        + " done. You can close this; a message tells you when it is finished.");
                    case DONE -> last(batch, body(batch, Standing.PLANNED, "Planned for ", "Not planned:"));
                });
    }

    private static View waiting(Batch batch, String sentence) {
        return last(batch, List.of(MessageBlocks.plainSection(sentence)));
    }

    /** One that closes what lies below it too: what was filled in has been sent. */
    private static View last(Batch batch, List<LayoutBlock> blocks) {
        return FormBlocks.titled("Plan check-ins")
                .externalId(batch.id())
                .clearOnClose(true)
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build();
    }

    private static View shown(Batch batch) {
        List<LayoutBlock> blocks = body(batch, Standing.CAN_BE_PLANNED, "To be planned for ", "Cannot be planned:");
        if (batch.those(Standing.CAN_BE_PLANNED).isEmpty()) {
            return FormBlocks.titled("Plan check-ins")
                    .externalId(batch.id())
                    .close(FormBlocks.close("Back"))
                    .blocks(blocks)
                    .build();
        }
        blocks.add(
                MessageBlocks.plainSection("Nothing is planned yet. Each person is told at once when you press Plan."));
        return FormBlocks.titled("Plan check-ins")
                .externalId(batch.id())
                .callbackId(CONFIRM)
                .privateMetadata(batch.id())
                .submit(FormBlocks.submit("Plan"))
                .close(FormBlocks.close("Back"))
                .blocks(blocks)
                .build();
    }

    /** What planning for many came to. */
    static Message result(String nudgeId, Batch batch, String recipientId) {
        PlanningTerms terms = batch.terms();
        String first = recipientId.equals(terms.plannedBy())
                ? "*Your planning is finished.*"
                : CheckInBlocks.mention(terms.plannedBy()) + " planned check-ins with you as the manager.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.blockId(nudgeId).text(markdownText(first))));
        blocks.addAll(body(batch, Standing.PLANNED, "Planned for ", "Not planned:"));
        blocks.add(section(part -> part.text(
                markdownText("Type `/checkin list` in any channel to move, pause, hand over or stop them."))));
        return MessageBlocks.message(
                "Check-ins are planned for "
                        + people(batch.those(Standing.PLANNED).size()) + ".",
                blocks);
    }

    /** Who gets which dates, and who gets none and why. */
    private static List<LayoutBlock> body(Batch batch, Standing good, String goodTitle, String badTitle) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Map<String, List<Person>> byDates = batch.those(good).stream()
                .collect(Collectors.groupingBy(
                        person -> person.outcome().orElse(""), LinkedHashMap::new, Collectors.toList()));
        List<Person> others = byDates.values().stream()
                .skip(MOST_SORTS_OF_DATES)
                .flatMap(List::stream)
                .toList();
        byDates.entrySet().stream().limit(MOST_SORTS_OF_DATES).forEach(sort -> {
            blocks.add(named(goodTitle, sort.getValue(), ""));
            blocks.add(MessageBlocks.plainSection(
                    "Counted from " + Days.written(batch.terms().start()) + ", at "
                            + batch.terms().time().map(LocalTime::toString).orElse("the time each of them chose")
                            + " where each of them is:\n"
                            + CheckInBlocks.bullets(sort.getKey().lines().toList())));
        });
        if (!others.isEmpty()) {
            blocks.add(named(goodTitle, others, ", each with dates of their own because of time away"));
        }
        List<String> not = batch.those(Standing.CANNOT_BE_PLANNED).stream()
                .map(person -> "• " + person.outcome().orElse(""))
                .toList();
        if (!not.isEmpty()) {
            blocks.add(MessageBlocks.plainSection(badTitle));
            blocks.addAll(MessageBlocks.plainParagraphs(not));
        }
        return blocks;
    }

    private static LayoutBlock named(String title, List<Person> people, String how) {
        String mentions = people.stream()
                .map(person -> CheckInBlocks.mention(person.engineerId()))
                .collect(Collectors.joining(", "));
        return section(part -> part.text(markdownText("*" + title + people(people.size()) + how + ":* " + mentions)));
    }

    private static String people(int number) {
        return number == 1 ? "1 person" : number + " people";
    }
}
