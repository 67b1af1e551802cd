package dev.cairn.answer;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.cairn.answer.FindMilestone.Progress;
import dev.cairn.answer.GapStore.Counted;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.content.NotAnswered;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How answers look in Slack. */
final class AnswerBlocks {
    /** Opens the form to ask in; its callback id too. */
    static final String ASK = "answer.ask";

    static final String QUESTION = "question";
    static final String SHARE = "answer.share";
    static final String TOPIC = "answer.topic";
    static final String TOPICS = "answer.topics";
    static final String SECTION = "answer.section";
    static final String MILESTONE = "answer.milestone";
    static final String WHOLE_SECTION = "answer.whole";
    static final String HELPFUL = "answer.helpful";
    static final String NOT_HELPFUL = "answer.not-helpful";

    /** Leaves room for the question in a button's 2,000 characters. */
    private static final int QUESTION_SHOWN = 200;

    private static final int BUTTON_TEXT = 75;
    private static final int LABEL = 150;

    /** Longer than any question that is answered. */
    private static final int MOST_ASKED = 500;

    /** Of the 50 blocks that Slack takes, what is left beside the buttons and who shared it. */
    private static final int PASSAGE_BLOCKS = 47;

    static final String USAGE = "Ask in your own words, for example /expectations what should I have done by day 60"
            + " or /expectations who approves a new service. Only you see the answer until you share it.";

    static final String WRITING =
            "Ask me in your own words, for example: what should I have done by day 60? In a channel,"
                    + " mention @Cairn and everyone there sees the answer. /expectations answers you alone.";

    private AnswerBlocks() {}

    /** Where somebody asks who is in no channel. */
    static Form ask() {
        return MessageBlocks.form(FormBlocks.titled("Ask a question")
                .callbackId(ASK)
                .submit(FormBlocks.submit("Ask"))
                .close(FormBlocks.close("Cancel"))
                .blocks(List.of(input(part -> part.blockId(QUESTION)
                        .label(MessageBlocks.plain("What would you like to know?", BUTTON_TEXT))
                        .hint(MessageBlocks.plain(
                                "In your own words, such as: what should I have done by day 60? Only you see the answer.",
                                LABEL))
                        .element(plainTextInput(text -> text.actionId(QUESTION).maxLength(MOST_ASKED))))))
                .build());
    }

    /** What the blueprint has to a question; sharing it is offered to a caller who alone sees it. */
    static Message found(String question, Answer.Found found, Audience audience) {
        List<LayoutBlock> blocks = passages(found.passages());
        List<BlockElement> buttons = new ArrayList<>();
        if (audience == Audience.CALLER) {
            buttons.add(plainButton(SHARE, "Share here", asked(question, found).toValue()));
        }
        buttons.addAll(buttons(question, found));
        blocks.add(actions(buttons));
        return MessageBlocks.message(words(found), blocks);
    }

    /** What remains to be done with an answer that is shared already. */
    private static List<BlockElement> buttons(String question, Answer.Found found) {
        String value = asked(question, found).toValue();
        int section = found.best().place().section().number();
        return List.of(
                plainButton(WHOLE_SECTION, "Whole section", String.valueOf(section)),
                plainButton(HELPFUL, "Helpful", value),
                plainButton(NOT_HELPFUL, "Not helpful", value));
    }

    private static SharedAnswer asked(String question, Answer.Found found) {
        return new SharedAnswer(TypedText.shortened(question, QUESTION_SHOWN), keys(found));
    }

    static ButtonElement plainButton(String actionId, String text, String value) {
        return button(plain -> plain.actionId(actionId)
                .text(MessageBlocks.plain(text, BUTTON_TEXT))
                .value(value));
    }

