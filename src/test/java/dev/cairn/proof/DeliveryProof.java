package dev.cairn.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.proof.ExpectedArrivals.Arrival;
import dev.cairn.proof.ExpectedArrivals.Times;
import dev.cairn.proof.SlackGate.Moment;
import dev.cairn.workspace.Fault;
import dev.cairn.workspace.Press;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The proof of delivery: managers plan and stop check-ins while Cairn, a process of its own, is killed at chosen moments and
 * Slack's answers go wrong. At the end what people found in their direct messages is compared with what was to arrive.
 */
final class DeliveryProof implements AutoCloseable {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<String> ZONES = List.of("Europe/Berlin", "Europe/Lisbon", "Etc/UTC", "Africa/Nairobi");
    private static final Set<Gap> NO_CALL_YET = EnumSet.of(Gap.ASKED, Gap.DUE, Gap.RESERVED);
    private static final List<Moment> MOMENTS = List.of(Moment.values());
    private static final Duration LEAD = Duration.ofHours(6);
    private static final Duration DEAD = Duration.ofMinutes(2);
    private static final Duration HIT_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ANNOUNCEMENT = "checkin.planned";
    private static final String MILESTONE = "checkin.milestone";

    /** Somebody with a plan: the milestone named is the next to come. */
    private record Engineer(String id, String dm, String manager, ZoneId zone, LocalDate start, Instant due) {}

    private final Random random;
    private final int killsInEachGap;
    private final Workspace workspace;
    private final SlackGate gate;
    private final KilledCairn cairn;
    private final Path folder;
    private final ExpectedArrivals expected = new ExpectedArrivals();
    private final ProofReport report;
    private final boolean isShort;
    private int engineers;
    private volatile Instant downSince = Instant.EPOCH;
    private volatile Optional<CountDownLatch> watched = Optional.empty();

