package dev.cairn.postmortem;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.ShortcutMessage;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms that show a timeline, and in which entries are added and edited. */
final class TimelineBlocks {
    static final String PAGE = "postmortem.timeline-page";
    static final String ADD = "postmortem.entry-add";
    static final String EDIT = "postmortem.entry-edit";
    static final String REMOVE = "postmortem.entry-remove";

    /** The shortcut on a message, and its form. */
    static final String FROM_MESSAGE = "postmortem.timeline";

    /** Which postmortem a message belongs to, where the channel has several. */
    static final String POSTMORTEM = "postmortem";

    /** Three blocks each at most, and a form holds 100. */
    static final int ON_A_PAGE = 25;

    private static final int MOST_OPTIONS = 100;
    private static final String IN_YOUR_ZONE = "The time is in your own time zone; everybody sees it in theirs.";

    private TimelineBlocks() {}

    /**
     * The form in which a message is added.
     *
     * @param open the postmortems of its channel, the newest first
     */
    static Form fromMessage(ShortcutMessage message, List<Postmortem> open) {
        Postmortem newest = open.get(0);
        ListedEntry place = ListedEntry.toAdd(newest.id(), 0);
        LinkedMessage linked = new LinkedMessage(message.link(), message.authorId());
        String words = TypedText.shortened(TypedText.readable(message.text()).strip(), TimelineEntry.SAID);
        FieldForm form = FieldForm.of(place.toValue(), place.entryId(), Map.of());
        List<LayoutBlock> blocks = new ArrayList<>();
        if (open.size() == 1) {
            blocks.add(MessageBlocks.plainSection("Postmortem: " + newest.title()));
        } else {
            List<OptionObject> options = open.stream()
                    .limit(MOST_OPTIONS)
                    .map(each -> FormBlocks.option(each.title(), each.id()))
                    .toList();
            blocks.add(InputBlocks.choice(POSTMORTEM, "To which postmortem?", options, newest.id()));
        }
        blocks.add(InputBlocks.marked(linked(linked)));
        blocks.addAll(fields(
                form,
                EntryFields.of(
                        String.valueOf(message.writtenAt()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .getEpochSecond()),
                        words)));
        return MessageBlocks.form(FormBlocks.titled("Add to postmortem")
                .callbackId(FROM_MESSAGE)
                .privateMetadata(form.toMetadata() + " " + linked.toText())
                .submit(FormBlocks.submit("Add"))
                .close(FormBlocks.close("Cancel"))
                .blocks(blocks)
                .build());
    }

