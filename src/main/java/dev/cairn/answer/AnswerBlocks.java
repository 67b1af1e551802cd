package dev.cairn.answer;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.answer.FindMilestone.Progress;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.content.NotAnswered;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How answers look in Slack. */
final class AnswerBlocks {
    static final String SHARE = "answer.share";
    static final String TOPIC = "answer.topic";
    static final String SECTION = "answer.section";
    static final String MILESTONE = "answer.milestone";

    /** Leaves room for the question in a button's 2,000 characters. */
    private static final int QUESTION_SHOWN = 200;

    private static final int BUTTON_TEXT = 75;

    static final String USAGE = "Ask in your own words, for example /expectations what should I have done by day 60"
            + " or /expectations who approves a new service. Only you see the answer until you share it.";

    static final String WRITING =
            "Ask me in your own words, for example: what should I have done by day 60? In a channel,"
                    + " mention @Cairn and everyone there sees the answer. /expectations answers you alone.";

    private AnswerBlocks() {}

    /** What the blueprint has to a question; sharing it is offered to a caller who alone sees it. */
    static Message found(String question, Answer.Found found, Audience audience) {
        List<LayoutBlock> blocks = passages(found.passages());
        if (audience == Audience.CALLER) {
            blocks.add(actions(List.of(button(share -> share.actionId(SHARE)
                    .text(MessageBlocks.plain("Share here", BUTTON_TEXT))
                    .value(new SharedAnswer(TypedText.shortened(question, QUESTION_SHOWN), keys(found)).toValue())))));
        }
        return MessageBlocks.message(words(found), blocks);
    }

    /** One topic. */
    static Message topic(Passage passage, Audience audience) {
        return found(passage.title(), new Answer.Found(List.of(passage)), audience);
    }

    /** The answer for everyone in the channel, with who shared it. */
    static Message shared(Caller caller, String question, Answer.Found found) {
        List<LayoutBlock> blocks = passages(found.passages());
        blocks.add(context(List.of(
                markdownText("<@" + caller.userId() + "> asked Cairn and shared the answer:"),
                MessageBlocks.plain(question, QUESTION_SHOWN))));
        return MessageBlocks.message(words(found), blocks);
    }

    /** What remains of the caller's own answer once it is shared: no button to share it twice. */
    static Message afterSharing(Answer.Found found) {
        List<LayoutBlock> blocks = passages(found.passages());
        blocks.add(context(List.of(MessageBlocks.plain("You shared this in the channel.", QUESTION_SHOWN))));
        return MessageBlocks.message(words(found), blocks);
    }

    static Message ambiguous(String question, Answer.Ambiguous ambiguous) {
        String sentence = "Which of these do you mean?";
        return MessageBlocks.message(
                sentence,
                List.of(
                        MessageBlocks.plainSection(sentence),
                        topicButtons(ambiguous.topics()),
                        context(List.of(MessageBlocks.plain("You asked: " + question, QUESTION_SHOWN)))));
    }

    private static LayoutBlock topicButtons(List<Passage> passages) {
        return actions(passages.stream()
                .<BlockElement>map(passage -> button(topic -> topic.actionId(TOPIC + "." + passage.key())
                        .text(MessageBlocks.plain(passage.title(), BUTTON_TEXT))
                        .value(passage.key())))
                .toList());
    }

