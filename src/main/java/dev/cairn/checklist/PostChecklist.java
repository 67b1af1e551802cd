package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.ChecklistTemplate;
import dev.cairn.content.Content;
import dev.cairn.content.KindOfChange;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Recipient;
import dev.cairn.conversation.TypedText;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    /** How posting ended; sentences are plain text for the caller. */
    public sealed interface Result {
        /** @param lessonsLeftOut how many lessons the list has no room for */
        record Standing(int lessonsLeftOut) implements Result {}

        /** It was asked for before, and this changed nothing. */
        record AskedForBefore() implements Result {}

        record NotPosted(String sentence) implements Result {}

        /** It may stand in the channel or not; asking again would not post it a second time. */
        record Unclear(String sentence) implements Result {}
    }

    /**
     * How a list is kept, with whatever its feature keeps beside it: both or neither.
     *
     * @param add keeps it, before it is shown; false where a list of its id is kept already
     * @param remove forgets it, where it never reached its channel
     */
    public record Keeping(Predicate<Checklist> add, Consumer<Checklist> remove) {}

    public Result post(NewList wanted) {
        return post(wanted, new Keeping(lists::add, lists::remove));
    }

    /** The same where a feature keeps more than the list. */
    public Result post(NewList wanted, Keeping keeping) {
        Optional<ChecklistTemplate> template = content.checklist(wanted.template());
        if (template.isEmpty()) {
            return new Result.NotPosted(
                    "The content has no list called " + wanted.template() + ". Please tell whoever keeps it.");
        }
        List<Row> ofTemplate = template.get().rows().stream().map(this::row).toList();
        List<Row> ofKinds = ofKinds(wanted.kinds(), ofTemplate);
        int room = Checklist.MOST_ROWS - ofTemplate.size() - ofKinds.size();
        if (room < 0) {
            return new Result.NotPosted("That would be " + (ofTemplate.size() + ofKinds.size())
                    + " rows, and a list holds " + Checklist.MOST_ROWS + ". Leave out some kinds of change.");
        }
        List<Row> learned = lessons(wanted);
        // Lessons first: each change is asked for them, and below the last kind they would seem to belong to it.
        List<Row> rows = Stream.of(ofTemplate.stream(), learned.stream().limit(room), ofKinds.stream())
                .flatMap(each -> each)
                .toList();
        Checklist list = list(wanted, template.get(), rows);
        return keeping.add().test(list)
                ? shown(list, keeping, Math.max(0, learned.size() - room))
                : new Result.AskedForBefore();
    }

    private Result shown(Checklist list, Keeping keeping, int lessonsLeftOut) {
        Outcome<Posted> posted = messenger.post(new Recipient.Channel(list.channelId()), drawing.draw(list));
        if (posted instanceof Outcome.Done<Posted> done) {
            lists.shownIn(list, done.value().ts());
            return new Result.Standing(lessonsLeftOut);
        }
        if (posted instanceof Outcome.Unclear<Posted>) {
            // It may stand in the channel: the list is kept, and its first button press tells where.
            return new Result.Unclear(posted.sentence());
        }
        keeping.remove().accept(list);
        return new Result.NotPosted(posted.sentence());
    }

    private Checklist list(NewList wanted, ChecklistTemplate template, List<Row> rows) {
        return new Checklist(
                wanted.id(),
                wanted.caller().teamId(),
                wanted.channelId(),
                Optional.empty(),
                template.id(),
                template.title(),
                Optional.of(oneLine(wanted.about())).filter(subject -> !subject.isEmpty()),
                template.intro(),
                wanted.caller().userId(),
                clock.instant(),
                rows,
                0,
                new Drawn(0, clock.instant()));
    }

    /** A row that several kinds have stands under the first of them. */
    private List<Row> ofKinds(List<KindOfChange> kinds, List<Row> above) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (KindOfChange kind : kinds) {
            for (ChecklistTemplate.Row row : kind.rows()) {
                if (above.stream().noneMatch(each -> each.id().equals(row.id()))) {
                    rows.putIfAbsent(row.id(), row(row, Optional.of(kind.title())));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private List<Row> lessons(NewList wanted) {
        return Lesson.belongsIn(wanted.template())
                ? lessons.of(wanted.caller().teamId()).stream()
                        .limit(Lesson.MOST)
                        .map(Lesson::asRow)
                        .toList()
                : List.of();
    }

    private static String oneLine(String words) {
        return TypedText.shortened(String.join(" ", List.of(words.strip().split("\\s+"))), SUBJECT);
    }

    private Row row(ChecklistTemplate.Row row) {
        return row(row, row.phase());
    }

    private Row row(ChecklistTemplate.Row row, Optional<String> phase) {
        String citation = Optional.ofNullable(places.get(row.source()))
                .map(Place::citation)
                .orElseThrow(() -> new IllegalStateException("checked content refers to " + row.source()));
        return new Row(row.id(), phase, row.lookFor(), row.why(), citation, State.OPEN, Optional.empty());
    }
}