    /** One topic, chosen after a question or, where that is empty, from the list of topics. */
    static Message topic(String question, Passage passage, Audience audience) {
        return found(question.isEmpty() ? passage.title() : question, new Answer.Found(List.of(passage)), audience);
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
    static Message afterSharing(String question, Answer.Found found) {
        List<LayoutBlock> blocks = passages(found.passages());
        blocks.add(context(List.of(MessageBlocks.plain("You shared this in the channel.", QUESTION_SHOWN))));
        blocks.add(actions(buttons(question, found)));
        return MessageBlocks.message(words(found), blocks);
    }

    static Message ambiguous(String question, Answer.Ambiguous ambiguous) {
        String sentence = "The blueprint speaks of this in several places. Which do you mean?";
        return choice(sentence, question, List.of(MessageBlocks.plainSection(sentence)), ambiguous.topics());
    }

    /** Topics to choose from, each with its full title: Slack may cut what stands on a button after 30 characters. */
    private static Message choice(
            String words, String question, List<? extends LayoutBlock> first, List<Passage> topics) {
        List<LayoutBlock> blocks = new ArrayList<>(first);
        for (Passage topic : topics) {
            blocks.add(section(line -> line.text(markdownText(
                            "*" + TypedText.escape(topic.title()) + "*\n" + TypedText.escape(topic.summary())))
                    .accessory(button(show -> show.actionId(TOPIC + "." + topic.key())
                            .text(MessageBlocks.plain("Show", BUTTON_TEXT))
                            .accessibilityLabel(TypedText.shortened("Show " + topic.title(), BUTTON_TEXT))
                            .value(asked(question, new Answer.Found(List.of(topic)))
                                    .toValue())))));
        }
        blocks.add(context(List.of(MessageBlocks.plain("You asked: " + question, QUESTION_SHOWN))));
        return MessageBlocks.message(words, blocks);
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
        }
        return choice(sentence, question, blocks, unknown.nearest());
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

    /** What somebody reads who has said whether an answer was helpful. */
    static String thanks(Verdict verdict, Counted counted) {
        if (counted == Counted.ALREADY) {
            return "Thank you. You have said so already, and it is counted.";
        }
        String changed = counted == Counted.CHANGED ? "You have changed your mind, and that is counted. " : "";
        return switch (verdict) {
            case HELPFUL -> changed + "Thank you. Good to know that it helped.";
            case NOT_HELPFUL ->
                changed
                        + "Thank you for saying so. Your question is kept, without your name, for those who look after the"
                        + " answers. You can ask again in other words: name the one thing you want to know, such as a goal,"
                        + " a tool or a decision.";
        };
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
            blocks.addAll(passage(passage));
            blocks.add(context(List.of(MessageBlocks.plain(passage.citation(), QUESTION_SHOWN))));
        }
        if (blocks.size() > PASSAGE_BLOCKS) {
            blocks.subList(PASSAGE_BLOCKS - 1, blocks.size()).clear();
            blocks.add(MessageBlocks.plainSection("There is more than fits here. Whole section shows it."));
        }
        return blocks;
    }

    /** What a passage says: who decides, where it is about a decision; then its title and the rest, without citation. */
    static List<LayoutBlock> passage(Passage passage) {
        List<LayoutBlock> blocks = new ArrayList<>();
        passage.decided()
                .ifPresent(who -> blocks.addAll(MessageBlocks.paragraphs(List.of("*" + TypedText.escape(who) + "*"))));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("*" + TypedText.escape(passage.title()) + "*");
        passage.sentences().map(TypedText::escape).ifPresent(paragraphs::add);
        passage.facts()
                .forEach(fact ->
                        paragraphs.add("*" + TypedText.escape(fact.label()) + ":* " + TypedText.escape(fact.text())));
        for (Entry entry : passage.entries()) {
            paragraphs.addAll(entry("• *" + TypedText.escape(entry.title()) + "*", TypedText.escape(entry.text())));
        }
        blocks.addAll(MessageBlocks.paragraphs(paragraphs));
        return blocks;
    }

    /** In one paragraph, or in two where many signs had to be escaped. */
    private static List<String> entry(String title, String text) {
        boolean fits = title.length() + 1 + text.length() <= MessageBlocks.SECTION_TEXT;
        return fits ? List.of(title + " " + text) : List.of(title, text);
    }
}
