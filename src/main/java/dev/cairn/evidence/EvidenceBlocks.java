package dev.cairn.evidence;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Permalink;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import dev.cairn.evidence.OfferGoals.Goal;
import dev.cairn.evidence.OfferGoals.Milestone;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The forms that save, list and edit evidence; there is no message about it. */
final class EvidenceBlocks {
    static final String SAVE = "evidence.save";
    /** Opens the list. */
    static final String OPEN = "evidence.open";

    static final String PAGE = "evidence.page";
    static final String EDIT = "evidence.edit";
    static final String REMOVE = "evidence.remove";

    static final String NOTE = "note";
    static final String GOAL = "goal";

    /** Four blocks each at most, where each has a goal of its own, and a form holds 100. */
    static final int ON_A_PAGE = 20;

    /** No key of the blueprint: those begin with a number. */
    private static final String NO_GOAL = "none";

    /** Of a note in the list; the whole of it stands in the form that edits. */
    private static final int NOTE_IN_LIST = 500;

    private static final int LABEL = 150;
    private static final int SHORT_LABEL = 75;

    private EvidenceBlocks() {}

    /**
     * A part of what somebody has saved.
     *
     * @param shown at most {@link #ON_A_PAGE}
     * @param all how many there are on all pages
     */
    record Page(List<Evidence> shown, int all, int number, int pages) {}

    /** Slack keeps what was typed in a block of the same id, also when another's form is drawn in its place. */
    static String noteOf(String id) {
        return NOTE + "." + id;
    }

    static String goalOf(String id) {
        return GOAL + "." + id;
    }

    /** The form that saves a message. */
    static Form save(MessageToSave message, List<Milestone> offered) {
        return MessageBlocks.form(FormBlocks.titled("Save as evidence")
                .callbackId(SAVE)
                .privateMetadata(message.toMetadata())
                .submit(FormBlocks.submit("Save"))
                .close(FormBlocks.close("Cancel"))
                .blocks(List.of(
                        line(linked(message.link(), message.authorId())
                                + "\nOnly you will see this. Cairn keeps the link, not the words of the message."),
                        note(NOTE, Optional.empty()),
                        goal(GOAL, Optional.empty(), offered)))
                .build());
    }

    /**
     * The form that edits what was saved.
     *
     * @param page of the list, to go back to
     */
    static Form edit(Evidence evidence, int page, List<Milestone> offered) {
        return MessageBlocks.form(FormBlocks.titled("Edit evidence")
                .callbackId(EDIT)
                .privateMetadata(new ListedEvidence(page, evidence.id(), evidence.version()).toValue())
                .submit(FormBlocks.submit("Save"))
                .close(FormBlocks.close("Close"))
                .blocks(List.of(
                        line(about(evidence)),
                        note(noteOf(evidence.id()), evidence.note()),
                        goal(goalOf(evidence.id()), evidence.goal(), offered),
                        actions(List.of(button(all -> all.actionId(PAGE + ".all")
                                .text(MessageBlocks.plain("Back to the list", SHORT_LABEL))
                                .value(String.valueOf(page)))))))
                .build());
    }

