package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.timePicker;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.cairn.checkin.AnswerCheckIn.AgreedBefore;
import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the forms look in which a check-in is answered, seen from both sides and snoozed. */
final class CheckInAnswerBlocks {
    static final String ANSWERS = "checkin.answers";
    static final String AGREE = "checkin.agree";
    static final String ANSWER_AGAIN = "checkin.answer-again";

    /** The beginnings of block ids; the goal's key follows. */
    static final String MARK = "mark.";

    static final String NOTE = "note.";
    static final String TO_TALK_ABOUT = "talk";

    /** The beginning of a block id: what another wrote meanwhile needs a field of its own, or Slack keeps what was typed. */
    static final String AGREED = "agreed.";

    static final String SUGGESTED = "suggested";
    static final String DAY = "day";
    static final String TIME = "time";

    /** Twice as long, escaped, still fits a section. */
    private static final int NOTE_LENGTH = 500;

    /** How much of what somebody saved a goal shows. */
    private static final int MOST_EVIDENCE = 3;

    private static final int EVIDENCE_NOTE = 100;
    private static final int TALK_LENGTH = 2_000;
    private static final int AGREED_LENGTH = 3_000;
    private static final int LABEL = 2_000;
    private static final int OPTION_TEXT = 75;
    private static final int VIEW_TITLE = 24;
    private static final String NO_TEST =
            "This is a conversation aid, not a test and not a promotion checklist. Nothing is counted.";

    private CheckInAnswerBlocks() {}

