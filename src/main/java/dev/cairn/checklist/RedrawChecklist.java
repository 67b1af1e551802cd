package dev.cairn.checklist;

import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Outcome;
import dev.cairn.store.DueJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a message up to a version of its list. Every change asks for this with its own version, so none is forgotten; a
 * version that a later picture shows already needs no drawing.
 */
public final class RedrawChecklist implements DueJob {
    static final String NAME = "checklist.redraw";

    /** Slack allows about 50 updates a minute in a whole workspace, so one message takes at most one each two seconds. */
    private static final Duration BETWEEN_DRAWINGS = Duration.ofSeconds(2);

    private static final Duration DRAWING_GIVEN_UP = Duration.ofSeconds(30);
    private static final Duration SOMEBODY_ELSE_DRAWS = Duration.ofSeconds(1);
    private static final Duration SLACK_IS_SILENT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(RedrawChecklist.class);

    private final ChecklistStore lists;
    private final Messenger messenger;
    private final InstantSource clock;

    public RedrawChecklist(ChecklistStore lists, Messenger messenger, InstantSource clock) {
        this.lists = lists;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** What the job is about: a list and the version its message must show at least. */
    static String id(String listId, long version) {
        return listId + "#" + version;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        int split = id.lastIndexOf('#');
        long wanted = Long.parseLong(id.substring(split + 1));
        return lists.find(id.substring(0, split))
                .filter(list -> list.drawn().version() < wanted)
                .flatMap(this::draw);
    }

    private Optional<Instant> draw(Checklist before) {
        Instant now = clock.instant();
        Instant earliest = before.drawn().at().plus(BETWEEN_DRAWINGS);
        if (before.drawn().version() > 0 && now.isBefore(earliest)) {
            return Optional.of(earliest);
        }
        if (!lists.beginDrawing(before.id(), now, now.minus(DRAWING_GIVEN_UP))) {
            return Optional.of(now.plus(SOMEBODY_ELSE_DRAWS));
        }
        // Read again under the right to draw: an older picture must never follow a newer one.
        Optional<Checklist> list = lists.find(before.id());
        Optional<Posted> message = list.flatMap(Checklist::message);
        if (list.isEmpty() || message.isEmpty()) {
            lists.endDrawing(before.id(), Optional.empty(), now);
            return Optional.empty();
        }
        Outcome<Posted> drawn = messenger.update(message.get(), ChecklistBlocks.message(list.get()));
        boolean finished = drawn instanceof Outcome.Done<Posted> || drawn instanceof Outcome.Refused<Posted>;
        if (drawn instanceof Outcome.Refused<Posted> refused) {
            LOG.warn("List {} cannot be redrawn: {}", before.id(), refused.problem());
        }
        lists.endDrawing(before.id(), finished ? Optional.of(list.get().version()) : Optional.empty(), clock.instant());
        if (finished) {
            return Optional.empty();
        }
        return Optional.of(now.plus(drawn instanceof Outcome.Later<Posted> later ? later.pause() : SLACK_IS_SILENT));
    }
}
