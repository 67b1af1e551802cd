package dev.cairn.postmortem;

import com.slack.api.model.block.LayoutBlock;
import dev.cairn.conversation.Form;
import dev.cairn.postmortem.Narrative.Part;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The forms in which a team writes what it makes of an incident, with hints where a person is blamed. */
final class LearnedBlocks {
    static final String SAVE = "postmortem.learned";
    static final String AGAIN = "postmortem.learned-again";
    static final String WRONG_HINT = "postmortem.wrong-hint";
    static final String LESSON = "postmortem.lesson";
    static final String LESSON_TEXT = "lesson";

    static final int LESSON_LENGTH = 150;

    private LearnedBlocks() {}

    static Form learned(Postmortem postmortem) {
        return postmortem.isOpen()
                ? form(postmortem, WriteNarrative.fields(postmortem.narrative()), Set.of())
                : closed(postmortem);
    }

    /** The same, with what its writer typed, and what somebody else kept meanwhile. */
    static Form writtenMeanwhile(Postmortem now, FieldMerge merge) {
        return form(now, merge.fields(), merge.contested());
    }

    private static Form form(Postmortem postmortem, Map<String, String> fields, Set<String> contested) {
        FieldForm form = FieldForm.of(
                postmortem.id(), String.valueOf(postmortem.version()), WriteNarrative.fields(postmortem.narrative()));
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!contested.isEmpty()) {
            blocks.add(MessageBlocks.plainSection(
                    "Somebody else saved this while you were writing, so yours is not kept yet. Below stands what you"
                            + " wrote; put both together and save again. They wrote:"));
            Stream.of(Part.values())
                    .filter(part -> contested.contains(part.field()))
                    .forEach(part -> blocks.add(written(postmortem, part)));
        }
        blocks.add(MessageBlocks.plainSection(postmortem.title()
                + "\nWrite how and what, not who. Everyone in the channel can read and change this."));
        for (Part part : Part.values()) {
            blocks.add(InputBlocks.text(
                    form.blockId(part.field()),
                    part.title(),
                    Optional.empty(),
                    fields.getOrDefault(part.field(), ""),
                    WriteNarrative.MOST,
                    true));
        }
        blocks.add(InputBlocks.buttons(InputBlocks.press(LESSON, "Make it a lesson…", postmortem.id())));
        return MessageBlocks.form(FormBlocks.titled("What we learned")
                .callbackId(SAVE)
                .privateMetadata(form.toMetadata())
                .submit(FormBlocks.submit("Save"))
                .close(FormBlocks.close("Cancel"))
                .blocks(blocks)
                .build());
    }

    private static Form closed(Postmortem postmortem) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(postmortem.title() + "\n" + PostmortemAccess.CLOSED));
        Stream.of(Part.values()).forEach(part -> blocks.add(written(postmortem, part)));
        blocks.add(InputBlocks.buttons(InputBlocks.press(LESSON, "Make it a lesson…", postmortem.id())));
        return MessageBlocks.form(FormBlocks.titled("What we learned")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static LayoutBlock written(Postmortem postmortem, Part part) {
        String text = postmortem.narrative().of(part);
        return MessageBlocks.plainSection(part.title() + ":\n" + (text.isEmpty() ? "nothing" : text));
    }

    /**
     * What may be worth another look in what was just saved.
     *
     * @param doubted which of them the reader has called wrong
     */
    static Form hints(Postmortem postmortem, List<PlacedHint> hints, Predicate<Hint> doubted) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection("Saved. You may want to look at " + (hints.size() == 1 ? "this" : "these")
                + " once more; nothing has to change."));
        for (PlacedHint placed : hints) {
            Hint hint = placed.hint();
            blocks.add(MessageBlocks.plainSection(
                    "“" + hint.quote() + "” (" + placed.part().title() + ")\n" + hint.why() + "\n" + hint.ask()));
            blocks.add(InputBlocks.small(
                    doubted.test(hint) ? hint.citation() + ". Thank you, counted as a wrong hint." : hint.citation()));
            if (!doubted.test(hint)) {
                blocks.add(InputBlocks.buttons(
                        InputBlocks.press(WRONG_HINT, "Wrong hint", hint.quote(), placed.toValue(postmortem.id()))));
            }
        }
        blocks.add(InputBlocks.buttons(InputBlocks.press(AGAIN, "Change what we wrote…", postmortem.id())));
        return MessageBlocks.form(FormBlocks.titled("What we learned")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    /** The form that makes a lesson of it. */
    static Form lesson(Postmortem postmortem) {
        return MessageBlocks.form(FormBlocks.titled("Make it a lesson")
                .callbackId(LESSON)
                .privateMetadata(postmortem.id())
                .submit(FormBlocks.submit("Keep it"))
                .close(FormBlocks.close("Back"))
                .blocks(List.of(
                        MessageBlocks.plainSection("A lesson becomes a line of the review checklist, with “"
                                + postmortem.title() + "” as the reason."),
                        InputBlocks.line(LESSON_TEXT, "What should a review look for?", "", LESSON_LENGTH)))
                .build());
    }
}
