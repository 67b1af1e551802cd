package dev.cairn.conversation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.cairn.conversation.Person.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A small Slack in memory, as far as Cairn's rules see it: people, direct messages with their history, messages held until
 * their second, and answers that go wrong when told to.
 */
public final class FakeSlack implements Messenger, People {
    private static final Duration CANNOT_BE_TAKEN_BACK = Duration.ofSeconds(60);

    /** What can be asked of it. */
    public enum Call {
        FIND_PERSON,
        OPEN,
        POST,
        UPDATE,
        SCHEDULE,
        UNSCHEDULE,
        LIST,
        FIND
    }

    /** How a call goes wrong. */
    public interface Fault {
        <T> Outcome<T> around(Supplier<Outcome<T>> deed);

        /** Slack is busy. */
        static Fault later(Duration pause) {
            return new Fault() {
                @Override
                public <T> Outcome<T> around(Supplier<Outcome<T>> deed) {
                    return new Outcome.Later<>(pause);
                }
            };
        }

        static Fault refused(Problem problem) {
            return new Fault() {
                @Override
                public <T> Outcome<T> around(Supplier<Outcome<T>> deed) {
                    return new Outcome.Refused<>(problem);
                }
            };
        }

        /** The request is lost on its way there. */
        static Fault lostBefore() {
            return new Fault() {
                @Override
                public <T> Outcome<T> around(Supplier<Outcome<T>> deed) {
                    return new Outcome.Unclear<>();
                }
            };
        }

        /** Slack does it, but its answer is lost. */
        static Fault lostAfter() {
            return new Fault() {
                @Override
                public <T> Outcome<T> around(Supplier<Outcome<T>> deed) {
                    var unused = deed.get();
                    return new Outcome.Unclear<>();
                }
            };
        }

        /** Something happens elsewhere before the request arrives. */
        static Fault first(Runnable event) {
            return new Fault() {
                @Override
                public <T> Outcome<T> around(Supplier<Outcome<T>> deed) {
                    event.run();
                    return deed.get();
                }
            };
        }

        /** Something happens elsewhere while the answer is on its way back. */
        static Fault after(Runnable event) {
            return new Fault() {
                @Override
                public <T> Outcome<T> around(Supplier<Outcome<T>> deed) {
                    Outcome<T> outcome = deed.get();
                    event.run();
                    return outcome;
                }
            };
        }
    }

    /** A message somebody can read. */
    public record Shown(String channelId, String ts, Message message) {}

    private record Held(Scheduled scheduled, Message message) {}

    private final InstantSource clock;
    private final Map<String, Person> people = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Shown> standing = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Call, Deque<Fault>> faults = new EnumMap<>(Call.class);
    private Function<Call, Optional<Fault>> trouble = call -> Optional.empty();
    private Duration ahead = Duration.ZERO;
    private boolean late;
    private boolean listsNothing;
    private int number;

    public FakeSlack(InstantSource clock) {
        this.clock = clock;
    }

    public FakeSlack with(String userId, String zone) {
        return with(userId, zone, Standing.MEMBER);
    }

    public FakeSlack with(String userId, String zone, Standing is) {
        people.put(userId, new Person(userId, userId.toLowerCase(Locale.ROOT), ZoneId.of(zone), is));
        return this;
    }

    /** The next such call goes wrong so. */
    public void onNext(Call call, Fault fault) {
        faults.computeIfAbsent(call, any -> new ArrayDeque<>()).add(fault);
    }

    /** Every call may go wrong, as this decides. */
    public void trouble(Function<Call, Optional<Fault>> decides) {
        trouble = decides;
    }

    public static String directMessage(String userId) {
        return "D" + userId;
    }

    /** What was asked so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public long count(Call call) {
        return calls.stream().filter(call::equals).count();
    }

    /** What stands in a channel now. */
    public List<Shown> messages(String channelId) {
        postWhatIsDue();
        return standing.stream()
                .filter(message -> message.channelId().equals(channelId))
                .toList();
    }

    /** What stands in a channel and begins with a block of this id. */
    public List<Shown> messages(String channelId, String blockId) {
        return messages(channelId).stream()
                .filter(message -> firstBlockId(message.message()).equals(Optional.of(blockId)))
                .toList();
    }

    /** What it will post. */
    public List<Scheduled> holds() {
        postWhatIsDue();
        return held.stream().map(Held::scheduled).toList();
    }

    /** How far its clock is ahead of Cairn's. */
    public void clockIsAhead(Duration by) {
        ahead = by;
    }

    private Instant now() {
        return clock.instant().plus(ahead);
    }

    /** Whether it is behind with posting: what is due stays held until it no longer is. */
    public void isLate(boolean now) {
        late = now;
    }

    /** The next list it gives is empty, as when it changes while its pages are read. */
    public void listsNothingOnce() {
        listsNothing = true;
    }

    /** Forgets what it holds. */
    public void loseWhatItHolds() {
        held.clear();
    }