    /**
     * A page of the list.
     *
     * @param said what was just done
     * @param titles of goals by their keys
     */
    static Form list(Page page, Optional<String> said, Function<String, Optional<String>> titles) {
        List<LayoutBlock> blocks = new ArrayList<>();
        said.ifPresent(sentence -> blocks.add(MessageBlocks.plainSection(sentence)));
        blocks.add(MessageBlocks.plainSection(heading(page.all())));
        Optional<Optional<String>> goal = Optional.empty();
        for (Evidence evidence : page.shown()) {
            if (!goal.equals(Optional.of(evidence.goal()))) {
                goal = Optional.of(evidence.goal());
                blocks.add(header(title -> title.text(MessageBlocks.plain(goalTitle(evidence, titles), LABEL))));
            }
            blocks.add(line(about(evidence)));
            evidence.note()
                    .ifPresent(note -> blocks.add(MessageBlocks.plainSection(TypedText.shortened(note, NOTE_IN_LIST))));
            blocks.add(actions(List.of(editButton(page, evidence), removeButton(page, evidence))));
        }
        if (page.pages() > 1) {
            blocks.add(context(
                    List.of(MessageBlocks.plain("Page " + page.number() + " of " + page.pages() + ".", SHORT_LABEL))));
            blocks.add(actions(turning(page)));
        }
        return MessageBlocks.form(FormBlocks.titled("Your evidence")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static String heading(int all) {
        return switch (all) {
            case 0 ->
                "You have saved nothing yet. When a message shows something you did well, open its menu (More actions)"
                        + " and choose Save as evidence. Only you can see what you save.";
            case 1 -> "You have saved 1 message. Only you can see this.";
            default -> "You have saved " + all + " messages, here newest first. Only you can see this.";
        };
    }

    private static String goalTitle(Evidence evidence, Function<String, Optional<String>> titles) {
        return evidence.goal()
                .map(key -> titles.apply(key).orElse("A goal that is no longer in the blueprint"))
                .orElse("No goal yet");
    }

    private static ButtonElement editButton(Page page, Evidence evidence) {
        return button(edit -> edit.actionId(EDIT)
                .text(MessageBlocks.plain("Edit", SHORT_LABEL))
                .accessibilityLabel(TypedText.shortened("Edit: " + named(evidence), SHORT_LABEL))
                .value(listed(page, evidence)));
    }

    private static ButtonElement removeButton(Page page, Evidence evidence) {
        return button(remove -> remove.actionId(REMOVE)
                .text(MessageBlocks.plain("Remove", SHORT_LABEL))
                .accessibilityLabel(TypedText.shortened("Remove: " + named(evidence), SHORT_LABEL))
                .style("danger")
                .value(listed(page, evidence))
                .confirm(confirmationDialog(ask -> ask.title(MessageBlocks.plain("Remove this?", 100))
                        .text(MessageBlocks.plain(
                                "The link and your note are deleted. The message in Slack stays.", 300))
                        .confirm(MessageBlocks.plain("Remove it", 30))
                        .deny(MessageBlocks.plain("Keep it", 30)))));
    }

    private static String listed(Page page, Evidence evidence) {
        return new ListedEvidence(page.number(), evidence.id(), evidence.version()).toValue();
    }

    private static String named(Evidence evidence) {
        return evidence.note().orElse("the message saved on " + day(evidence.savedAt()));
    }

    private static List<BlockElement> turning(Page page) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page.number() > 1) {
            buttons.add(turn(".back", "Back", page.number() - 1));
        }
        if (page.number() < page.pages()) {
            buttons.add(turn(".more", "More", page.number() + 1));
        }
        return buttons;
    }

    private static ButtonElement turn(String which, String text, int to) {
        return button(turn -> turn.actionId(PAGE + which)
                .text(MessageBlocks.plain(text, SHORT_LABEL))
                .value(String.valueOf(to)));
    }

    private static InputBlock note(String blockId, Optional<String> before) {
        return input(part -> part.blockId(blockId)
                .optional(true)
                .label(MessageBlocks.plain("What does it show?", LABEL))
                .element(plainTextInput(text -> text.actionId(NOTE)
                        .multiline(true)
                        .maxLength(Evidence.MOST_NOTE)
                        .initialValue(before.orElse(null)))));
    }

    private static InputBlock goal(String blockId, Optional<String> before, List<Milestone> offered) {
        List<OptionGroupObject> groups = new ArrayList<>();
        for (Milestone milestone : offered) {
            groups.add(group(
                    (milestone.now() ? "Now: " : "") + milestone.title(),
                    milestone.goals().stream().map(EvidenceBlocks::option).toList()));
        }
        List<OptionObject> others = new ArrayList<>(List.of(option(new Goal(NO_GOAL, "No goal yet"))));
        before.filter(key ->
                        options(groups).noneMatch(option -> option.getValue().equals(key)))
                .ifPresent(key -> others.add(option(new Goal(key, "The goal it had, no longer offered"))));
        groups.add(group("Or", others));
        OptionObject chosen = options(groups)
                .filter(option -> option.getValue().equals(before.orElse(NO_GOAL)))
                .findFirst()
                .orElseThrow();
        return input(part -> part.blockId(blockId)
                .label(MessageBlocks.plain("For which goal?", LABEL))
                .element(staticSelect(
                        select -> select.actionId(GOAL).optionGroups(groups).initialOption(chosen))));
    }

    private static Stream<OptionObject> options(List<OptionGroupObject> groups) {
        return groups.stream().flatMap(group -> group.getOptions().stream());
    }

    private static OptionGroupObject group(String label, List<OptionObject> options) {
        return OptionGroupObject.builder()
                .label(MessageBlocks.plain(label, SHORT_LABEL))
                .options(options)
                .build();
    }

    private static OptionObject option(Goal goal) {
        return OptionObject.builder()
                .text(MessageBlocks.plain(goal.title(), SHORT_LABEL))
                .value(goal.key())
                .build();
    }

    private static String about(Evidence evidence) {
        return linked(evidence.link(), evidence.authorId()) + " · saved <!date^"
                + evidence.savedAt().getEpochSecond() + "^{date_short_pretty}|" + day(evidence.savedAt()) + ">";
    }

    private static String linked(Permalink link, Optional<String> authorId) {
        return "<" + TypedText.escape(link.url()) + "|Message>"
                + authorId.map(author -> " from " + Someone.mention(author)).orElse(" from an app");
    }

    private static String day(Instant at) {
        return Days.withoutWeekday(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private static LayoutBlock line(String mrkdwn) {
        return section(part -> part.text(markdownText(mrkdwn)));
    }
}
