package dev.cairn.nudge;

import dev.cairn.conversation.Message;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Messenger.Scheduled;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.conversation.Problem;
import dev.cairn.conversation.Recipient;
import dev.cairn.nudge.Nudge.Slot;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.DueJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one nudge a step further: looks, writes down what it intends, hands it to Slack. Where a call's answer was lost it
 * looks first what became of it: before the message's time in Slack's list of scheduled messages, after it in the direct
 * message itself.
 */
public final class DeliverNudge implements DueJob {
    static final String NAME = "nudge.deliver";

    /** Nearer than this Slack may refuse to take a message back, so Cairn waits and posts it itself. */
    static final Duration TOO_NEAR_TO_SCHEDULE = Duration.ofMinutes(2);

    /** No call to Slack is under way any longer after this. */
    static final Duration CALL_IS_OVER = Duration.ofSeconds(30);

    /** Slack has posted a scheduled message by then. */
    private static final Duration SLACK_HAS_POSTED = Duration.ofMinutes(1);

    /** Slack's clock and ours are not further apart. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** Later than this a nudge waits for the person's working hours. */
    private static final Duration LATE = Duration.ofHours(1);

    /** How often to try while somebody must mend the set-up. */
    static final Duration UNTIL_MENDED = Duration.ofMinutes(10);

    /** So many working days after its day a message of a day is not sent any more. */
    private static final long MOST_DAYS_LATE = 3;

    /** How much earlier or later a time of day may come for somebody who has travelled: UTC-12 to UTC+14. */
    private static final Duration ZONES_APART = Duration.ofHours(26);

    /** So long after its time nobody will learn any more what became of a message. */
    private static final Duration LOOKING_GIVEN_UP = Duration.ofDays(3);

    private static final Duration SLACK_IS_DOWN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(DeliverNudge.class);

    private final NudgeStore nudges;
    private final Messenger messenger;
    private final People people;
    private final WorkingCalendar calendar;
    private final InstantSource clock;
    private final Duration handOverLead;
    private final Map<String, NudgeText> texts;

