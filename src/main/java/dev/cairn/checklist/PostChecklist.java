package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.ChecklistTemplate;
import dev.cairn.content.Content;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Recipient;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts a list into a channel: stored first, then shown. */
public final class PostChecklist {
    /** Longer than any link people work with; the heading shows as much of it as fits. */
    private static final int SUBJECT = 2_000;

    private final ChecklistStore lists;
    private final Messenger messenger;
    private final DrawChecklist drawing;
    private final InstantSource clock;
    private final Content content;
    private final LessonStore lessons;
    private final Map<String, Place> places;

    public PostChecklist(
            ChecklistStore lists,
            Messenger messenger,
            DrawChecklist drawing,
            InstantSource clock,
            Content content,
            LessonStore lessons) {
        this.lists = lists;
        this.lessons = lessons;
        this.messenger = messenger;
        this.drawing = drawing;
        this.clock = clock;
        this.content = content;
        this.places = content.blueprint().places();
    }

    /**
     * Posts a list about what was typed.
     *
     * @param template the list's id in the content
     * @return empty when it stands in the channel; else the sentence for the caller
     */
    public Optional<String> post(SlashCommand command, String template) {
        return post(command, template, new Keeping(lists::add, lists::remove));
    }

    /**
     * How a list is kept, with whatever its feature keeps beside it: both or neither.
     *
     * @param add keeps it, before it is shown
     * @param remove forgets it, where it never reached its channel
     */
    public record Keeping(Consumer<Checklist> add, Consumer<Checklist> remove) {}

    /** The same where a feature keeps more than the list. */
    public Optional<String> post(SlashCommand command, String template, Keeping keeping) {
        Optional<ChecklistTemplate> found = content.checklist(template);
        if (found.isEmpty()) {
            return Optional.of("The content has no list called " + template + ". Please tell whoever keeps it.");
        }
        Checklist list = list(command, found.get());
        keeping.add().accept(list);
        Outcome<Posted> posted = messenger.post(new Recipient.Channel(command.channelId()), drawing.draw(list));
        if (posted instanceof Outcome.Done<Posted> done) {
            lists.shownIn(list, done.value().ts());
            return Optional.empty();
        }
        if (!(posted instanceof Outcome.Unclear<Posted>)) {
            keeping.remove().accept(list);
        }
        // An unclear post may stand in the channel: the list is kept, and its first button press tells where.
        return Optional.of(posted.sentence());
    }

    private Checklist list(SlashCommand command, ChecklistTemplate template) {
        return new Checklist(
                UUID.randomUUID().toString(),
                command.caller().teamId(),
                command.channelId(),
                Optional.empty(),
                template.id(),
                template.title(),
                Optional.of(oneLine(command.words())).filter(subject -> !subject.isEmpty()),
                template.intro(),
                command.caller().userId(),
                clock.instant(),
                Stream.concat(template.rows().stream().map(this::row), lessons(command, template))
                        .toList(),
                0,
                new Drawn(0, clock.instant()));
    }

    private Stream<Row> lessons(SlashCommand command, ChecklistTemplate template) {
        return Lesson.belongsIn(template.id())
                ? lessons.of(command.caller().teamId()).stream()
                        .limit(Lesson.MOST)
                        .map(Lesson::asRow)
                : Stream.empty();
    }

    private static String oneLine(String words) {
        return TypedText.shortened(String.join(" ", List.of(words.split("\\s+"))), SUBJECT);
    }

    private Row row(ChecklistTemplate.Row row) {
        String citation = Optional.ofNullable(places.get(row.source()))
                .map(Place::citation)
                .orElseThrow(() -> new IllegalStateException("checked content refers to " + row.source()));
        return new Row(row.id(), row.phase(), row.lookFor(), row.why(), citation, State.OPEN, Optional.empty());
    }
}
