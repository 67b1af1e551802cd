package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import dev.cairn.conversation.Recipient;
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

    /** Nobody reads faster. */
    private static final Duration BETWEEN_DRAWINGS = Duration.ofSeconds(2);

    /** A list that nobody has changed for so long is quiet: whoever changes it next sees that at once. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    /** How many of the workspace's drawings busy lists may take; the rest is kept for the first change of quiet ones. */
    private static final int FOR_BUSY_LISTS = 30;

    private static final Duration DRAWING_GIVEN_UP = Duration.ofSeconds(30);
    private static final Duration SOMEBODY_ELSE_DRAWS = Duration.ofSeconds(1);
    private static final Duration SLACK_IS_SILENT = Duration.ofSeconds(5);
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);
    private static final Duration NOBODY_WAITS = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(RedrawChecklist.class);

    private final ChecklistStore lists;
    private final Messenger messenger;
    private final DrawChecklist drawing;
    private final DrawingAllowance allowance;
    private final InstantSource clock;

    public RedrawChecklist(
            ChecklistStore lists,
            Messenger messenger,
            DrawChecklist drawing,
            DrawingAllowance allowance,
            InstantSource clock) {
        this.lists = lists;
        this.allowance = allowance;
        this.messenger = messenger;
        this.drawing = drawing;
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
                .filter(list -> isBehind(list, wanted))
                .flatMap(list -> draw(list, wanted));
    }

    private static boolean isBehind(Checklist list, long wanted) {
        return list.drawn().version() < wanted;
    }

    private Optional<Instant> draw(Checklist seen, long wanted) {
        Instant now = clock.instant();
        Optional<Instant> later = mustWait(seen, now);
        if (later.isPresent()) {
            return later;
        }
        if (!lists.beginDrawing(seen.id(), now, now.minus(DRAWING_GIVEN_UP))) {
            return Optional.of(now.plus(SOMEBODY_ELSE_DRAWS));
        }
        // Read again under the right to draw: an older picture must never follow a newer one.
        Optional<Checklist> list = lists.find(seen.id()).filter(each -> isBehind(each, wanted));
        Optional<Posted> message = list.flatMap(Checklist::message);
        Optional<Instant> notYet = list.filter(each -> message.isPresent())
                .flatMap(each -> mustWait(each, now).or(() -> workspaceMustWait(each, now)));
        if (list.isEmpty() || message.isEmpty() || notYet.isPresent()) {
            lists.endDrawing(seen.id(), now, Optional.empty(), now);
            return notYet;
        }
        return draw(list.get(), message.get(), now);
    }

    /** When the next picture may be drawn, where that is not now. The first change is drawn at once. */
    private static Optional<Instant> mustWait(Checklist list, Instant now) {
        Instant earliest = list.drawn().at().plus(BETWEEN_DRAWINGS);
        return list.drawn().version() > 0 && now.isBefore(earliest) ? Optional.of(earliest) : Optional.empty();
    }

    /** When to ask again, where the workspace has drawn as often as it may. */
    private Optional<Instant> workspaceMustWait(Checklist list, Instant now) {
        boolean quiet =
                list.drawn().version() == 0 || now.isAfter(list.drawn().at().plus(QUIET));
        return allowance.take(list.teamId(), now, quiet ? DrawingAllowance.IN_A_MINUTE : FOR_BUSY_LISTS);
    }

    private Optional<Instant> draw(Checklist list, Posted message, Instant began) {
        Message picture = drawing.draw(list);
        Outcome<Posted> drawn = messenger.update(message, picture);
        if (isGone(drawn)) {
            drawn = postAnew(list, message, picture);
        }
        Instant now = clock.instant();
        Optional<Duration> pause = pause(list, drawn, now);
        boolean inTime = lists.endDrawing(
                list.id(), began, pause.isEmpty() ? Optional.of(list.version()) : Optional.empty(), now);
        if (!inTime) {
            // Somebody drew meanwhile, and this picture may have come after theirs.
            lists.redraw(list, now);
        }
        return pause.map(now::plus);
    }

    private static boolean isGone(Outcome<Posted> drawn) {
        return drawn instanceof Outcome.Refused<Posted> refused && refused.problem() == Problem.MESSAGE_GONE;
    }

    /**
     * Posts a list whose message somebody deleted. The intent is kept first: a post that may have happened is never repeated,
     * so that two messages never stand; which one does is then learned from its first button press.
     */
    private Outcome<Posted> postAnew(Checklist list, Posted gone, Message picture) {
        if (!lists.beginPostingAnew(list, gone.ts())) {
            return new Outcome.Unclear<>();
        }
        LOG.info("The message of list {} was deleted; it is posted anew", list.id());
        Outcome<Posted> posted = messenger.post(new Recipient.Channel(list.channelId()), picture);
        if (posted instanceof Outcome.Done<Posted> done) {
            lists.shownIn(list, done.value().ts());
        } else if (!(posted instanceof Outcome.Unclear<Posted>)) {
            lists.notPostedAnew(list, gone.ts());
        }
        return posted;
    }

    /** How long to wait before drawing again; empty when there is nothing left to do. */
    private static Optional<Duration> pause(Checklist list, Outcome<Posted> drawn, Instant now) {
        if (drawn instanceof Outcome.Done<Posted>) {
            return Optional.empty();
        }
        if (drawn instanceof Outcome.Refused<Posted> refused) {
            LOG.warn("List {} cannot be redrawn: {}", list.id(), refused.problem());
            return isOld(list, now) ? Optional.empty() : Optional.of(UNTIL_MENDED);
        }
        return Optional.of(drawn instanceof Outcome.Later<Posted> later ? later.pause() : SLACK_IS_SILENT);
    }

    /** Whether nobody has marked or seen anything new for so long that nobody waits for the picture. */
    private static boolean isOld(Checklist list, Instant now) {
        Instant last = list.rows().stream()
                .flatMap(row -> row.mark().stream())
                .map(Mark::at)
                .reduce(list.drawn().at(), (one, other) -> one.isAfter(other) ? one : other);
        return now.isAfter(last.plus(NOBODY_WAITS));
    }
}