    /** @param killsInEachGap how many kills must fall into each gap before it ends */
    DeliveryProof(Path folder, long seed, int killsInEachGap) {
        this.folder = folder;
        this.random = new Random(seed);
        this.killsInEachGap = killsInEachGap;
        this.isShort = killsInEachGap == 1;
        this.report = new ProofReport(seed);
        workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml"))
                .withStartsAt(MONDAY)
                .withPatience(PATIENCE));
        gate = new SlackGate(workspace.address());
        cairn = new KilledCairn(workspace, gate, folder);
    }

    ProofReport run(Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        up();
        Stream.of(Fault.Kind.values()).forEach(this::troubled);
        downThroughTheMinute();
        stoppedLate();
        while (missing(Gap.values()).isPresent() && Instant.now().isBefore(end)) {
            killed();
        }
        turn(Duration.ofDays(3));
        gate.troubles().forEach(report::trouble);
        compare();
        return report;
    }

    /** One engineer's way with a kill at each step. */
    private void killed() {
        Engineer one = engineer();
        missing(Gap.ASKED, Gap.DUE, Gap.RESERVED, Gap.POST_CALLED, Gap.POST_DONE, Gap.POST_ANSWERED, Gap.HISTORY_LOOKED)
                .ifPresentOrElse(gap -> killedPlanning(one, gap), () -> plan(one));
        turnTo(one.due().minus(LEAD).minusSeconds(60));
        missing(
                        Gap.DUE,
                        Gap.RESERVED,
                        Gap.SCHEDULE_CALLED,
                        Gap.SCHEDULE_DONE,
                        Gap.SCHEDULE_ANSWERED,
                        Gap.LIST_LOOKED,
                        Gap.HELD)
                .ifPresent(gap -> killedHandingOver(one, gap));
        turn(Duration.ofMinutes(10));
        missing(Gap.PRESSED, Gap.DELETE_CALLED, Gap.DELETE_DONE, Gap.DELETE_ANSWERED)
                .ifPresentOrElse(gap -> killedStopping(one, gap), () -> stopSometimes(one));
        turnTo(one.due().plusSeconds(120));
    }

    /** The gap with the fewest kills, where more are wanted. */
    private Optional<Gap> missing(Gap... gaps) {
        return Stream.of(gaps)
                .filter(gap -> report.kills(gap) < killsInEachGap)
                .min(Comparator.comparing(report::kills));
    }

    private void killedPlanning(Engineer one, Gap gap) {
        CountDownLatch hit = switch (gap) {
            case ASKED -> aim("users.info", one.id(), Moment.DONE);
            case DUE -> aim("conversations.open", one.id(), anyMoment());
            case RESERVED -> reserved(ANNOUNCEMENT, one);
            case POST_CALLED -> aim("chat.postMessage", one.dm(), Moment.ARRIVED);
            case POST_DONE -> aim("chat.postMessage", one.dm(), Moment.DONE);
            case POST_ANSWERED -> aim("chat.postMessage", one.dm(), Moment.ANSWERED);
            default -> {
                order("chat.postMessage", Fault.Kind.ANSWER_LOST);
                yield aim("conversations.history", one.dm(), anyMoment());
            }
        };
        Instant asked = type(one);
        if (gap == Gap.HISTORY_LOOKED) {
            Awaitility.await().atMost(PATIENCE).until(() -> gate.hasPassed("chat.postMessage", one.dm()));
            turn(Duration.ofMinutes(3));
        }
        fell(gap, hit, one, ANNOUNCEMENT, "chat.postMessage");
        settlePlan(one, asked);
    }

    private void killedHandingOver(Engineer one, Gap gap) {
        CountDownLatch hit = switch (gap) {
            case DUE -> aim("conversations.open", one.id(), anyMoment());
            case RESERVED -> reserved(MILESTONE, one);
            case SCHEDULE_CALLED -> aim("chat.scheduleMessage", one.dm(), Moment.ARRIVED);
            case SCHEDULE_DONE -> aim("chat.scheduleMessage", one.dm(), Moment.DONE);
            case SCHEDULE_ANSWERED -> aim("chat.scheduleMessage", one.dm(), Moment.ANSWERED);
            case LIST_LOOKED -> {
                order("chat.scheduleMessage", Fault.Kind.ANSWER_LOST);
                turnTo(one.due().minus(LEAD).plusSeconds(10));
                yield aim("chat.scheduledMessages.list", "", anyMoment());
            }
            default -> new CountDownLatch(1);
        };
        turn(Duration.ofMinutes(3));
        if (gap == Gap.HELD) {
            shoot();
            hit.countDown();
        }
        fell(gap, hit, one, MILESTONE, "chat.scheduleMessage");
    }

    private void killedStopping(Engineer one, Gap gap) {
        Press stop = stopButton(one).orElseThrow();
        CountDownLatch hit = switch (gap) {
            case DELETE_CALLED -> aim("chat.deleteScheduledMessage", one.dm(), Moment.ARRIVED);
            case DELETE_DONE -> aim("chat.deleteScheduledMessage", one.dm(), Moment.DONE);
            case DELETE_ANSWERED -> aim("chat.deleteScheduledMessage", one.dm(), Moment.ANSWERED);
            default -> new CountDownLatch(1);
        };
        Instant pressed = press(stop);
        if (gap == Gap.PRESSED) {
            shoot();
            hit.countDown();
        }
        fell(gap, hit, one, MILESTONE, "chat.deleteScheduledMessage");
        settleStop(one, pressed);
    }

    private Moment anyMoment() {
        return MOMENTS.get(random.nextInt(MOMENTS.size()));
    }

    private CountDownLatch aim(String method, String about, Moment moment) {
        return gate.aim(method, about, moment, this::shoot);
    }

    /** Kills as soon as the row says so: between two commits that no call to Slack parts. */
    private CountDownLatch reserved(String kind, Engineer one) {
        CountDownLatch hit = new CountDownLatch(1);
        Thread watching = new Thread(
                () -> {
                    try (NudgeRows rows = NudgeRows.watching(cairn.data())) {
                        while (isWatched(hit)
                                && rows.state(kind, one.id())
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
    private void fell(Gap aimed, CountDownLatch hit, Engineer one, String kind, String method) {
        boolean isHit = await(hit, HIT_WITHIN);
        gate.aimAtNothing();
        watched = Optional.empty();
        if (!isHit) {
            shoot();
        }
        try (NudgeRows left = NudgeRows.left(cairn.data(), folder.resolve("left"))) {
            where(aimed, left, one, kind, gate.hasPassed(method, one.dm()))
                    .filter(gap -> isHit || gap == Gap.HELD)
                    .ifPresentOrElse(report::killed, report::killedBetweenSteps);
        }
        again();
    }

    private static Optional<Gap> where(Gap aimed, NudgeRows left, Engineer one, String kind, boolean slackHadTheCall) {
        boolean posts = kind.equals(ANNOUNCEMENT);
        String state = left.state(kind, one.id()).orElse("");
        return switch (state) {
            case "" -> Optional.of(Gap.ASKED);
            case "WAITING" -> Optional.of(Gap.DUE);
            case "RESERVED" -> Optional.of(Gap.RESERVED);
            case "CALLING" ->
                NO_CALL_YET.contains(aimed)
                        ? unlessSlackHas(slackHadTheCall, posts ? Gap.POST_CALLED : Gap.SCHEDULE_CALLED)
                        : Optional.of(aimed);
            case "SCHEDULED" ->
                Optional.of(left.plan(one.id()).equals(Optional.of("OPEN")) && aimed == Gap.PRESSED ? aimed : Gap.HELD);
            case "WITHDRAWING" ->
                aimed == Gap.PRESSED ? unlessSlackHas(slackHadTheCall, Gap.DELETE_CALLED) : Optional.of(aimed);
            default -> Optional.empty();
        };
    }

    private static Optional<Gap> unlessSlackHas(boolean hasTheCall, Gap gap) {
        return hasTheCall ? Optional.empty() : Optional.of(gap);
    }

    /** Up again, and the heartbeat of the process that died is old enough for its work to be taken over. */
    private void again() {
        turn(DEAD);
        Optional<Gap> sweep = missing(Gap.SWEEP).filter(gap -> random.nextInt(3) == 0);
        if (sweep.isEmpty()) {
            up();
            return;
        }
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
            report.killed(left.anyIn("CALLING") ? Gap.LIST_LOOKED : Gap.SWEEP);
        }
        turn(DEAD);
        up();
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

    /** Every call of delivery meets that trouble, and what is looked up after a lost answer too. */
    private void troubled(Fault.Kind kind) {
        Engineer one = engineer();
        boolean twice = kind == Fault.Kind.TWICE;
        if (twice) {
            twice("command");
        } else {
            Stream.of("users.info", "conversations.open", "chat.postMessage").forEach(method -> order(method, kind));
            order("chat.postMessage", Fault.Kind.ANSWER_LOST);
            Stream.of("chat.scheduledMessages.list", "conversations.history").forEach(method -> order(method, kind));
        }
        plan(one);
        turn(Duration.ofMinutes(20));
        if (!twice) {
            order("chat.scheduleMessage", kind);
            order("chat.scheduleMessage", Fault.Kind.ANSWER_LOST);
            order("chat.scheduledMessages.list", kind);
            order("chat.deleteScheduledMessage", kind);
        }
        turnTo(one.due().minus(LEAD).plus(Duration.ofMinutes(30)));
        if (twice) {
            twice("block_actions");
        }
        stop(one);
        turnTo(one.due().plusSeconds(120));
    }

    private void twice(String delivery) {
        workspace.order(Fault.of(delivery, Fault.Kind.TWICE, 1));
        report.trouble(delivery + " twice", 1);
    }

    /** Each silence takes ten seconds, so the short form meets one. */
    private void order(String method, Fault.Kind kind) {
        if (kind == Fault.Kind.SILENCE && isShort && !method.equals("chat.scheduleMessage")) {
            return;
        }
        workspace.order(Fault.of(method, kind, 1));
    }

    private void downThroughTheMinute() {
        Engineer one = engineer();
        plan(one);
        turn(Duration.ofMinutes(2));
        turnTo(one.due().minus(LEAD).minusSeconds(600));
        shoot();
        turnTo(one.due().plusSeconds(1_800 + random.nextInt(8 * 3_600)));
        report.killedBetweenSteps();
        up();
        turn(Duration.ofDays(4));
    }

    /** Near the last moment at which stopping still holds it back. */
    private void stoppedLate() {
        Engineer one = engineer();
        plan(one);
        turnTo(one.due().minusSeconds(150 + random.nextInt(60)));
        stop(one);
        turnTo(one.due().plusSeconds(120));
    }

    /** Somebody new whose next check-in comes on a working day soon. */
    private Engineer engineer() {
        engineers++;
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        String name = "e%04d".formatted(engineers);
        String id = workspace.addPerson(name, "Engineer " + engineers, "", zone.getId());
        Instant earliest = now().plus(LEAD).plus(Duration.ofHours(1));
        int days = 30 * (1 + random.nextInt(3));
        LocalDate day = LocalDate.ofInstant(earliest, zone);
        while (isWeekend(day)
                || ExpectedArrivals.due(day.minusDays(days), days, zone).isBefore(earliest)) {
            day = day.plusDays(1);
        }
        LocalDate start = day.minusDays(days);
        String manager = List.of("U0MARA", "U0TOM", "U0BEN").get(engineers % 3);
        return new Engineer(id, workspace.openDm(id), manager, zone, start, ExpectedArrivals.due(start, days, zone));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void plan(Engineer one) {
        settlePlan(one, type(one));
    }

    private Instant type(Engineer one) {
        Instant at = now();
        report.command("plan");
        var unused = workspace.command(
                one.manager(), workspace.openDm(one.manager()), "/checkin @" + name(one) + " " + one.start());
        return at;
    }

    private static String name(Engineer one) {
        return one.id().substring(2).toLowerCase(Locale.ROOT);
    }

    /** Whether it was planned the person sees in the list; if not, they type it again. */
    private void settlePlan(Engineer one, Instant asked) {
        Instant at = asked;
        while (stopButton(one).isEmpty()) {
            at = type(one);
        }
        expected.planned(one.id(), one.zone(), one.start(), at);
    }

    private void stopSometimes(Engineer one) {
        if (random.nextInt(4) == 0) {
            stop(one);
        }
    }

    private void stop(Engineer one) {
        settleStop(one, press(stopButton(one).orElseThrow()));
    }

    private Instant press(Press stop) {
        Instant at = now();
        report.command("stop");
        var unused = workspace.press(stop);
        return at;
    }

    private void settleStop(Engineer one, Instant pressed) {
        Instant at = pressed;
        for (Optional<Press> still = stopButton(one); still.isPresent(); still = stopButton(one)) {
            at = press(still.get());
        }
        expected.stopped(one.id(), at);
    }

    /** The button beside somebody's plan in a new list; empty when the list does not hold them. */
    private Optional<Press> stopButton(Engineer one) {
        String dm = workspace.openDm(one.manager());
        long before = lists(dm, one.manager()).count();
        report.command("list");
        var unused = workspace.command(one.manager(), dm, "/checkin list");
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> lists(dm, one.manager()).count() > before);
        JsonNode list =
                lists(dm, one.manager()).reduce((earlier, later) -> later).orElseThrow();
        return IntStream.range(0, list.path("blocks").size())
                .mapToObj(i -> list.path("blocks").path(i))
                .filter(block -> block.path("text").path("text").asText().contains("<@" + one.id() + ">"))
                .map(block -> Press.inMessage(one.manager(), dm, list.path("ts").asText(), "checkin.stop")
                        .withValue(block.path("accessory").path("value").asText()))
                .findFirst();
    }

    private Stream<JsonNode> lists(String dm, String viewer) {
        return workspace.messages(dm, viewer).stream()
                .filter(message ->
                        first(message).matches("(?s)(No check-ins are planned|One plan of|\\d+ plans of).*"));
    }

    private static String first(JsonNode message) {
        return message.path("blocks").path(0).path("text").path("text").asText();
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
        while (workspace.turn(Duration.between(now(), target)).stopped().isPresent()) {
            rest(Duration.ofSeconds(1));
        }
    }

    private static void rest(Duration real) {
        var unused = await(new CountDownLatch(1), real);
    }

    private static boolean await(CountDownLatch latch, Duration atMost) {
        try {
            return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void compare() {
        Map<List<String>, List<Arrival>> foreseen = expected.all().stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.person(), each.what()), LinkedHashMap::new, Collectors.toList()));
        foreseen.forEach((which, arrivals) -> compare(which, arrivals, came(which.get(0), which.get(1))));
        foreseen.keySet().stream()
                .map(which -> which.get(0))
                .distinct()
                .forEach(person -> found(person)
                        .map(message -> List.of(person, what(first(message))))
                        .filter(which -> !foreseen.containsKey(which))
                        .forEach(which -> report.doubled(which + " came though nobody planned it")));
    }

    private void compare(List<String> which, List<Arrival> arrivals, List<Instant> came) {
        Instant end = now();
        List<Instant> besides = new ArrayList<>(came);
        List<Arrival> missing = new ArrayList<>();
        for (Arrival each : arrivals) {
            List<Instant> here = besides.stream().filter(each::holds).toList();
            besides.removeAll(here);
            boolean isOver = each.until().isBefore(end);
            report.compared(each.times(), isOver, here.size());
            if (each.times() == Times.NEVER) {
                here.forEach(at -> report.cameThoughCancelled(each + " came at " + at));
            } else if (here.size() > 1) {
                report.doubled(each + " came at " + here);
            } else if (here.isEmpty() && each.times() == Times.ONCE && isOver) {
                missing.add(each);
            }
        }
        for (Arrival each : missing) {
            if (besides.isEmpty()) {
                report.lost(each.toString());
            } else {
                report.inWrongMinute(each + " came at " + besides.remove(0));
            }
        }
        besides.forEach(at -> report.doubled(which + " came besides at " + at));
    }

    /** When somebody found that in their direct message with Cairn. */
    private List<Instant> came(String person, String what) {
        return found(person)
                .filter(message -> what.equals(what(first(message))))
                .map(message -> Instant.ofEpochSecond(
                        Long.parseLong(message.path("ts").asText().split("\\.", 2)[0])))
                .toList();
    }

    private Stream<JsonNode> found(String person) {
        return workspace.messages(workspace.openDm(person), person).stream();
    }

    private static String what(String first) {
        if (first.contains("planned check-ins with you")) {
            return "announcement";
        }
        return first.contains("stopped your check-ins")
                ? "stop notice"
                : first.replaceAll("(?s)^\\*(\\d+-day).*", "$1");
    }

    @Override
    public void close() {
        cairn.close();
        gate.close();
        workspace.close();
    }
}
