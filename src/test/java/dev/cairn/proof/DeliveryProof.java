package dev.cairn.proof;

import dev.cairn.conversation.Someone;
import dev.cairn.proof.PeopleInSlack.Deed;
import dev.cairn.proof.SlackGate.Moment;
import dev.cairn.workspace.Fault;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The proof of delivery: managers plan, move, pause, hand over and stop check-ins, engineers are away
 * or choose other days, and both have Cairn forget them, while Cairn, a
 * process of its own, is killed at chosen moments and answers of Slack's are lost. At the end what people found in their
 * direct messages is compared with what was to arrive.
 */
final class DeliveryProof implements AutoCloseable {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    /** In all of them it is ten o'clock less than the lead apart. */
    private static final List<String> ZONES = List.of("Europe/Berlin", "Europe/Lisbon", "Etc/UTC", "Africa/Nairobi");

    private static final List<Integer> NEXT_AFTER_DAYS = List.of(90, 60, 90, 30, 90, 60, 90);
    private static final List<Gap> PLANNING = List.of(
            Gap.ASKED, Gap.DUE, Gap.RESERVED, Gap.POST_CALLED, Gap.POST_DONE, Gap.POST_ANSWERED, Gap.HISTORY_LOOKED);
    private static final List<Gap> HANDING_OVER = List.of(
            Gap.DUE,
            Gap.RESERVED,
            Gap.SCHEDULE_CALLED,
            Gap.SCHEDULE_DONE,
            Gap.SCHEDULE_ANSWERED,
            Gap.LIST_LOOKED,
            Gap.HELD);
    private static final List<Gap> CHANGING =
            List.of(Gap.CHANGED, Gap.DELETE_CALLED, Gap.DELETE_DONE, Gap.DELETE_ANSWERED, Gap.DELETE_LOOKED);
    /** Nobody is looked up before somebody is forgotten. */
    private static final List<Gap> FORGETTING = CHANGING.subList(1, CHANGING.size());

    private static final List<LocalTime> CHOSEN_TIMES =
            List.of(LocalTime.of(9, 0), LocalTime.of(10, 0), LocalTime.of(11, 0), LocalTime.of(13, 0));
    private static final List<Moment> MOMENTS = List.of(Moment.values());
    private static final Duration LEAD = Duration.ofHours(6);
    private static final Duration DEAD = Duration.ofMinutes(2);
    private static final Duration HIT_WITHIN = Duration.ofSeconds(5);
    /** A Cairn that says nothing for so long is no more waited for: on a busy machine it may only be slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String ANNOUNCEMENT = "checkin.planned";
    private static final String MILESTONE = "checkin.milestone";
    private static final String LIST = "checkin.today";

    /** Who meets whom in one round; both engineers' next check-in comes on that day. */
    private record Round(String manager, String other, String one, String two, LocalDate start, LocalDate day) {}

    /** What a manager or engineer does to a plan. */
    private enum Verb {
        FORGET_MANAGER,
        MOVE_ONE,
        FORGET_ENGINEER,
        PAUSE,
        CHOOSE,
        HAND_OVER,
        STOP,
        AWAY,
        MOVE_ALL,
        STOP_OWN;

        boolean forgets() {
            return this == FORGET_ENGINEER || this == FORGET_MANAGER;
        }
    }

    private final Random random;
    /** A short run does not come to every verb: which come first the seed says. */
    private final int begins;

    private final Set<Gap> gaps;
    private final int killsInEachGap;
    private final InstantSource realTime;
    private final Workspace workspace;
    private final SlackGate gate;
    private final KilledCairn cairn;
    private final Path folder;
    private final ExpectedArrivals expected = new ExpectedArrivals();
    private final ProofReport report;
    private final PeopleInSlack people;
    private int rounds;
    private int named;
    private volatile Instant downSince = Instant.EPOCH;
    private volatile Optional<CountDownLatch> watched = Optional.empty();

