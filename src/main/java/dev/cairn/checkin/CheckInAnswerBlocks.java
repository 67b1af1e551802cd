package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import dev.cairn.checkin.AnswerCheckIn.AgreedBefore;
import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the form looks in which a check-in is answered. */
final class CheckInAnswerBlocks {
    static final String ANSWERS = "checkin.answers";

    /** The beginnings of block ids; the goal's key follows. */
    static final String MARK = "mark.";

    static final String NOTE = "note.";
    static final String TO_TALK_ABOUT = "talk";

    /** Escaped it is at most five times as long, and fits a section. */
    private static final int NOTE_LENGTH = 500;

    /** How much of what somebody saved a goal shows. */
    private static final int MOST_EVIDENCE = 3;

    private static final int EVIDENCE_NOTE = 100;
    private static final int TALK_LENGTH = 2_000;
    private static final int LABEL = 2_000;
    static final String NO_TEST =
            "This is a conversation aid, not a test and not a promotion checklist. Nothing is counted.";

    private CheckInAnswerBlocks() {}

    /** One's own answers, to fill in. */
    static Form toFillIn(Opened.ToFillIn open, Blueprint blueprint) {
        CheckIn checkIn = open.checkIn();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.text(markdownText(standing(open)))));
        blocks.addAll(SharedAnswersBlocks.offer(open));
        open.shared().ifPresent(shared -> blocks.addAll(SharedAnswersBlocks.shared(checkIn, shared, blueprint)));
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
        AnswerForm metadata = new AnswerForm(
                checkIn.address(), open.own().key().otherId(), open.own().sends());
        return MessageBlocks.form(FormBlocks.titled(checkIn.prompt().title())
                .callbackId(ANSWERS)
                .privateMetadata(metadata.toMetadata())
                .submit(FormBlocks.submit("Send"))
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    /** What somebody sees who is the first of the two to answer. */
    static Message waiting(CheckInAnswer own) {
        String other = CheckInBlocks.mention(own.key().otherId());
        String sees = own.isReadByOther()
                ? " has not answered yet, and sees this as added after what you showed."
                : " has not answered yet, and sees nothing until then.";
        return MessageBlocks.message(
                "Sent.",
                List.of(
                        section(
                                part -> part.text(
                                        markdownText(
                                                "*Sent.* " + other + sees
                                                        + " I tell you both once you can see both. Until then you can change yours: press Answer again.")))));
    }

    private static String standing(Opened.ToFillIn open) {
        String other = CheckInBlocks.mention(open.own().key().otherId());
        boolean engineer =
                open.own().key().authorId().equals(open.checkIn().plan().engineerId());
        String due = Days.written(open.checkIn().milestone().dueOn());
        if (open.own().revealed()) {
            return "*You and " + other + " have both answered.* What you change now is shown as added after.";
        }
        if (open.own().sharedAt().isPresent()) {
            return "*You showed these to " + other + " on " + SharedAnswersBlocks.on(open.checkIn(), open.own())
                    + ".* What you change now is shown as added after. You see theirs once they have answered.";
        }
        if (open.own().sent().isPresent()) {
            return "*You have sent these.* Until " + other
                    + " has answered too, nobody else sees them, and you can still change them.";
        }
        return (engineer ? "*Your check-in with " + other + "*" : "*The check-in of " + other + "*") + ", due " + due
                + ". Mark each goal as you see it. "
                + (open.shared().isPresent()
                        ? other + " shows you theirs already, and sees yours once you send them. Nobody else does."
                        : other + " answers too, and you see each other's answers once both have answered."
                                + " Nobody else does.");
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
        return FormBlocks.option(Character.toUpperCase(words.charAt(0)) + words.substring(1), mark.name());
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
    static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    static String title(String goal, Blueprint blueprint) {
        return Optional.ofNullable(blueprint.places().get(goal))
                .map(place -> place.title())
                .orElse("A goal that is no longer in the blueprint");
    }

    private static String text(String goal, Blueprint blueprint) {
        return Optional.ofNullable(blueprint.places().get(goal))
                .map(place -> place.entry().map(Entry::text).orElse(place.unit().text()))
                .orElse("");
    }

    static LayoutBlock questions(CheckIn checkIn) {
        return section(part -> part.text(markdownText("*Questions for the talk*\n"
                + TypedText.escape(CheckInBlocks.bullets(checkIn.prompt().questions())))));
    }
}
