package dev.cairn.practice;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.richText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.richTextPreformatted;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.cairn.content.Content;
import dev.cairn.content.Exercise;
import dev.cairn.content.PracticeGuide;
import dev.cairn.conversation.Form;
import dev.cairn.practice.AnswerExercise.Result;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The forms of practice; there is no message about it. */
final class PracticeBlocks {
    /** Opens an exercise of any kind. */
    static final String OPEN = "practice.open";

    static final String ANSWER = "practice.answer";
    static final String MORE = "practice.more";
    static final String NEXT = "practice.next";
    static final String PROGRESS = "practice.progress";

    static final String LINE = "line";
    static final String KIND = "kind";

    /** No line has this number. */
    static final String NO_LINE = "0";

    private static final int LABEL = 150;
    private static final int SHORT_LABEL = 75;
    private static final int CONTEXT = 300;

    private static final String NOTHING_PICKED =
            "You have picked nothing. If nothing is wrong here, press Answer once more. Otherwise pick a line and what is"
                    + " wrong there.";

    private PracticeBlocks() {}

    /** Slack keeps what was chosen in a block of the same id, so the id is another for each time an exercise is opened. */
    static String lineField(int pick, String attempt) {
        return LINE + "." + pick + "." + attempt;
    }

    static String kindField(int pick, String attempt) {
        return KIND + "." + pick + "." + attempt;
    }

    /** The change to look at, and room for picks below it. */
    static Form exercise(OpenExercise open, Exercise exercise, PracticeGuide guide) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (open.asked()) {
            blocks.add(MessageBlocks.plainSection(NOTHING_PICKED));
        }
        blocks.add(title(exercise.title()));
        blocks.add(MessageBlocks.plainSection(exercise.story()));
        blocks.add(diff(exercise));
        blocks.add(context(List.of(MessageBlocks.plain(
                exercise.language().title()
                        + ". + is an added line, - a removed one. What would you not let through? Pick the"
                        + " line and what is wrong there; leave empty what you do not need. Only you see this.",
                CONTEXT))));
        for (int pick = 1; pick <= open.picks(); pick++) {
            blocks.add(line(pick, open.attempt(), exercise));
            blocks.add(kind(pick, open.attempt(), guide));
        }
        if (open.picks() < OpenExercise.MOST_PICKS) {
            blocks.add(actions(button(more -> more.actionId(MORE)
                    .text(MessageBlocks.plain("One more", SHORT_LABEL))
                    .value(open.toValue()))));
        }
        return MessageBlocks.form(FormBlocks.titled("Practice")
                .callbackId(ANSWER)
                .privateMetadata(open.toValue())
                .submit(FormBlocks.submit("Answer"))
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static LayoutBlock title(String text) {
        return header(title -> title.text(MessageBlocks.plain(text, LABEL)));
    }

    /** As rich text, in which nothing formats: a backtick of TypeScript is a backtick. */
    private static LayoutBlock diff(Exercise exercise) {
        String lines = String.join(
                "\n",
                IntStream.rangeClosed(1, exercise.diff().size())
                        .mapToObj(number -> ShownLine.numbered(exercise, number))
                        .toList());
        return richText(block -> block.elements(List.of(richTextPreformatted(code -> code.elements(
                List.of(RichTextSectionElement.Text.builder().text(lines).build()))))));
    }

    private static InputBlock line(int pick, String attempt, Exercise exercise) {
        List<OptionObject> options = new ArrayList<>(List.of(FormBlocks.option("No line", NO_LINE)));
        for (int number = 1; number <= exercise.diff().size(); number++) {
            options.add(FormBlocks.option(ShownLine.toChoose(exercise, number), String.valueOf(number)));
        }
        return select(pick + ". Line", lineField(pick, attempt), LINE, options);
    }

    private static InputBlock kind(int pick, String attempt, PracticeGuide guide) {
        List<OptionObject> options = guide.kinds().stream()
                .map(kind -> FormBlocks.option(kind.title(), kind.id()))
                .toList();
        return select(pick + ". What is wrong there", kindField(pick, attempt), KIND, options);
    }

    private static InputBlock select(String label, String blockId, String actionId, List<OptionObject> options) {
        return input(part -> part.blockId(blockId)
                .optional(true)
                .label(MessageBlocks.plain(label, LABEL))
                .element(staticSelect(select -> select.actionId(actionId).options(options))));
    }

    /**
     * What was found and what was not, then why, line by line.
     *
     * @param wanted what the next exercise is to be about
     */
    static Form answer(Result result, Wanted wanted, Content content) {
        Exercise exercise = result.marking().exercise();
        AnswerWords words = new AnswerWords(result.marking(), content);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(Verdict.of(result.marking())));
        words.groups().forEach((heading, lines) -> {
            blocks.add(title(heading));
            blocks.addAll(MessageBlocks.plainParagraphs(lines));
        });
        blocks.add(actions(next(wanted), progressButton()));
        blocks.add(title(exercise.title()));
        blocks.add(diff(exercise));
        blocks.add(title("Line by line"));
        words.lineByLine().forEach(line -> blocks.add(MessageBlocks.plainSection(line)));
        blocks.add(title("When it comes back"));
        blocks.addAll(MessageBlocks.paragraphs(comesBack(result, content.practice())));
        return MessageBlocks.form(FormBlocks.titled("Practice: answer")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static LayoutBlock actions(ButtonElement... buttons) {
        return Blocks.actions(List.<BlockElement>of(buttons));
    }

    private static ButtonElement next(Wanted wanted) {
        return button(next -> next.actionId(NEXT)
                .text(MessageBlocks.plain("Next exercise", SHORT_LABEL))
                .style("primary")
                .value(wanted.toValue()));
    }

    private static ButtonElement progressButton() {
        return button(progress -> progress.actionId(PROGRESS)
                .text(MessageBlocks.plain("Your progress", SHORT_LABEL))
                .value(PROGRESS));
    }

    private static List<String> comesBack(Result result, PracticeGuide guide) {
        List<String> lines = new ArrayList<>();
        result.seenBefore()
                .ifPresent(at -> lines.add("You saw this answer on " + ProgressWords.day(at)
                        + ", so this time nothing changes. It counts again once that is "
                        + KindProgress.LONGEST_WAIT.toDays() + " days ago."));
        result.progress()
                .forEach(progress -> guide.kind(progress.kind())
                        .ifPresent(kind -> lines.add(ProgressWords.comesBack(kind, progress))));
        return lines;
    }

    /**
     * How somebody stands with each kind, those due first.
     *
     * @param aboveAnswer whether it is put on top of an answer, where one goes on; going on from here would put form on
     *     form, and Slack takes three
     */
    static Form progress(Map<String, KindProgress> progress, PracticeGuide guide, Instant now, boolean aboveAnswer) {
        List<LayoutBlock> blocks = new ArrayList<>();
        ProgressWords words = new ProgressWords(progress, guide, now);
        blocks.add(MessageBlocks.plainSection(words.opening()));
        words.met().forEach((heading, lines) -> {
            blocks.add(title(heading));
            blocks.addAll(MessageBlocks.paragraphs(lines));
        });
        words.notMet().ifPresent(kinds -> {
            blocks.add(title("Not met yet"));
            blocks.add(MessageBlocks.plainSection(kinds));
        });
        if (!aboveAnswer) {
            blocks.add(actions(next(Wanted.ANYTHING)));
        }
        return MessageBlocks.form(FormBlocks.titled("Your practice")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }
}