    /** Holds a message that nobody here asked for. */
    public Scheduled hold(String channelId, Instant postAt) {
        Scheduled scheduled = new Scheduled("Q" + ++number, channelId, postAt);
        held.add(new Held(scheduled, new Message("stray", "[]")));
        return scheduled;
    }

    /** Deletes a message that stands. */
    public void delete(String ts) {
        standing.removeIf(message -> message.ts().equals(ts));
    }

    @Override
    public Outcome<Person> find(String userId) {
        return asked(
                Call.FIND_PERSON,
                () -> Optional.ofNullable(people.get(userId))
                        .<Outcome<Person>>map(Outcome.Done::new)
                        .orElseGet(() -> new Outcome.Refused<>(Problem.NO_SUCH_PERSON)));
    }

    @Override
    public Outcome<String> openDirectMessage(String userId) {
        return asked(Call.OPEN, () -> new Outcome.Done<>(directMessage(userId)));
    }

    @Override
    public Outcome<Posted> post(Recipient to, Message message) {
        return asked(
                Call.POST,
                () -> to instanceof Recipient.Channel channel
                        ? new Outcome.Done<>(stand(channel.channelId(), message, now()))
                        : new Outcome.Done<>(stand(directMessage(((Recipient.Person) to).userId()), message, now())));
    }

    @Override
    public Outcome<Posted> update(Posted message, Message replacement) {
        return asked(Call.UPDATE, () -> {
            for (int i = 0; i < standing.size(); i++) {
                Shown old = standing.get(i);
                if (old.ts().equals(message.ts()) && old.channelId().equals(message.channelId())) {
                    standing.set(i, new Shown(old.channelId(), old.ts(), replacement));
                    return new Outcome.Done<>(message);
                }
            }
            return new Outcome.Refused<>(Problem.MESSAGE_GONE);
        });
    }

    @Override
    public Outcome<String> schedule(String channelId, Message message, Instant postAt) {
        return asked(Call.SCHEDULE, () -> {
            if (!postAt.isAfter(now())) {
                return new Outcome.Refused<>(Problem.TOO_LATE_TO_SCHEDULE);
            }
            Scheduled scheduled = new Scheduled("Q" + ++number, channelId, postAt);
            held.add(new Held(scheduled, message));
            return new Outcome.Done<>(scheduled.id());
        });
    }

    @Override
    public Outcome<String> unschedule(String channelId, String scheduledMessageId) {
        return asked(
                Call.UNSCHEDULE,
                () -> held.removeIf(each -> each.scheduled().id().equals(scheduledMessageId)
                                && each.scheduled().postAt().isAfter(now().plus(CANNOT_BE_TAKEN_BACK)))
                        ? new Outcome.Done<>(scheduledMessageId)
                        : new Outcome.Refused<>(Problem.NOT_SCHEDULED));
    }

    @Override
    public Outcome<List<Scheduled>> scheduled() {
        return asked(Call.LIST, () -> {
            boolean nothing = listsNothing;
            listsNothing = false;
            return new Outcome.Done<>(
                    nothing ? List.of() : held.stream().map(Held::scheduled).toList());
        });
    }

    @Override
    public Outcome<List<Posted>> find(String channelId, String blockId, Instant notBefore) {
        return asked(
                Call.FIND,
                () -> new Outcome.Done<>(messages(channelId, blockId).stream()
                        .filter(message -> !time(message.ts()).isBefore(notBefore))
                        .map(message -> new Posted(channelId, message.ts()))
                        .limit(1)
                        .toList()));
    }

    private <T> Outcome<T> asked(Call call, Supplier<Outcome<T>> deed) {
        postWhatIsDue();
        calls.add(call);
        Supplier<Outcome<T>> now = () -> {
            postWhatIsDue();
            return deed.get();
        };
        Fault fault = faults.getOrDefault(call, new ArrayDeque<>()).poll();
        return Optional.ofNullable(fault)
                .or(() -> trouble.apply(call))
                .map(wrong -> wrong.around(now))
                .orElseGet(now);
    }

    private void postWhatIsDue() {
        List<Held> due = held.stream()
                .filter(each -> !late && !each.scheduled().postAt().isAfter(now()))
                .toList();
        held.removeAll(due);
        due.forEach(each -> stand(
                each.scheduled().channelId(), each.message(), each.scheduled().postAt()));
    }

    private Posted stand(String channelId, Message message, Instant at) {
        String ts = String.format(Locale.ROOT, "%d.%06d", at.getEpochSecond(), ++number);
        standing.add(new Shown(channelId, ts, message));
        return new Posted(channelId, ts);
    }

    private static Instant time(String ts) {
        return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))));
    }

    /** When a message was posted, to the second. */
    public static Instant time(Shown message) {
        return time(message.ts());
    }

    private static Optional<String> firstBlockId(Message message) {
        JsonArray blocks = JsonParser.parseString(message.blocks()).getAsJsonArray();
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(blocks.get(0).getAsJsonObject().get("block_id"))
                        .map(JsonElement::getAsString);
    }
}