    /**
     * @param gaps into which kills must fall before it ends
     * @param killsInEachGap how many
     * @param realTime by which it ends, when that takes too long
     */
    DeliveryProof(Path folder, long seed, Set<Gap> gaps, int killsInEachGap, InstantSource realTime) {
        this.realTime = realTime;
        this.folder = folder;
        this.random = new Random(seed);
        this.begins = (int) Math.floorMod(seed - 1, (long) Verb.values().length);
        this.gaps = EnumSet.copyOf(gaps);
        this.killsInEachGap = killsInEachGap;
        this.report = new ProofReport(seed);
        workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml"))
                .withStartsAt(MONDAY)
                .withPatience(PATIENCE));
        gate = new SlackGate(workspace.address());
        cairn = new KilledCairn(workspace, gate, folder);
        people = new PeopleInSlack(workspace, cairn::isUp, report);
    }

    /** From now on nothing that is looked up after a lost answer is found. */
    DeliveryProof withoutLooking() {
        gate.hideWhatWasLost();
        return this;
    }

    /** Ends when every gap has its kills, or when that time is over. */
    ProofReport run(Duration atMost) {
        Instant end = realTime.instant().plus(atMost);
        up();
        while (missing(gaps).isPresent() && realTime.instant().isBefore(end)) {
            play();
        }
        downThroughTheMinute();
        turnTo(expected.end().plusSeconds(60));
        gate.troubles().forEach(report::trouble);
        new Comparison(report, now()).compare(expected.all(), Found.of(workspace, expected.people()));
        return report;
    }

    /** One round, with a kill while planning, while handing over and while changing. */
    private void play() {
        Verb verb = Verb.values()[Math.floorMod(rounds + begins, Verb.values().length)];
        boolean isLate = rounds % 3 == 2;
        Round round = round();
        trouble();
        plan(round, round.one(), missing(PLANNING));
        plan(round, round.two(), Optional.empty());
        handOver(round);
        turnTo(latest(round).minus(LEAD).plusSeconds(1_200));
        Optional<Gap> gap = missing(verb.forgets() ? FORGETTING : CHANGING);
        if (gap.isEmpty() && isLate) {
            late(round, verb);
        } else {
            change(round, verb, gap);
        }
        turn(Duration.ofMinutes(15));
        if (verb == Verb.PAUSE && random.nextBoolean()) {
            resume(round);
        }
        turnTo(latest(round).plusSeconds(150));
    }

    private Instant latest(Round round) {
        return Stream.of(round.manager(), round.one(), round.two())
                .map(person -> ExpectedArrivals.due(round.day(), zone(person)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant due(Round round) {
        return ExpectedArrivals.due(round.day(), zone(round.one()));
    }

    private ZoneId zone(String person) {
        return expected.zone(person);
    }

    /** The gap with the fewest kills, where more are wanted. */
    private Optional<Gap> missing(Collection<Gap> among) {
        return among.stream()
                .filter(gaps::contains)
                .filter(gap -> report.kills(gap) < killsInEachGap)
                .min(Comparator.comparing(report::kills));
    }

    /** New people, and the first working day that is far enough ahead. */
    private Round round() {
        rounds++;
        int days = NEXT_AFTER_DAYS.get(rounds % NEXT_AFTER_DAYS.size());
        LocalDate day = dayAhead(now());
        return new Round(person("m"), person("n"), person("e"), person("f"), day.minusDays(days), day);
    }

    /** The first working day on which whatever comes is still to be handed over, wherever people are. */
    static LocalDate dayAhead(Instant now) {
        Instant handOver = now.plus(LEAD).plus(Duration.ofHours(1));
        LocalDate day = LocalDate.ofInstant(handOver, ZoneOffset.UTC);
        return ExpectedArrivals.weekday(
                handOver.isAfter(day.atTime(7, 0).toInstant(ZoneOffset.UTC)) ? day.plusDays(1) : day);
    }

    private String person(String letter) {
        named++;
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        String id = workspace.addPerson("%s%05d".formatted(letter, named), "Person " + named, "", zone.getId());
        expected.person(id, zone);
        return id;
    }

    private String dm(String person) {
        return workspace.openDm(person);
    }

    /** Now and then a call of delivery's goes wrong besides. */
    private void trouble() {
        List<String> methods = List.of(
                "conversations.open",
                "chat.scheduleMessage",
                "chat.postMessage",
                "chat.scheduledMessages.list",
                "chat.deleteScheduledMessage");
        List<Fault.Kind> kinds = List.of(Fault.Kind.SERVER_ERROR, Fault.Kind.ANSWER_LOST);
        if (random.nextInt(3) == 0) {
            order(methods.get(random.nextInt(methods.size())), kinds.get(random.nextInt(kinds.size())));
        }
    }

    private void order(String method, Fault.Kind kind) {
        workspace.order(Fault.of(method, kind, 1));
    }

    private void plan(Round round, String engineer, Optional<Gap> gap) {
        Deed deed = people.plan(round.manager(), engineer, round.start());
        Optional<CountDownLatch> aimed = gap.map(each -> aimAtPlanning(each, engineer));
        Asked asked = carriedOut(deed, gap, aimed, engineer);
        expected.planned(engineer, round.manager(), round.start(), asked);
    }

    private CountDownLatch aimAtPlanning(Gap gap, String engineer) {
        return switch (gap) {
            case ASKED -> aim("users.info", engineer, Moment.DONE);
            case DUE -> aim("conversations.open", engineer, anyMoment());
            case RESERVED -> reserved(ANNOUNCEMENT, engineer);
            case POST_CALLED -> aim("chat.postMessage", dm(engineer), Moment.ARRIVED);
            case POST_DONE -> aim("chat.postMessage", dm(engineer), Moment.DONE);
            case POST_ANSWERED -> aim("chat.postMessage", dm(engineer), Moment.ANSWERED);
            default -> {
                order("chat.postMessage", Fault.Kind.ANSWER_LOST);
                yield aim("conversations.history", dm(engineer), anyMoment());
            }
        };
    }

    /** Of one of the three whose messages are handed over for that day. */
    private void handOver(Round round) {
        Optional<Gap> gap = missing(HANDING_OVER);
        String target = List.of(round.one(), round.two(), round.manager()).get(random.nextInt(3));
        Instant handOver = ExpectedArrivals.due(round.day(), zone(target)).minus(LEAD);
        turnTo(handOver.minusSeconds(60));
        if (gap.isEmpty()) {
            return;
        }
        CountDownLatch hit = aimAtHandOver(gap.get(), target, handOver);
        turn(Duration.ofMinutes(3));
        if (gap.get() == Gap.HELD) {
            shoot();
            hit.countDown();
        }
        fell(gap.get(), hit, target);
    }

    private CountDownLatch aimAtHandOver(Gap gap, String target, Instant handOver) {
        return switch (gap) {
            case DUE -> aim("conversations.open", target, anyMoment());
            case RESERVED -> reserved(target.startsWith("U0M") ? LIST : MILESTONE, target);
            case SCHEDULE_CALLED -> aim("chat.scheduleMessage", dm(target), Moment.ARRIVED);
            case SCHEDULE_DONE -> aim("chat.scheduleMessage", dm(target), Moment.DONE);
            case SCHEDULE_ANSWERED -> aim("chat.scheduleMessage", dm(target), Moment.ANSWERED);
            case LIST_LOOKED -> {
                order("chat.scheduleMessage", Fault.Kind.ANSWER_LOST);
                turnTo(handOver.plusSeconds(10));
                yield aim("chat.scheduledMessages.list", "", anyMoment());
            }
            default -> new CountDownLatch(1);
        };
    }

    /** In time: whatever Slack holds must be taken back. */
    private void change(Round round, Verb verb, Optional<Gap> gap) {
        if (gap.filter(Gap.CHANGED::equals).isPresent()) {
            // One that has just started must look people up before it can change anything.
            shoot();
            fell(Gap.HELD, new CountDownLatch(0), round.one());
        }
        Optional<CountDownLatch> aimed = gap.map(each -> aimAtChange(each, round.one()));
        done(round, verb, deed -> carriedOut(deed, gap, aimed, round.one()));
    }

    private CountDownLatch aimAtChange(Gap gap, String engineer) {
        return switch (gap) {
            case CHANGED -> aim("users.info", "", anyMoment());
            case DELETE_CALLED -> aim("chat.deleteScheduledMessage", dm(engineer), Moment.ARRIVED);
            case DELETE_DONE -> aim("chat.deleteScheduledMessage", dm(engineer), Moment.DONE);
            case DELETE_ANSWERED -> aim("chat.deleteScheduledMessage", dm(engineer), Moment.ANSWERED);
            default -> {
                order("chat.deleteScheduledMessage", Fault.Kind.ANSWER_LOST);
                yield aim("chat.scheduledMessages.list", "", anyMoment());
            }
        };
    }

    /** Around the last moment at which a message can be held back; after it the message may still arrive. */
    private void late(Round round, Verb verb) {
        turnTo(due(round).minusSeconds(random.nextBoolean() ? 130 + random.nextInt(60) : 10 + random.nextInt(100)));
        Set<Verb> tooLate = EnumSet.of(Verb.MOVE_ONE, Verb.MOVE_ALL, Verb.AWAY, Verb.CHOOSE);
        Verb possible = tooLate.contains(verb) ? Verb.PAUSE : verb;
        report.command("(late)");
        done(round, possible, this::carriedOut);
    }

    private void done(Round round, Verb verb, Function<Deed, Asked> carry) {
        String engineer = round.one();
        String manager = round.manager();
        switch (verb) {
            case STOP -> {
                Asked asked = carry.apply(people.press("stop", manager, engineer));
                expected.stopped(engineer, manager, asked);
            }
            case STOP_OWN -> {
                Asked asked = carry.apply(people.press("stop", engineer, engineer));
                expected.stopped(engineer, engineer, asked);
            }
            case MOVE_ONE -> {
                String which = expected.next(engineer, now());
                LocalDate to = round.day().plusDays(1 + random.nextInt(4));
                Asked asked = carry.apply(people.move(manager, engineer, which, to));
                expected.moved(engineer, Optional.of(which), to, asked);
            }
            case MOVE_ALL -> {
                LocalDate to = round.day().plusDays(1 + random.nextInt(4));
                Asked asked = carry.apply(people.move(manager, engineer, "all", to));
                expected.moved(engineer, Optional.empty(), to, asked);
            }
            case PAUSE -> {
                Asked asked = carry.apply(people.press("pause", manager, engineer));
                expected.paused(engineer, asked);
            }
            case HAND_OVER -> {
                Asked asked = carry.apply(people.handOver(manager, engineer, round.other()));
                expected.handedOver(engineer, round.other(), asked);
            }
            case CHOOSE -> {
                Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
                days.remove(random.nextBoolean() ? round.day().getDayOfWeek() : DayOfWeek.of(1 + random.nextInt(5)));
                LocalTime time = CHOSEN_TIMES.get(random.nextInt(CHOSEN_TIMES.size()));
                Asked asked = carry.apply(people.choose(engineer, days, time));
                expected.chose(engineer, days, time, asked);
            }
            case FORGET_ENGINEER -> {
                Asked asked = carry.apply(people.forget(engineer));
                expected.forgotten(engineer, asked);
            }
            case FORGET_MANAGER -> {
                Asked asked = carry.apply(people.forget(manager));
                expected.forgotten(manager, asked);
            }
            case AWAY -> {
                LocalDate back = round.day().plusDays(1 + random.nextInt(4));
                Asked asked = carry.apply(people.away(engineer, back));
                expected.away(engineer, back, asked);
            }
        }
    }

    /** Before its minute, if there is time left, or after it. */
    private void resume(Round round) {
        boolean isSoon = random.nextBoolean() && now().plusSeconds(1_800).isBefore(due(round));
        if (!isSoon) {
            turnTo(latest(round).plusSeconds(150));
        }
        expected.resumed(round.one(), carriedOut(people.press("resume", round.manager(), round.one())));
    }

    private Asked carriedOut(Deed deed) {
        return carriedOut(deed, Optional.empty(), Optional.empty(), "");
    }

    /** Does it, with a shot on the way, and again until it is known to be done. */
    private Asked carriedOut(Deed deed, Optional<Gap> gap, Optional<CountDownLatch> aimed, String target) {
        Instant first = now();
        boolean isDone = deed.isDone();
        Instant answered = now();
        if (gap.isPresent()) {
            if (gap.get() == Gap.HISTORY_LOOKED || gap.get() == Gap.DELETE_LOOKED) {
                turn(Duration.ofMinutes(5));
            }
            fell(gap.get(), aimed.orElseThrow(), target);
        }
        while (!isDone) {
            isDone = deed.isDone();
            answered = now();
        }
        return new Asked(first, answered);
    }

    private Moment anyMoment() {
        return MOMENTS.get(random.nextInt(MOMENTS.size()));
    }

    private CountDownLatch aim(String method, String about, Moment moment) {
        return gate.aim(method, about, moment, this::shoot);
    }

    /** Kills as soon as the row says so: between two commits that no call to Slack parts. */
    private CountDownLatch reserved(String kind, String person) {
        CountDownLatch hit = new CountDownLatch(1);
        Thread watching = new Thread(
                () -> {
                    try (NudgeRows rows = NudgeRows.watching(cairn.data())) {
                        while (isWatched(hit)
                                && rows.state(kind, person)
                                        .filter(state -> !state.equals("WAITING"))
                                        .isEmpty()) {
                            Thread.onSpinWait();
                        }
                    }
                    if (isWatched(hit)) {
                        shoot();
                        hit.countDown();
                    }
                },
                "watching");
        watching.setDaemon(true);
        watched = Optional.of(hit);
        watching.start();
        return hit;
    }

    private boolean isWatched(CountDownLatch hit) {
        return watched.filter(hit::equals).isPresent();
    }

    private synchronized void shoot() {
        cairn.kill();
        downSince = now();
    }

    /** Waits for the kill, says where it fell, and starts Cairn again. */
    private void fell(Gap aimed, CountDownLatch hit, String target) {
        boolean isHit = await(hit, HIT_WITHIN);
        gate.aimAtNothing();
        watched = Optional.empty();
        if (!isHit) {
            shoot();
        }
        try (NudgeRows left = NudgeRows.left(cairn.data(), folder.resolve("left"))) {
            where(aimed, left, target).filter(gap -> isHit).ifPresentOrElse(report::killed, report::killedElsewhere);
        }
        again();
    }

    /** The gate says which call it cut; how far Cairn came besides its rows say. */
    private Optional<Gap> where(Gap aimed, NudgeRows left, String person) {
        return switch (aimed) {
            case ASKED -> when(left.state(ANNOUNCEMENT, person).isEmpty(), aimed);
            case DUE -> when(!left.anyIn("RESERVED", person) && left.anyIn("WAITING", person), aimed);
            case RESERVED -> reservedOrCalled(left, person);
            case POST_CALLED, POST_DONE, POST_ANSWERED, HISTORY_LOOKED, SCHEDULE_CALLED, SCHEDULE_DONE ->
                when(left.anyIn("CALLING", person), aimed);
            case SCHEDULE_ANSWERED -> when(left.anyIn("CALLING", person), aimed).or(() -> held(left, person));
            case LIST_LOOKED -> Optional.of(left.anyIn("CALLING") ? aimed : Gap.SWEEP);
            case HELD -> held(left, person);
            case CHANGED -> when(!left.anyIn("WITHDRAWING", person), aimed);
            case DELETE_CALLED, DELETE_DONE, DELETE_ANSWERED -> when(isTakenBack(left, person), aimed);
            case DELETE_LOOKED -> Optional.of(left.anyIn("WITHDRAWING") ? aimed : Gap.SWEEP);
            case SWEEP -> Optional.of(left.anyIn("CALLING") ? Gap.LIST_LOOKED : aimed);
        };
    }

    /** Also from somebody who was forgotten in the meantime. */
    private static boolean isTakenBack(NudgeRows left, String person) {
        return left.anyIn("WITHDRAWING", person) || left.anyIn("WITHDRAWING", Someone.ID);
    }

    private Optional<Gap> reservedOrCalled(NudgeRows left, String person) {
        if (left.anyIn("RESERVED", person)) {
            return Optional.of(Gap.RESERVED);
        }
        if (!left.anyIn("CALLING", person)) {
            return Optional.empty();
        }
        boolean isPosted = gate.hasPassed("chat.postMessage", dm(person));
        boolean isScheduled = gate.hasPassed("chat.scheduleMessage", dm(person));
        Gap called =
                left.state(ANNOUNCEMENT, person).equals(Optional.of("CALLING")) ? Gap.POST_CALLED : Gap.SCHEDULE_CALLED;
        return when(called == Gap.POST_CALLED ? !isPosted : !isScheduled, called);
    }

    private static Optional<Gap> held(NudgeRows left, String person) {
        return when(left.anyIn("SCHEDULED", person), Gap.HELD);
    }

    private static Optional<Gap> when(boolean isSo, Gap gap) {
        return isSo ? Optional.of(gap) : Optional.empty();
    }

    /** Up again, and the heartbeat of the process that died is old enough for its work to be taken over. */
    private void again() {
        turn(DEAD);
        if (missing(List.of(Gap.SWEEP)).isPresent() && random.nextInt(3) == 0) {
            killedWhileSweeping();
            turn(DEAD);
        }
        up();
    }

    private void killedWhileSweeping() {
        Instant since = downSince;
        CountDownLatch hit = aim("chat.scheduledMessages.list", "", anyMoment());
        var unused = cairn.start();
        boolean isHit = await(hit, HIT_WITHIN);
        gate.aimAtNothing();
        if (!isHit) {
            throw new IllegalStateException("no sweep after a start: " + cairn.log());
        }
        downSince = since;
        try (NudgeRows left = NudgeRows.left(cairn.data(), folder.resolve("left"))) {
            where(Gap.SWEEP, left, "").ifPresent(report::killed);
        }
    }

    private void up() {
        Instant starts = now();
        if (!cairn.start()) {
            throw new IllegalStateException("Cairn does not start: " + cairn.log());
        }
        if (downSince.isAfter(MONDAY)) {
            expected.wasDown(downSince, starts);
        }
    }

    /** Down from before the hand-over until some time after the minute. */
    private void downThroughTheMinute() {
        Round round = round();
        plan(round, round.one(), Optional.empty());
        turnTo(due(round).minus(LEAD).minusSeconds(600));
        shoot();
        report.killedElsewhere();
        turnTo(due(round).plusSeconds(1_800 + random.nextInt(8 * 3_600)));
        up();
        turn(Duration.ofMinutes(15));
    }

    private Instant now() {
        return workspace.clock().instant();
    }

    private void turnTo(Instant target) {
        Duration by = Duration.between(now(), target);
        if (!by.isNegative()) {
            turn(by);
        }
    }

    private void turn(Duration by) {
        Instant target = now().plus(by);
        // Work that meets silence takes longer than the clock waits.
        while (now().isBefore(target)
                && workspace.turn(Duration.between(now(), target)).stopped().isPresent()) {
            Thread.onSpinWait();
        }
    }

    private static boolean await(CountDownLatch latch, Duration atMost) {
        try {
            return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        cairn.close();
        gate.close();
        workspace.close();
    }
}
