package dev.cairn.postmortem;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.ShortcutMessage;
import dev.cairn.postmortem.PostmortemAccess.Access;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** <b>Timeline…</b> below a postmortem, and the shortcut <b>Add to postmortem</b> on messages. */
public final class TimelineListeners implements Listeners {
    private static final String NONE_OPEN =
            "No postmortem is open in this channel. Type /postmortem here first, then add the message to it.";

    private final PostmortemStore postmortems;
    private final PostmortemAccess access;
    private final AddToTimeline adding;
    private final EditEntry editing;
    private final InstantSource clock;

    public TimelineListeners(
            PostmortemStore postmortems, AddToTimeline adding, EditEntry editing, InstantSource clock) {
        this.postmortems = postmortems;
        this.access = new PostmortemAccess(postmortems);
        this.adding = adding;
        this.editing = editing;
        this.clock = clock;
    }

    @Override
    public void register(Edge edge) {
        edge.messageShortcut(TimelineBlocks.FROM_MESSAGE, this::openFromMessage);
        edge.form(TimelineBlocks.FROM_MESSAGE, this::addMessage);
        edge.buttonOpeningForm(PostmortemSummary.TIMELINE, this::open);
        edge.buttonsOpeningForm(TimelineBlocks.PAGE, press -> {
            TimelinePage page = TimelinePage.of(press.value());
            return redrawn(press, page.postmortemId(), to -> page(to, page.page(), Optional.empty()));
        });
        edge.buttonOpeningForm(TimelineBlocks.ADD, press -> {
            TimelinePage page = TimelinePage.of(press.value());
            return redrawn(press, page.postmortemId(), to -> openAdd(to, page.page()));
        });
        edge.form(TimelineBlocks.ADD, this::add);
        edge.buttonOpeningForm(TimelineBlocks.EDIT, press -> {
            ListedEntry place = ListedEntry.of(press.value());
            return redrawn(press, place.postmortemId(), to -> openEdit(to, place));
        });
        edge.form(TimelineBlocks.EDIT, this::edit);
        edge.buttonOpeningForm(TimelineBlocks.REMOVE, press -> {
            ListedEntry place = ListedEntry.of(press.value());
            return redrawn(
                    press,
                    place.postmortemId(),
                    to -> page(to, place.page(), Optional.of(editing.remove(press.caller(), place))));
        });
    }

    /** A message that is in a timeline already is opened for editing. */
    private Reply openFromMessage(ShortcutMessage message) {
        List<Postmortem> open = postmortems.inChannel(message.caller().teamId(), message.channelId()).stream()
                .filter(Postmortem::isOpen)
                // Whoever uses the shortcut in the channel is in it.
                .filter(each ->
                        access.in(message.caller(), each.id(), Optional.of(message.channelId()), PostmortemRight.WRITE)
                                instanceof Access.To)
                .toList();
        if (open.isEmpty()) {
            return Reply.tell(NONE_OPEN);
        }
        Optional<Form> before = open.stream()
                .flatMap(each -> linked(each, message).map(entry -> TimelineBlocks.edit(each, entry, 0)))
                .findFirst();
        return new Reply.Open(before.orElseGet(() -> TimelineBlocks.fromMessage(message, open)));
    }

    private Stream<TimelineEntry> linked(Postmortem postmortem, ShortcutMessage message) {
        return postmortems.timeline(postmortem).stream()
                .filter(entry -> entry.link().equals(Optional.of(message.link())));
    }

    private Reply addMessage(FormSubmission submitted) {
        int split = submitted.metadata().lastIndexOf(' ');
        FieldForm form = FieldForm.of(submitted.metadata().substring(0, split));
        LinkedMessage message = LinkedMessage.of(submitted.metadata().substring(split + 1));
        ListedEntry opened = ListedEntry.of(form.about());
        ListedEntry place = new ListedEntry(
                submitted.value(TimelineBlocks.POSTMORTEM).orElse(opened.postmortemId()), opened.entryId(), 0, 0);
        EntryKeeping kept = adding.add(submitted.caller(), place, Optional.of(message), typed(submitted, form));
        return kept instanceof EntryKeeping.Kept done
                ? Reply.tell("Added to the timeline of “" + done.postmortem().title()
                        + "”. Timeline below its message shows all of it.")
                : wrong(kept, form);
    }