    /** @param manager whom the caller can ask, if Cairn knows */
    static Message unknown(String question, Answer.Unknown unknown, Audience audience, Optional<Person> manager) {
        String sentence = unknown.topic()
                .flatMap(NotAnswered::ask)
                .map(whom -> "The blueprint does not say. For that, ask " + whom + ".")
                .orElse("The blueprint does not say. It describes what is expected of a senior software engineer, and I"
                        + " do not guess beyond it.");
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(sentence));
        if (unknown.topic().flatMap(NotAnswered::ask).isEmpty()) {
            blocks.add(whomToAsk(audience, manager));
        }
        if (!unknown.nearest().isEmpty()) {
            blocks.add(MessageBlocks.plainSection("These topics come nearest:"));
            blocks.add(topicButtons(unknown.nearest()));
        }
        blocks.add(context(List.of(MessageBlocks.plain("You asked: " + question, QUESTION_SHOWN))));
        return MessageBlocks.message(sentence, blocks);
    }

    /** A mention leads to the person, and before the whole channel it would call them; there it is only their name. */
    private static LayoutBlock whomToAsk(Audience audience, Optional<Person> manager) {
        if (manager.isEmpty()) {
            return MessageBlocks.plainSection("Your manager or mentor may know.");
        }
        return audience == Audience.CHANNEL
                ? MessageBlocks.plainSection(manager.get().name() + " may know.")
                : section(line -> line.text(markdownText("<@" + manager.get().userId() + "> may know.")));
    }

    /**
     * What can be asked about, a section a line.
     *
     * @param progress how far the caller has come, where that is known; it comes first
     */
    static Message topics(List<Section> sections, Optional<Progress> progress) {
        List<LayoutBlock> blocks = new ArrayList<>();
        progress.map(AnswerBlocks::milestoneNow).ifPresent(blocks::add);
        blocks.add(MessageBlocks.plainSection(USAGE));
        for (Section section : sections) {
            blocks.add(section(line -> line.text(markdownText(
                            "*" + TypedText.escape(section.title()) + "*\n" + TypedText.escape(section.about())))
                    .accessory(button(show -> show.actionId(SECTION)
                            .text(MessageBlocks.plain("Topics", BUTTON_TEXT))
                            .accessibilityLabel("Topics in " + section.title())
                            .value(String.valueOf(section.number()))))));
        }
        return MessageBlocks.message(USAGE, blocks);
    }

    private static LayoutBlock milestoneNow(Progress progress) {
        SectionBlock line = MessageBlocks.plainSection(progress.sentence());
        progress.milestone()
                .ifPresent(milestone -> line.setAccessory(button(now -> now.actionId(MILESTONE)
                        .text(MessageBlocks.plain("My milestone now", BUTTON_TEXT))
                        .value(milestone.key()))));
        return line;
    }

    /** The topics of one section, each with its button. */
    static Message topicsIn(Section section) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String heading = section.title() + ": choose a topic";
        blocks.add(MessageBlocks.plainSection(heading));
        List<BlockElement> buttons = new ArrayList<>();
        for (Unit unit : section.units()) {
            buttons.add(button(topic -> topic.actionId(TOPIC + "." + unit.key())
                    .text(MessageBlocks.plain(unit.title(), BUTTON_TEXT))
                    .value(unit.key())));
        }
        // An actions block holds 25 elements at most.
        for (int from = 0; from < buttons.size(); from += 25) {
            blocks.add(actions(buttons.subList(from, Math.min(from + 25, buttons.size()))));
        }
        return MessageBlocks.message(heading, blocks);
    }

    private static List<String> keys(Answer.Found found) {
        return found.passages().stream().map(Passage::key).toList();
    }

    private static String words(Answer.Found found) {
        return found.best().title() + ": " + found.best().lines().get(0);
    }

    private static List<LayoutBlock> passages(List<Passage> passages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (Passage passage : passages) {
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add("*" + TypedText.escape(passage.title()) + "*");
            passage.lines().forEach(line -> paragraphs.add(TypedText.escape(line)));
            for (Entry entry : passage.entries()) {
                paragraphs.add("• *" + TypedText.escape(entry.title()) + "* " + TypedText.escape(entry.text()));
            }
            blocks.addAll(MessageBlocks.paragraphs(paragraphs));
            blocks.add(context(List.of(MessageBlocks.plain(passage.citation(), QUESTION_SHOWN))));
        }
        return blocks;
    }
}