    /** One's own answers, to fill in. */
    static Form toFillIn(Opened.ToFillIn open, Blueprint blueprint) {
        CheckIn checkIn = open.checkIn();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.text(markdownText(standing(open)))));
        open.agreedBefore().ifPresent(before -> blocks.add(agreedBefore(before)));
        checkIn.prompt().goals().forEach(goal -> {
            blocks.add(mark(goal, open.soFar(), blueprint));
            evidence(goal, open.evidence()).ifPresent(blocks::add);
            blocks.add(note(goal, open.soFar()));
        });
        blocks.add(divider());
        blocks.add(questions(checkIn));
        blocks.add(input(part -> part.blockId(TO_TALK_ABOUT)
                .optional(true)
                .label(MessageBlocks.plain("What do you want to talk about?", LABEL))
                .element(plainTextInput(text -> text.actionId(TO_TALK_ABOUT)
                        .multiline(true)
                        .maxLength(TALK_LENGTH)
                        .initialValue(filled(open.soFar().toTalkAbout()))))));
        blocks.add(context(List.of(markdownText(NO_TEST
                + " If you close this before sending, I keep your marks, and what you wrote up to the last one."))));
        return form(
                ANSWERS,
                new AnswerForm(
                                address(checkIn),
                                open.own().key().otherId(),
                                open.own().sends())
                        .toMetadata(),
                checkIn.prompt().title(),
                Optional.of("Send"),
                blocks);
    }

    /** What somebody sees who is the first of the two to answer. */
    static Message waiting(String otherId) {
        return MessageBlocks.message(
                "Sent.",
                List.of(section(part -> part.text(markdownText("*Sent.* " + CheckInBlocks.mention(otherId)
                        + " has not answered yet, and sees nothing until then. I tell you both once you can see both."
                        + " Until then you can change yours: press Answer again.")))));
    }

    private static CheckInAddress address(CheckIn checkIn) {
        return new CheckInAddress(checkIn.plan().id(), checkIn.milestone().name());
    }

    private static String standing(Opened.ToFillIn open) {
        String other = CheckInBlocks.mention(open.own().key().otherId());
        boolean engineer =
                open.own().key().authorId().equals(open.checkIn().plan().engineerId());
        String due = Days.written(open.checkIn().milestone().dueOn());
        if (open.own().revealed()) {
            return "*You and " + other + " have both answered.* What you change now is shown as added after.";
        }
        if (open.own().sent().isPresent()) {
            return "*You have sent these.* Until " + other
                    + " has answered too, nobody else sees them, and you can still change them.";
        }
        return (engineer ? "*Your check-in with " + other + "*" : "*The check-in of " + other + "*") + ", due " + due
                + ". Mark each goal as you see it. " + other
                + " answers too, and you see each other's answers once both"
                + " have answered. Nobody else does.";
    }

    private static LayoutBlock agreedBefore(AgreedBefore before) {
        return section(part -> part.text(MessageBlocks.plain(
                "What you agreed at " + before.milestone().replace('-', ' ') + "s:\n"
                        + before.agreement().text(),
                MessageBlocks.SECTION_TEXT)));
    }

    private static InputBlock mark(String goal, Answers soFar, Blueprint blueprint) {
        List<OptionObject> options =
                Arrays.stream(Mark.values()).map(CheckInAnswerBlocks::option).toList();
        OptionObject chosen =
                soFar.marks().containsKey(goal) ? option(soFar.marks().get(goal)) : null;
        return input(part -> part.blockId(MARK + goal)
                .dispatchAction(true)
                .label(MessageBlocks.plain(title(goal, blueprint), LABEL))
                .hint(MessageBlocks.plain(text(goal, blueprint), LABEL))
                .element(radioButtons(
                        radio -> radio.actionId("mark").options(options).initialOption(chosen))));
    }

    private static OptionObject option(Mark mark) {
        String words = mark.words();
        return option(Character.toUpperCase(words.charAt(0)) + words.substring(1), mark.name());
    }

    private static OptionObject option(String text, String value) {
        return OptionObject.builder()
                .text(MessageBlocks.plain(text, OPTION_TEXT))
                .value(value)
                .build();
    }

    private static InputBlock note(String goal, Answers soFar) {
        return input(part -> part.blockId(NOTE + goal)
                .optional(true)
                .label(MessageBlocks.plain("Note", LABEL))
                .element(plainTextInput(text -> text.actionId("note")
                        .multiline(true)
                        .maxLength(NOTE_LENGTH)
                        .initialValue(filled(soFar.notes().getOrDefault(goal, ""))))));
    }

    /** What the engineer saved under a goal, as a help to remember; empty where there is nothing. */
    private static Optional<LayoutBlock> evidence(String goal, List<EvidenceUnderGoals.Item> saved) {
        List<EvidenceUnderGoals.Item> here =
                saved.stream().filter(item -> item.goalKey().equals(goal)).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("*You saved*, for your eyes only:");
        here.stream()
                .limit(MOST_EVIDENCE)
                .forEach(item -> lines.add("• <"
                        + TypedText.escape(item.link().url()) + "|Message> "
                        + TypedText.escape(TypedText.shortened(item.note().orElse(""), EVIDENCE_NOTE))));
        if (here.size() > MOST_EVIDENCE) {
            lines.add("and " + (here.size() - MOST_EVIDENCE) + " more under `/cairn evidence`");
        }
        return Optional.of(section(part -> part.text(markdownText(String.join("\n", lines)))));
    }

    /** Slack wants an empty field to have no first value. */
    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String title(String goal, Blueprint blueprint) {
        return Optional.ofNullable(blueprint.places().get(goal))
                .map(place -> place.title())
                .orElse("A goal that is no longer in the blueprint");
    }

    private static String text(String goal, Blueprint blueprint) {
        return Optional.ofNullable(blueprint.places().get(goal))
                .map(place -> place.entry().map(Entry::text).orElse(place.unit().text()))
                .orElse("");
    }

    private static LayoutBlock questions(CheckIn checkIn) {
        return section(part -> part.text(markdownText("*Questions for the talk*\n"
                + TypedText.escape(CheckInBlocks.bullets(checkIn.prompt().questions())))));
    }

    /** Both sides beside each other, what they see differently first. */
    static Form both(Opened.Both both, Blueprint blueprint) {
        return both(both, both.agreement().text(), List.of(), blueprint);
    }

    /**
     * The same, with what the viewer wrote while the other one kept something.
     *
     * @param mine what the viewer wrote
     */
    static Form writtenMeanwhile(Opened.Both both, String mine, Blueprint blueprint) {
        return both(
                both,
                mine,
                List.of(
                        section(
                                part -> part.text(
                                        markdownText(
                                                CheckInBlocks.mention(
                                                                both.agreement().authorId())
                                                        + " wrote this while you were writing, so yours is not kept yet. Put both together below and save again."))),
                        MessageBlocks.plainSection(both.agreement().text())),
                blueprint);
    }

    private static Form both(Opened.Both both, String agreed, List<LayoutBlock> meanwhile, Blueprint blueprint) {
        CheckIn checkIn = both.checkIn();
        List<LayoutBlock> blocks = new ArrayList<>(meanwhile);
        blocks.add(section(part -> part.text(markdownText("Your agenda with "
                + CheckInBlocks.mention(both.own().key().otherId()) + ": start where you see things differently."))));
        goals(blocks, "You see these differently", false, both, blueprint);
        goals(blocks, "You see these alike", true, both, blueprint);
        toTalkAbout(blocks, both.own());
        toTalkAbout(blocks, both.others());
        blocks.add(questions(checkIn));
        boolean underWay = checkIn.plan().state().isUnderWay();
        if (underWay) {
            blocks.add(actions(List.of(button(again -> again.actionId(ANSWER_AGAIN)
                    .text(MessageBlocks.plain("Change my answers…", OPTION_TEXT))
                    .value(address(checkIn).toValue())))));
            blocks.add(divider());
            blocks.add(input(part -> part.blockId(AGREED + both.agreement().version())
                    .optional(true)
                    .label(MessageBlocks.plain("What you agreed", LABEL))
                    .hint(MessageBlocks.plain(
                            "Both of you can write here, and the next check-in shows it again.", LABEL))
                    .element(plainTextInput(text -> text.actionId("agreed")
                            .multiline(true)
                            .maxLength(AGREED_LENGTH)
                            .initialValue(filled(agreed))))));
        } else if (!agreed.isBlank()) {
            blocks.add(MessageBlocks.plainSection("What you agreed:\n" + agreed));
        }
        blocks.add(context(List.of(markdownText(NO_TEST))));
        return form(
                AGREE,
                new AnswerForm(
                                address(checkIn),
                                both.own().key().otherId(),
                                both.agreement().version())
                        .toMetadata(),
                checkIn.prompt().title(),
                underWay ? Optional.of("Save agreement") : Optional.empty(),
                blocks);
    }

    private static void goals(
            List<LayoutBlock> blocks, String heading, boolean alike, Opened.Both both, Blueprint blueprint) {
        List<String> goals = both.checkIn().prompt().goals().stream()
                .filter(goal -> mark(both.own(), goal).equals(mark(both.others(), goal)) == alike)
                .toList();
        if (!goals.isEmpty()) {
            blocks.add(section(part -> part.text(markdownText("*" + heading + "*"))));
            goals.forEach(goal -> blocks.addAll(goal(goal, both, blueprint)));
        }
    }

    /** As things are seen by now. */
    private static Optional<Mark> mark(CheckInAnswer answer, String goal) {
        return answer.added()
                .or(answer::sent)
                .flatMap(answers -> Optional.ofNullable(answers.marks().get(goal)));
    }

    private static List<LayoutBlock> goal(String goal, Opened.Both both, Blueprint blueprint) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.text(markdownText("*" + TypedText.escape(title(goal, blueprint)) + "*"))));
        for (CheckInAnswer answer : List.of(both.own(), both.others())) {
            Answers sent = answer.sent().orElse(Answers.NONE);
            blocks.add(seen(who(answer, both), goal, sent));
            answer.added()
                    .filter(added -> !said(goal, added).equals(said(goal, sent)))
                    .ifPresent(added -> blocks.add(seen(who(answer, both) + ", _added after_", goal, added)));
        }
        return blocks;
    }

    private static String who(CheckInAnswer answer, Opened.Both both) {
        return answer.key().equals(both.own().key())
                ? "You"
                : CheckInBlocks.mention(answer.key().authorId());
    }

    private static LayoutBlock seen(String who, String goal, Answers answers) {
        return section(part -> part.text(markdownText(who + ": " + said(goal, answers))));
    }

    private static String said(String goal, Answers answers) {
        String mark = Optional.ofNullable(answers.marks().get(goal))
                .map(each -> "*" + each.words() + "*")
                .orElse("no mark");
        String note = answers.notes().getOrDefault(goal, "");
        return note.isEmpty() ? mark : mark + "\n" + TypedText.escape(note);
    }

    private static void toTalkAbout(List<LayoutBlock> blocks, CheckInAnswer answer) {
        String sent = answer.sent().map(Answers::toTalkAbout).orElse("");
        if (!sent.isEmpty()) {
            blocks.add(section(part ->
                    part.text(markdownText(CheckInBlocks.mention(answer.key().authorId()) + " wants to talk about:"))));
            blocks.add(MessageBlocks.plainSection(sent));
        }
        answer.added()
                .map(Answers::toTalkAbout)
                .filter(added -> !added.isEmpty() && !added.equals(sent))
                .ifPresent(added -> {
                    blocks.add(section(part -> part.text(markdownText(
                            CheckInBlocks.mention(answer.key().authorId()) + " wants to talk about, _added after_:"))));
                    blocks.add(MessageBlocks.plainSection(added));
                });
    }

    /** When a check-in is to come again. */
    static Form snooze(CheckInPlan plan, CheckInAddress address, List<LocalDate> suggested) {
        List<OptionObject> days = suggested.stream()
                .map(day -> option(Days.written(day), day.toString()))
                .toList();
        return form(
                CheckInNudgeBlocks.SNOOZE,
                address.toValue(),
                "Snooze",
                Optional.of("Snooze"),
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
        return form(
                CheckInNudgeBlocks.CHANGE,
                plan.id(),
                "Change",
                Optional.of("Save"),
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

    private static Form form(
            String callbackId, String metadata, String title, Optional<String> submit, List<LayoutBlock> blocks) {
        return MessageBlocks.form(View.builder()
                .type("modal")
                .callbackId(callbackId)
                .privateMetadata(metadata)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(TypedText.shortened(title, VIEW_TITLE))
                        .build())
                .submit(submit.map(text -> ViewSubmit.builder()
                                .type("plain_text")
                                .text(text)
                                .build())
                        .orElse(null))
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks)
                .build());
    }
}
