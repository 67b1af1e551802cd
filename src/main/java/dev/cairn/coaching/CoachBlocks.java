package dev.cairn.coaching;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import dev.cairn.conversation.Digest;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form in which a comment is looked at, and what is said of it there; there is no message about it. */
final class CoachBlocks {
    static final String OPEN = "coaching.open";
    static final String ASK = "coaching.ask";
    static final String AGAIN = "coaching.again";
    static final String FROM_MESSAGE = "coaching.message";
    static final String WRONG_HINT = "coaching.wrong-hint";

    static final String COMMENT = "comment";

    private static final String TITLE = "Coach a comment";
    /** Stands in a rewritten version for what only its author knows. */
    private static final String GAP = "…";

    private static final int LABEL = 150;
    private static final int SMALL = 400;
    private static final int BUTTON_TEXT = 75;

    private CoachBlocks() {}

    /** The form with nothing in it. */
    static Form ask() {
        return MessageBlocks.form(FormBlocks.titled(TITLE)
                .callbackId(ASK)
                .submit(FormBlocks.submit("Look at it"))
                .close(FormBlocks.close("Cancel"))
                .blocks(List.of(field(
                        COMMENT,
                        "Your draft comment",
                        Optional.of("Only you see this, and Cairn keeps none of it."),
                        null)))
                .build());
    }

    /**
     * The name of the field in a form about this comment; of the form without one, where it is empty. Slack keeps what was
     * typed in a block of the same id: what is drawn about another comment has another field, and pressing a button loses
     * nothing.
     */
    static String fieldAfter(String comment) {
        return comment.isEmpty() ? COMMENT : COMMENT + "." + Digest.of(comment);
    }

    /**
     * What is said of a comment.
     *
     * @param cut whether it is the beginning of a longer one
     * @param doubted which of the hints the reader has called wrong
     */
    static Form result(Coaching coaching, boolean cut, Predicate<CoachHint> doubted) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(coaching.isGood() ? good(coaching.whatAndWhy()) : coaching.comment()));
        if (cut) {
            blocks.add(small("The text is longer than 3,000 characters, so Cairn looked at its beginning only. To have"
                    + " the rest looked at, paste it below."));
        }
        if (!coaching.isGood()) {
            blocks.add(small(heading(coaching.hints().size())));
        }
        for (CoachHint hint : coaching.hints()) {
            blocks.add(divider());
            blocks.addAll(hint(hint, cut, doubted.test(hint)));
        }
        blocks.add(divider());
        blocks.add(version(coaching));
        return MessageBlocks.form(FormBlocks.titled(TITLE)
                .callbackId(AGAIN)
                .privateMetadata(coaching.comment())
                .submit(FormBlocks.submit("Look again"))
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    /** It praises what it knows of, and no more. */
    private static String good(boolean whatAndWhy) {
        return whatAndWhy
                ? "This is a good comment: it says what, and why."
                : "This comment looks good as it is. Nothing to change.";
    }

    private static String heading(int hints) {
        return hints == 1
                ? "One thing may make this comment easier to act on. Whether to change it is yours to decide."
                : hints
                        + " things may make this comment easier to act on, the most useful first. Whether to change them"
                        + " is yours to decide.";
    }

    private static List<LayoutBlock> hint(CoachHint hint, boolean cut, boolean doubted) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection("“" + hint.quote() + "”\n" + hint.why()));
        blocks.add(MessageBlocks.plainSection("Try: " + hint.suggestion()));
        // The content's own words; an address in them is a link only here.
        blocks.add(context(List.of(markdownText("Source: " + TypedText.escape(hint.citation())))));
        if (doubted) {
            blocks.add(small("Thanks, this is counted as a wrong hint, without your name and without these words."));
        } else {
            blocks.add(actions(List.of(button(wrong -> wrong.actionId(WRONG_HINT)
                    .text(MessageBlocks.plain("Wrong hint", BUTTON_TEXT))
                    .accessibilityLabel(TypedText.shortened("Wrong hint: " + hint.quote(), BUTTON_TEXT))
                    .value(new WrongHint(hint.ruleId(), cut).toValue())))));
        }
        return blocks;
    }

    /** A version that does not fit is not offered: Slack would not open the form. */
    private static LayoutBlock version(Coaching coaching) {
        String id = fieldAfter(coaching.comment());
        Optional<String> rewritten = coaching.rewritten().filter(Draft::fits);
        if (rewritten.isPresent()) {
            return field(
                    id,
                    "The comment rewritten, to copy or change",
                    leftToDo(coaching.hints(), rewritten.get()),
                    rewritten.get());
        }
        return field(id, "To try other words, change them here", Optional.empty(), coaching.comment());
    }

    /** What no rule can write for its author. */
    private static Optional<String> leftToDo(List<CoachHint> hints, String rewritten) {
        String left = hints.stream()
                .map(CoachHint::quote)
                .filter(rewritten::contains)
                .map(quote -> "“" + quote + "”")
                .collect(Collectors.joining(", "));
        String words = left.isEmpty() ? "" : "Still to be put in other words: " + left + ". ";
        String gap = rewritten.contains(GAP) ? "Where it says " + GAP + ", put in what is true here." : "";
        return Optional.of((words + gap).strip()).filter(sentences -> !sentences.isEmpty());
    }

    private static InputBlock field(String blockId, String label, Optional<String> hint, @Nullable String before) {
        return input(part -> part.blockId(blockId)
                .label(MessageBlocks.plain(label, LABEL))
                .hint(hint.map(each -> MessageBlocks.plain(each, SMALL)).orElse(null))
                .element(plainTextInput(text -> text.actionId(COMMENT)
                        .multiline(true)
                        .maxLength(Draft.MOST)
                        .initialValue(before))));
    }

    private static ContextBlock small(String plain) {
        return context(List.of(MessageBlocks.plain(plain, SMALL)));
    }
}
