package dev.cairn.postmortem;

import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Problem;
import dev.cairn.conversation.Recipient;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.WorkingHours;
import dev.cairn.store.DueJob;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Posts to a channel on Mondays what is overdue there; nothing where nothing is. What Slack posts to a channel cannot be
 * looked up afterwards. So the attempt is written down before the call, and one whose outcome is not known, because no answer
 * came or the process died, is not repeated; who set it up is told. After an outage it comes in the working hours of a
 * later weekday.
 */
public final class PostDigests implements DueJob {
    static final String NAME = "postmortem.digest";

    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(17, 0);
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);

    private final DigestStore digests;
    private final ActionStore actions;
    private final PostmortemStore postmortems;
    private final Messenger messenger;
    private final People people;
    private final InstantSource clock;

    public PostDigests(
            DigestStore digests,
            ActionStore actions,
            PostmortemStore postmortems,
            Messenger messenger,
            People people,
            InstantSource clock) {
        this.digests = digests;
        this.actions = actions;
        this.postmortems = postmortems;
        this.messenger = messenger;
        this.people = people;
        this.clock = clock;
    }

    /** 10 o'clock on the first Monday after this day. */
    static Instant nextMonday(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(WorkingHours.NUDGES_COME_AT)
                .atZone(zone)
                .toInstant();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        return digests.find(id).flatMap(this::step);
    }

    private Optional<Instant> step(ActionDigest digest) {
        Instant now = clock.instant();
        if (digest.attempt().isPresent()) {
            return unclear(digest);
        }
        ZonedDateTime local = now.atZone(digest.zone());
        if (!isWorkingTime(local)) {
            return Optional.of(nextWorkingTime(local));
        }
        LocalDate today = local.toLocalDate();
        List<ListedAction> overdue = actions.openIn(digest.teamId(), digest.channelId()).stream()
                .filter(action -> action.isOverdue(today))
                .map(action -> ListedAction.of(action, postmortems))
                .toList();
        if (overdue.isEmpty()) {
            return Optional.of(nextMonday(now, digest.zone()));
        }
        return digests.change(digest.attempting(Optional.of(today)), List.of())
                ? digests.find(digest.id()).flatMap(attempted -> post(attempted, today, overdue))
                : Optional.of(now);
    }

    private static boolean isWorkingTime(ZonedDateTime local) {
        LocalTime time = local.toLocalTime();
        return isWeekday(local.toLocalDate()) && !time.isBefore(FIRST) && time.isBefore(LAST);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Instant nextWorkingTime(ZonedDateTime local) {
        LocalDate day = local.toLocalTime().isBefore(FIRST)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return ReminderDays.onOrAfter(day, PostDigests::isWeekday)
                .atTime(WorkingHours.NUDGES_COME_AT)
                .atZone(local.getZone())
                .toInstant();
    }

    private Optional<Instant> post(ActionDigest attempted, LocalDate today, List<ListedAction> overdue) {
        Outcome<Posted> posted = messenger.post(
                new Recipient.Channel(attempted.channelId()),
                DigestBlocks.digest(overdue, today, this::name, name(attempted.setBy())));
        Instant now = clock.instant();
        if (posted instanceof Outcome.Unclear<Posted>) {
            return unclear(attempted);
        }
        if (posted instanceof Outcome.Refused<Posted> refused && refused.problem() != Problem.SET_UP) {
            digests.remove(attempted, List.of(DigestNotice.stopped(attempted, refused.problem(), now)));
            return Optional.empty();
        }
        digests.change(attempted.attempting(Optional.empty()), List.of());
        if (posted instanceof Outcome.Done<Posted>) {
            return Optional.of(nextMonday(now, attempted.zone()));
        }
        return Optional.of(now.plus(posted instanceof Outcome.Later<Posted> later ? later.pause() : UNTIL_MENDED));
    }

    private Optional<Instant> unclear(ActionDigest attempted) {
        Instant now = clock.instant();
        Nudge told = DigestNotice.unclear(attempted, now);
        return digests.change(attempted.attempting(Optional.empty()), List.of(told))
                ? Optional.of(nextMonday(now, attempted.zone()))
                : Optional.of(now);
    }

    /** In plain text, so that nobody is pinged. */
    private String name(String userId) {
        return people.find(userId) instanceof Outcome.Done<Person> known
                ? known.value().name()
                : "somebody";
    }
}