    /** The form in which something is added that no message tells of. */
    static Form add(Postmortem postmortem, int page, Instant now) {
        ListedEntry place = ListedEntry.toAdd(postmortem.id(), page);
        FieldForm form = FieldForm.of(place.toValue(), place.entryId(), Map.of());
        List<LayoutBlock> blocks = new ArrayList<>(fields(
                form,
                EntryFields.of(
                        String.valueOf(now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond()), "")));
        blocks.add(back(postmortem, page));
        return MessageBlocks.form(FormBlocks.titled("Add to timeline")
                .callbackId(ADD)
                .privateMetadata(form.toMetadata())
                .submit(FormBlocks.submit("Add"))
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    /** @param page of the timeline to go back to; 0 where the form was not opened from it */
    static Form edit(Postmortem postmortem, TimelineEntry entry, int page) {
        return edit(postmortem, entry, page, EntryFields.of(entry), Set.of());
    }

    /** The same, with what its writer typed, and what somebody else kept meanwhile. */
    static Form writtenMeanwhile(Postmortem postmortem, TimelineEntry now, int page, FieldMerge merge) {
        return edit(postmortem, now, page, merge.fields(), merge.contested());
    }

    private static Form edit(
            Postmortem postmortem, TimelineEntry entry, int page, Map<String, String> values, Set<String> contested) {
        FieldForm form = FieldForm.of(
                ListedEntry.of(entry, page).toValue(), entry.id() + "." + entry.version(), EntryFields.of(entry));
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!contested.isEmpty()) {
            blocks.add(MessageBlocks.plainSection(
                    "Somebody else saved this while you were writing, so yours is not kept yet. Below stands what you"
                            + " wrote; change it or save it again.\nThey wrote:"));
            blocks.add(InputBlocks.marked(Times.forEachViewer(entry.happenedAt())));
            blocks.add(MessageBlocks.plainSection(entry.said()));
        }
        linked(entry).ifPresent(line -> blocks.add(InputBlocks.marked(line)));
        blocks.addAll(fields(form, values));
        if (page > 0) {
            blocks.add(back(postmortem, page));
        }
        return MessageBlocks.form(FormBlocks.titled("Edit entry")
                .callbackId(EDIT)
                .privateMetadata(form.toMetadata())
                .submit(FormBlocks.submit("Save"))
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static List<LayoutBlock> fields(FieldForm form, Map<String, String> values) {
        return List.of(
                InputBlocks.moment(
                        form.blockId(EntryFields.WHEN), "When?", values.getOrDefault(EntryFields.WHEN, ""), false),
                InputBlocks.small(IN_YOUR_ZONE),
                InputBlocks.text(
                        form.blockId(EntryFields.SAID),
                        "What happened?",
                        Optional.of("In your own words. It stands in the timeline and in the export."),
                        values.getOrDefault(EntryFields.SAID, ""),
                        TimelineEntry.SAID,
                        false));
    }

    private static LayoutBlock back(Postmortem postmortem, int page) {
        return InputBlocks.buttons(InputBlocks.press(
                PAGE + ".all", "Back to the timeline", new TimelinePage(postmortem.id(), page).toValue()));
    }

    /**
     * A page of a timeline.
     *
     * @param said what was just done
     */
    static Form page(Postmortem postmortem, List<TimelineEntry> entries, int wanted, Optional<String> said) {
        int pages = Math.max(1, (entries.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.max(1, Math.min(wanted, pages));
        List<LayoutBlock> blocks = new ArrayList<>();
        said.ifPresent(sentence -> blocks.add(MessageBlocks.plainSection(sentence)));
        blocks.add(MessageBlocks.plainSection(postmortem.title() + "\n" + heading(postmortem, entries.size())));
        entries.stream()
                .skip((long) (page - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .forEach(entry -> blocks.addAll(entry(postmortem, entry, page)));
        if (pages > 1) {
            blocks.add(InputBlocks.small("Page " + page + " of " + pages + "."));
        }
        List<BlockElement> below = below(postmortem, page, pages);
        if (!below.isEmpty()) {
            blocks.add(actions(below));
        }
        return MessageBlocks.form(FormBlocks.titled("Timeline")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static String heading(Postmortem postmortem, int entries) {
        String count = switch (entries) {
            case 0 -> "Nothing stands in the timeline yet.";
            case 1 -> "1 entry.";
            default -> entries + " entries, by when they happened.";
        };
        return postmortem.isOpen()
                ? count
                        + " To add a message, open its menu (More actions) in this channel and choose Add to postmortem."
                : count + " " + PostmortemAccess.CLOSED;
    }

    private static List<LayoutBlock> entry(Postmortem postmortem, TimelineEntry entry, int page) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(InputBlocks.marked("*" + Times.forEachViewer(entry.happenedAt()) + "*"
                + linked(entry).map(line -> " · " + line).orElse("") + " · added by "
                + Someone.mention(entry.addedBy())));
        blocks.add(MessageBlocks.plainSection(entry.said()));
        if (postmortem.isOpen()) {
            String value = ListedEntry.of(entry, page).toValue();
            blocks.add(InputBlocks.buttons(
                    InputBlocks.press(EDIT, "Edit", entry.said(), value),
                    InputBlocks.remove(
                            REMOVE, entry.said(), "The entry goes. A message it links to stays in Slack.", value)));
        }
        return blocks;
    }

    private static List<BlockElement> below(Postmortem postmortem, int page, int pages) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page > 1) {
            buttons.add(
                    InputBlocks.press(PAGE + ".back", "Back", new TimelinePage(postmortem.id(), page - 1).toValue()));
        }
        if (page < pages) {
            buttons.add(
                    InputBlocks.press(PAGE + ".more", "More", new TimelinePage(postmortem.id(), page + 1).toValue()));
        }
        if (postmortem.isOpen()) {
            buttons.add(InputBlocks.press(ADD, "Add…", new TimelinePage(postmortem.id(), page).toValue()));
        }
        return buttons;
    }

    private static Optional<String> linked(TimelineEntry entry) {
        return entry.link().map(link -> linked(new LinkedMessage(link, entry.authorId())));
    }

    private static String linked(LinkedMessage message) {
        return "<" + TypedText.escape(message.link().url()) + "|Message>"
                + message.authorId()
                        .map(author -> " from " + Someone.mention(author))
                        .orElse(" from an app");
    }
}
