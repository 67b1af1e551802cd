package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.content.Blueprint;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the form looks that shows both sides of a check-in, and in which the two write what they agreed. */
final class BothAnswersBlocks {
    static final String AGREE = "checkin.agree";
    static final String ANSWER_AGAIN = "checkin.answer-again";

    /** The beginning of a block id: what another wrote meanwhile needs a field of its own, or Slack keeps what was typed. */
    static final String AGREED = "agreed.";

    private static final int AGREED_LENGTH = 3_000;
    private static final int LABEL = 2_000;
    private static final int BUTTON_TEXT = 75;

    private BothAnswersBlocks() {}

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
        blocks.add(CheckInAnswerBlocks.questions(checkIn));
        boolean underWay = checkIn.plan().state().isUnderWay();
        if (underWay) {
            blocks.add(actions(List.of(button(again -> again.actionId(ANSWER_AGAIN)
                    .text(MessageBlocks.plain("Change my answers…", BUTTON_TEXT))
                    .value(checkIn.address().toValue())))));
            blocks.add(divider());
            blocks.add(input(part -> part.blockId(AGREED + both.agreement().version())
                    .optional(true)
                    .label(MessageBlocks.plain("What you agreed", LABEL))
                    .hint(MessageBlocks.plain(
                            "Both of you can write here, and the next check-in shows it again.", LABEL))
                    .element(plainTextInput(text -> text.actionId("agreed")
                            .multiline(true)
                            .maxLength(AGREED_LENGTH)
                            .initialValue(CheckInAnswerBlocks.filled(agreed))))));
        } else if (!agreed.isBlank()) {
            blocks.add(MessageBlocks.plainSection("What you agreed:\n" + agreed));
        }
        blocks.add(context(List.of(markdownText(CheckInAnswerBlocks.NO_TEST))));
        AnswerForm metadata = new AnswerForm(
                checkIn.address(), both.own().key().otherId(), both.agreement().version());
        View.ViewBuilder view = FormBlocks.titled(checkIn.prompt().title())
                .callbackId(AGREE)
                .privateMetadata(metadata.toMetadata())
                .close(FormBlocks.close("Close"))
                .blocks(blocks);
        return MessageBlocks.form((underWay ? view.submit(FormBlocks.submit("Save agreement")) : view).build());
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
        blocks.add(section(part ->
                part.text(markdownText("*" + TypedText.escape(CheckInAnswerBlocks.title(goal, blueprint)) + "*"))));
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

    static LayoutBlock seen(String who, String goal, Answers answers) {
        return section(part -> part.text(markdownText(who + ": " + said(goal, answers))));
    }

    static String said(String goal, Answers answers) {
        String mark = Optional.ofNullable(answers.marks().get(goal))
                .map(each -> "*" + each.words() + "*")
                .orElse("no mark");
        String note = answers.notes().getOrDefault(goal, "");
        return note.isEmpty() ? mark : mark + "\n" + TypedText.escape(note);
    }

    static void toTalkAbout(List<LayoutBlock> blocks, CheckInAnswer answer) {
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
}
