package dev.cairn.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workspace's people and channels. Starts as {@link Seed} plants it. */
final class Team {
    static final String ID = "T0CAIRN";
    static final String DOMAIN = "cairn-local";
    static final String NAME = "Cairn local";
    static final String PARTNER_ID = "T0PARTNER";
    static final String PARTNER_DOMAIN = "partner-local";
    static final String APP_ID = "A0CAIRN";
    static final String BOT_ID = "B0CAIRN";
    static final String BOT_USER = "U0CAIRN";
    static final String SLACKBOT = "USLACKBOT";

    private final InstantSource clock;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private long lastMicros;
    private boolean installed = true;

    Team(InstantSource clock) {
        this.clock = clock;
    }

    static String domainOf(String teamId) {
        return teamId.equals(ID) ? DOMAIN : PARTNER_DOMAIN;
    }

    void add(Person person) {
        people.put(person.id(), person);
    }

    void add(Channel channel) {
        channels.put(channel.id(), channel);
    }

    Collection<Person> people() {
        return List.copyOf(people.values());
    }

    Collection<Channel> channels() {
        return List.copyOf(channels.values());
    }

    Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** @throws Problem when there is no such person */
    Person known(String id) {
        return person(id).orElseThrow(() -> new Problem("There is no one with the id " + id + " here."));
    }

    Optional<Person> personNamed(String name) {
        return people.values().stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** By id. */
    Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    Optional<Channel> channelNamed(String name) {
        return channels.values().stream()
                .filter(channel ->
                        channel.kind() != Channel.Kind.DM && channel.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The DM between the app and that person, opened when there is none yet. */
    Channel dmWith(Person person) {
        String id = "D" + person.id().substring(1);
        return channels.computeIfAbsent(
                id,
                unopened -> new Channel(id, "directmessage", Channel.Kind.DM, false, List.of(person.id(), BOT_USER)));
    }

    boolean hasDmWith(Person person) {
        return channels.values().stream()
                .anyMatch(
                        channel -> channel.partner().filter(person.id()::equals).isPresent());
    }

    Instant now() {
        return clock.instant();
    }

    /** A ts no other message has: now, or a microsecond after the last one. */
    String nextTs() {
        return nextTs(now());
    }

    String nextTs(Instant at) {
        lastMicros = Math.max(lastMicros + 1, ChronoUnit.MICROS.between(Instant.EPOCH, at));
        return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    /** False after the app was removed: its token is worth nothing then. */
    boolean installed() {
        return installed;
    }

    void install(boolean nowInstalled) {
        installed = nowInstalled;
    }
}
