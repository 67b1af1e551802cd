package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Messages waiting to be posted, on the calendar clock. Source:
 * <a href="https://docs.slack.dev/messaging/sending-and-scheduling-messages">scheduling messages</a>.
 */
final class Schedule {
    static final Duration FARTHEST = Duration.ofDays(120);
    /** At most this many in one channel within any five minutes. */
    static final int MOST_IN_WINDOW = 30;

    static final Duration WINDOW = Duration.ofMinutes(5);
    /** A message due within this time can no longer be deleted. */
    static final Duration LAST_CALL = Duration.ofSeconds(60);

    private static final Comparator<ScheduledMessage> IN_ORDER =
            Comparator.comparing(ScheduledMessage::postAt).thenComparing(ScheduledMessage::id);

    private final Team team;
    private final List<ScheduledMessage> waiting = new ArrayList<>();
    private int issued;
    private final List<String> deliveredTo = new ArrayList<>();

    Schedule(Team team) {
        this.team = team;
    }

    String nextId() {
        issued++;
        return "Q%06d".formatted(issued);
    }

    void add(ScheduledMessage message) {
        waiting.add(message);
        waiting.sort(IN_ORDER);
    }

    boolean remove(ScheduledMessage message) {
        return waiting.remove(message);
    }

    /** In order of their time. */
    List<ScheduledMessage> waiting() {
        return List.copyOf(waiting);
    }

    Optional<ScheduledMessage> find(String id) {
        return waiting.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    Optional<Instant> next() {
        return waiting.stream().map(ScheduledMessage::postAt).findFirst();
    }

    /** The channel of each that arrived since the start, in order. */
    List<String> deliveredTo() {
        return List.copyOf(deliveredTo);
    }

    /** Would one more at that time make more than {@link #MOST_IN_WINDOW} within some {@link #WINDOW}? */
    boolean crowded(String channelId, Instant postAt) {
        List<Instant> times = waiting.stream()
                .filter(message -> message.channelId().equals(channelId))
                .map(ScheduledMessage::postAt)
                .filter(time -> Duration.between(time, postAt).abs().compareTo(WINDOW) < 0)
                .collect(Collectors.toCollection(ArrayList::new));
        times.add(postAt);
        times.sort(Comparator.naturalOrder());
        for (int i = MOST_IN_WINDOW; i < times.size(); i++) {
            if (Duration.between(times.get(i - MOST_IN_WINDOW), times.get(i)).compareTo(WINDOW) < 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Posts what is due by now, each once, in order, stamped with its own second.
     *
     * @return false when nothing was due
     */
    boolean deliverDue() {
        int before = waiting.size();
        Instant now = team.now();
        while (!waiting.isEmpty() && !waiting.get(0).postAt().isAfter(now)) {
            post(waiting.remove(0));
        }
        return waiting.size() < before;
    }

    /** What the app scheduled is gone with it, also when it is put back (undocumented). */
    void clear() {
        waiting.clear();
    }

    private void post(ScheduledMessage due) {
        // A channel archived meanwhile loses the message without a word (undocumented).
        Optional<Channel> channel = team.channel(due.channelId()).filter(found -> !found.archived());
        if (due.broken() || channel.isEmpty()) {
            return;
        }
        String ts = team.nextTs(due.postAt());
        channel.get().put(new Message(ts, due.message().deepCopy().put("ts", ts), Optional.empty()));
        deliveredTo.add(due.channelId());
    }
}
