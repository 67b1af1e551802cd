package dev.cairn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.CairnInWorkspace;
import dev.cairn.proof.PeopleInSlack.Deed;
import dev.cairn.workspace.Fault;
import dev.cairn.workspace.Fault.Kind;
import dev.cairn.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every trouble that the workspace can order, at every call that delivery makes: somebody is planned for, told,
 * moved by a day and brought a check-in, and another one is planned for and stopped. Silence costs ten seconds each time, so the
 * short form meets it where it matters most; the long form meets each trouble by itself.
 */
class FaultsAtEveryCallTest {
    private static final List<String> CALLS = List.of(
            "users.info",
            "conversations.open",
            "chat.postMessage",
            "conversations.history",
            "chat.scheduleMessage",
            "chat.scheduledMessages.list",
            "chat.deleteScheduledMessage");
    private static final Set<Kind> OF_CALLS = EnumSet.complementOf(EnumSet.of(Kind.TWICE));
    private static final List<String> DELIVERIES = List.of("command", "block_actions", "view_submission");
    private static final boolean SHORT = Integer.getInteger("proof.kills", 1) == 1;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration LEAD = Duration.ofHours(6);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static CairnInWorkspace cairn;

    private final Workspace workspace = cairn.workspace();
    private final ExpectedArrivals expected = new ExpectedArrivals();
    private final ProofReport report = new ProofReport(0);
    private final PeopleInSlack people = new PeopleInSlack(workspace, () -> true, report);

    @BeforeAll
    static void start() {
        cairn = CairnInWorkspace.start(folder);
    }

    @AfterAll
    static void end() {
        cairn.close();
    }

    static Stream<Arguments> troubles() {
        Stream<Arguments> calls = OF_CALLS.stream()
                .flatMap(kind -> SHORT
                        ? Stream.of(Arguments.of(kind, kind == Kind.SILENCE ? List.of("chat.scheduleMessage") : CALLS))
                        : CALLS.stream().map(call -> Arguments.of(kind, List.of(call))));
        return Stream.concat(calls, Stream.of(Arguments.of(Kind.TWICE, DELIVERIES)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everything_arrives_once(Kind kind, List<String> targets) throws IOException {
        String manager = person();
        String moved = person();
        String stopped = person();
        List.of(manager, moved, stopped).forEach(each -> expected.person(each, BERLIN));
        LocalDate day = DeliveryProof.dayAhead(now());
        LocalDate start = day.minusDays(90);

        meets(kind, targets, "command", "conversations.open", "chat.postMessage", "conversations.history");
        expected.planned(moved, manager, start, done(people.plan(manager, moved, start)));
        expected.planned(stopped, manager, start, done(people.plan(manager, stopped, start)));
        turnTo(ExpectedArrivals.due(day, BERLIN).minus(LEAD).minusSeconds(600));
        if (targets.contains("users.info")) {
            // Whoever has just started must look people up again.
            cairn.stopCairn();
            cairn.startCairn();
        }
        meets(kind, targets, "users.info", "chat.scheduleMessage", "chat.scheduledMessages.list");
        turnTo(ExpectedArrivals.due(day, BERLIN).minus(LEAD).plusSeconds(1_200));
        meets(kind, targets, "chat.deleteScheduledMessage", "block_actions", "view_submission");
        expected.stopped(stopped, manager, done(people.press("stop", manager, stopped)));
        LocalDate to = ExpectedArrivals.weekday(day.plusDays(1));
        expected.moved(moved, Optional.of("90-day"), to, done(people.move(manager, moved, "90-day", to)));
        turnTo(expected.end().plusSeconds(60));

        assertEquals("[]", stillOrdered(), "trouble that nothing met");
        new Comparison(report, now()).compare(expected.all(), Found.of(workspace, expected.people()));
        assertTrue(report.isGood(), report::toString);
        assertEquals(8, report.timesArrived(), report::toString);
    }

    private void meets(Kind kind, List<String> targets, String... here) {
        Stream.of(here).filter(targets::contains).forEach(target -> {
            workspace.order(Fault.of(target, kind, 1));
            // What is looked at after a lost answer is not called without one.
            if (target.equals("conversations.history")) {
                workspace.order(Fault.of("chat.postMessage", Kind.ANSWER_LOST, 1));
            } else if (target.equals("chat.scheduledMessages.list")) {
                workspace.order(Fault.of("chat.scheduleMessage", Kind.ANSWER_LOST, 1));
            }
        });
    }

    private String stillOrdered() throws IOException {
        try (InputStream state =
                workspace.address().resolve("workspace/state").toURL().openStream()) {
            return new ObjectMapper().readTree(state).path("faults").toString();
        }
    }

    private static String person() {
        int number = PEOPLE.incrementAndGet();
        return cairn.workspace().addPerson("p%05d".formatted(number), "Person " + number, "", BERLIN.getId());
    }

    private Asked done(Deed deed) {
        Instant first = now();
        while (!deed.isDone()) {
            Thread.onSpinWait();
        }
        return new Asked(first, now());
    }

    private Instant now() {
        return workspace.clock().instant();
    }

    private void turnTo(Instant target) {
        cairn.turn(Duration.between(now(), target));
    }
}