    public DeliverNudge(
            NudgeStore nudges,
            Messenger messenger,
            People people,
            WorkingCalendar calendar,
            InstantSource clock,
            Duration handOverLead,
            List<NudgeText> texts) {
        this.nudges = nudges;
        this.messenger = messenger;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
        this.handOverLead = handOverLead;
        this.texts = texts.stream().collect(Collectors.toMap(NudgeText::kind, Function.identity()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        return nudges.find(id).flatMap(this::step);
    }

    private Optional<Instant> step(Nudge nudge) {
        return switch (nudge.state()) {
            case WAITING -> look(nudge);
            case RESERVED -> handOver(nudge);
            case CALLING -> whatBecameOf(nudge);
            case SCHEDULED, SENT, QUIET, WITHDRAWING, CANCELLED, FAILED -> finished();
        };
    }

    /** When to look first: early enough to learn where the recipient is, should that be far to the east. */
    static Instant firstLook(Instant dueAt, Duration handOverLead) {
        return dueAt.minus(handOverLead).minus(ZONES_APART);
    }

    private Optional<Instant> look(Nudge nudge) {
        Instant now = clock.instant();
        Instant handOver = nudge.dueAt().minus(handOverLead);
        if (now.isBefore(handOver)) {
            return text(nudge).isOfADay() ? lookWhere(nudge, now) : again(handOver);
        }
        if (text(nudge).look(nudge).isEmpty()) {
            return change(nudge.in(State.QUIET));
        }
        Outcome<Person> recipient = people.find(nudge.recipientId());
        if (!(recipient instanceof Outcome.Done<Person> known)) {
            return notDone(nudge, recipient);
        }
        if (known.value().standing() == Standing.DEACTIVATED) {
            return undelivered(nudge, Undelivered.ACCOUNT_DEACTIVATED);
        }
        ZoneId zone = known.value().zone();
        Instant due = text(nudge).dueIn(nudge, zone);
        if (!due.equals(nudge.dueAt())) {
            return retimed(nudge, due);
        }
        // Slack's grain is the second; what is due already takes the present one.
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        if (now.isAfter(due.plus(LATE))) {
            return late(nudge, second, zone);
        }
        return reserve(nudge, due.isAfter(now) ? due : second);
    }

    private Optional<Instant> lookWhere(Nudge nudge, Instant now) {
        Instant first = firstLook(nudge.dueAt(), handOverLead);
        if (now.isBefore(first)) {
            return again(first);
        }
        Instant due = people.find(nudge.recipientId()) instanceof Outcome.Done<Person> known
                ? text(nudge).dueIn(nudge, known.value().zone())
                : nudge.dueAt();
        return due.equals(nudge.dueAt()) ? again(due.minus(handOverLead)) : retimed(nudge, due);
    }

    private Optional<Instant> retimed(Nudge nudge, Instant due) {
        nudges.replace(nudge.due(due));
        return again(clock.instant());
    }

    private Optional<Instant> late(Nudge nudge, Instant now, ZoneId zone) {
        Predicate<LocalDate> workingDays = calendar.workingDays(nudge.teamId(), nudge.recipientId());
        Instant next =
                WorkingHours.next(now, zone, workingDays, calendar.nudgesComeAt(nudge.teamId(), nudge.recipientId()));
        if (text(nudge).isOfADay() && WorkingHours.daysLate(nudge.dueAt(), next, zone, workingDays) > MOST_DAYS_LATE) {
            return undelivered(nudge, Undelivered.TOO_LATE);
        }
        return next.isAfter(now.plus(handOverLead)) ? again(next.minus(handOverLead)) : reserve(nudge, next);
    }

    private Optional<Instant> reserve(Nudge nudge, Instant from) {
        Outcome<String> channel = messenger.openDirectMessage(nudge.recipientId());
        if (!(channel instanceof Outcome.Done<String> open)) {
            return notDone(nudge, channel);
        }
        return nudges.reserve(nudge, open.value(), from).map(this::handOver).orElseGet(() -> again(clock.instant()));
    }

    private Optional<Instant> handOver(Nudge nudge) {
        Slot slot = nudge.owned();
        Instant now = clock.instant();
        if (now.isAfter(slot.postAt().plus(LATE))) {
            return look(nudge);
        }
        boolean ahead = !slot.postAt().isBefore(now.plus(TOO_NEAR_TO_SCHEDULE));
        if (!ahead && slot.postAt().isAfter(now)) {
            return again(slot.postAt());
        }
        Optional<Message> message = text(nudge).look(nudge);
        if (message.isEmpty()) {
            return change(nudge.in(State.QUIET));
        }
        return nudges.replace(nudge.in(State.CALLING))
                .map(calling -> ahead ? schedule(calling, message.get()) : post(calling, message.get()))
                .orElseGet(() -> again(now));
    }

    private Optional<Instant> schedule(Nudge calling, Message message) {
        Slot slot = calling.owned();
        Outcome<String> scheduled = messenger.schedule(slot.channelId(), message, slot.postAt());
        return scheduled instanceof Outcome.Done<String> done
                ? change(calling.scheduled(done.value()))
                : notDone(calling, scheduled);
    }

    private Optional<Instant> post(Nudge calling, Message message) {
        Outcome<Posted> posted =
                messenger.post(new Recipient.Channel(calling.owned().channelId()), message);
        return posted instanceof Outcome.Done<Posted> done
                ? change(calling.sent(done.value().ts()))
                : notDone(calling, posted);
    }

    private Optional<Instant> whatBecameOf(Nudge calling) {
        Outcome<List<Scheduled>> listed = messenger.scheduled();
        if (!(listed instanceof Outcome.Done<List<Scheduled>> done)) {
            return lookAgain(calling, listed);
        }
        Optional<Scheduled> held = held(calling, done.value());
        if (held.isPresent()) {
            return change(calling.scheduled(held.get().id()));
        }
        Instant mayBePosted = calling.owned().postAt().minus(CLOCKS_DIFFER);
        return clock.instant().isBefore(mayBePosted) ? handOverAgain(calling) : whetherPosted(calling);
    }

    private Optional<Instant> whetherPosted(Nudge calling) {
        Slot slot = calling.owned();
        Instant surelyPosted = slot.postAt().plus(SLACK_HAS_POSTED);
        if (clock.instant().isBefore(surelyPosted)) {
            return again(surelyPosted);
        }
        Outcome<List<Posted>> found =
                messenger.find(slot.channelId(), calling.id(), slot.postAt().minus(SLACK_HAS_POSTED));
        if (!(found instanceof Outcome.Done<List<Posted>> done)) {
            return lookAgain(calling, found);
        }
        return done.value().stream()
                .findFirst()
                .map(posted -> change(calling.sent(posted.ts())))
                .orElseGet(() -> handOverAgain(calling));
    }

    /** When to look again, after looking was not possible. What became of the message is as unclear as before. */
    private Optional<Instant> lookAgain(Nudge calling, Outcome<?> looked) {
        Instant now = clock.instant();
        if (looked instanceof Outcome.Refused<?> refused) {
            boolean givenUp = refused.problem() != Problem.SET_UP
                    && now.isAfter(calling.owned().postAt().plus(LOOKING_GIVEN_UP));
            return givenUp ? undelivered(calling, Undelivered.UNKNOWN) : again(now.plus(UNTIL_MENDED));
        }
        return again(now.plus(looked instanceof Outcome.Later<?> later ? later.pause() : CALL_IS_OVER));
    }

    /** What Slack holds for a nudge's slot. */
    static Optional<Scheduled> held(Nudge nudge, List<Scheduled> listed) {
        return allHeld(nudge, listed).stream().findFirst();
    }

    /** The same; more than one where two processes handed it over, each believing that the other had died. */
    static List<Scheduled> allHeld(Nudge nudge, List<Scheduled> listed) {
        Slot slot = nudge.owned();
        return listed.stream()
                .filter(each -> each.channelId().equals(slot.channelId())
                        && each.postAt().equals(slot.postAt()))
                .toList();
    }

    private Optional<Instant> handOverAgain(Nudge calling) {
        return nudges.replace(calling.in(State.RESERVED)).map(this::handOver).orElseGet(() -> again(clock.instant()));
    }

    /** What to do after a deed that was not done. A nudge that was calling goes on calling only where that is unclear. */
    private Optional<Instant> notDone(Nudge nudge, Outcome<?> outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Refused<?> refused) {
            return switch (refused.problem()) {
                // The minute passed while we were calling, or too many go out at once: the next step decides anew.
                case TOO_LATE_TO_SCHEDULE, TOO_MANY_AT_ONCE -> nothingHappened(nudge, now.plus(SLACK_IS_DOWN));
                // Somebody must mend the set-up; until then the nudge is kept.
                case SET_UP, MESSAGES_TAB_OFF -> nothingHappened(nudge, now.plus(UNTIL_MENDED));
                case PERSON_DEACTIVATED -> undelivered(nudge, Undelivered.ACCOUNT_DEACTIVATED);
                case NO_SUCH_PERSON -> undelivered(nudge, Undelivered.NO_SUCH_PERSON);
                default -> undelivered(nudge, Undelivered.REFUSED);
            };
        }
        if (outcome instanceof Outcome.Later<?> later) {
            return nothingHappened(nudge, now.plus(later.pause()));
        }
        return again(now.plus(CALL_IS_OVER));
    }

    private Optional<Instant> nothingHappened(Nudge nudge, Instant next) {
        if (nudge.state() == State.CALLING) {
            nudges.replace(nudge.in(State.RESERVED));
        }
        return again(next);
    }

    private Optional<Instant> undelivered(Nudge nudge, Undelivered why) {
        LOG.warn("Nudge {} to {} was not delivered: {}", nudge.id(), nudge.recipientId(), why);
        List<Nudge> told = text(nudge).undelivered(nudge, why);
        return nudges.replaceAndAdd(nudge.in(State.FAILED), told).isPresent() ? finished() : again(clock.instant());
    }

    /** The change is the last one, unless somebody else changed the nudge meanwhile: then look again at once. */
    private Optional<Instant> change(Nudge changed) {
        return nudges.replace(changed).isPresent() ? finished() : again(clock.instant());
    }

    private NudgeText text(Nudge nudge) {
        return Optional.ofNullable(texts.get(nudge.kind()))
                .orElseThrow(
                        () -> new IllegalStateException("nobody knows what a nudge of kind " + nudge.kind() + " says"));
    }

    private static Optional<Instant> again(Instant when) {
        return Optional.of(when);
    }

    private static Optional<Instant> finished() {
        return Optional.empty();
    }
}