    private Reply open(ButtonPress press) {
        Access found = access.in(press.caller(), press.value(), Optional.of(press.channelId()), PostmortemRight.SEE);
        return found instanceof Access.To to
                ? new Reply.Open(page(to.postmortem(), 1, Optional.empty()))
                : Reply.tell(((Access.Refused) found).sentence());
    }

    private Reply redrawn(ButtonPress press, String postmortemId, Function<Postmortem, Form> form) {
        Access found = access.in(press.caller(), postmortemId, PostmortemRight.SEE);
        return found instanceof Access.To to
                ? new Reply.Redraw(form.apply(to.postmortem()))
                : Reply.tell(((Access.Refused) found).sentence());
    }

    private Form openAdd(Postmortem postmortem, int page) {
        return postmortem.isOpen()
                ? TimelineBlocks.add(postmortem, page, clock.instant())
                : page(postmortem, page, Optional.empty());
    }

    private Form openEdit(Postmortem postmortem, ListedEntry place) {
        return editing.find(postmortem, place.entryId())
                .filter(entry -> postmortem.isOpen())
                .map(entry -> TimelineBlocks.edit(postmortem, entry, place.page()))
                .orElseGet(() -> page(
                        postmortem, place.page(), Optional.of(EditEntry.GONE).filter(gone -> postmortem.isOpen())));
    }

    private Reply add(FormSubmission submitted) {
        FieldForm form = FieldForm.of(submitted.metadata());
        ListedEntry place = ListedEntry.of(form.about());
        EntryKeeping kept = adding.add(submitted.caller(), place, Optional.empty(), typed(submitted, form));
        return kept instanceof EntryKeeping.Kept done
                ? new Reply.Redraw(page(done.postmortem(), place.page(), Optional.of("Added.")))
                : wrong(kept, form);
    }

    private Reply edit(FormSubmission submitted) {
        FieldForm form = FieldForm.of(submitted.metadata());
        ListedEntry place = ListedEntry.of(form.about());
        Caller caller = submitted.caller();
        EntryKeeping kept = editing.edit(caller, place, form, typed(submitted, form));
        if (kept instanceof EntryKeeping.WrittenMeanwhile meanwhile) {
            return postmortems
                    .find(caller.teamId(), place.postmortemId())
                    .<Reply>map(postmortem -> new Reply.Redraw(TimelineBlocks.writtenMeanwhile(
                            postmortem, meanwhile.now(), place.page(), meanwhile.merge())))
                    .orElseGet(() -> Reply.tell(PostmortemAccess.GONE));
        }
        if (!(kept instanceof EntryKeeping.Kept done)) {
            return wrong(kept, form);
        }
        return new Reply.Redraw(page(done.postmortem(), place.page(), Optional.of("Saved.")));
    }

    private static Reply wrong(EntryKeeping kept, FieldForm form) {
        Map<String, String> sentences = new LinkedHashMap<>();
        ((EntryKeeping.Wrong) kept)
                .sentences()
                .forEach((field, sentence) -> sentences.put(form.blockId(field), sentence));
        return new Reply.FieldErrors(sentences);
    }

    private static Map<String, String> typed(FormSubmission submitted, FieldForm form) {
        String seconds = submitted
                .value(form.blockId(EntryFields.WHEN))
                .map(each -> String.valueOf(FactFields.minute(each).getEpochSecond()))
                .orElse("");
        return EntryFields.of(
                seconds, submitted.value(form.blockId(EntryFields.SAID)).orElse(""));
    }

    private Form page(Postmortem postmortem, int page, Optional<String> said) {
        return TimelineBlocks.page(postmortem, postmortems.timeline(postmortem), page, said);
    }
}
