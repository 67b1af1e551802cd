package dev.cairn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.Shown;
import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.store.Database;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import dev.cairn.workspace.Press;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty people press the buttons of one list of 25 rows at the same time. Of rows 0 to 14 all are open and each is ticked by
 * several people; rows 15 to 19 are done, and several people undo each; rows 20 to 24 are ticked by one person each, once. So
 * whatever comes first, in the end all but rows 15 to 19 are done.
 */
class ListsUnderLoadTest {
    private static final String CHANNEL = CairnInWorkspace.GENERAL;
    private static final int PEOPLE = 20;
    private static final int ROWS = 25;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** A press of a row's button. */
    private record Deed(String actionId, int row) {}

    @Test
    void twenty_people_who_tick_one_list_at_once_lose_no_tick() {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            Checklist list = stands(cairn.workspace(), folder);

            pressAll(cairn.workspace(), list, () -> {});

            assertRight(cairn.workspace(), folder, list);
        }
    }

    @Test
    void also_when_cairn_is_killed_amid_it() {
        Workspace workspace = Workspace.start(WorkspaceOptions.of(Path.of("manifest.yml"))
                .withStartsAt(CairnInWorkspace.MONDAY)
                .withPatience(PATIENCE));
        try (workspace;
                SlackGate gate = new SlackGate(workspace.address());
                KilledCairn cairn = new KilledCairn(workspace, gate, folder)) {
            assertTrue(cairn.start(), cairn::log);
            Checklist list = stands(workspace, cairn.data());

            pressAll(workspace, list, () -> {
                cairn.kill();
                // By then it is plain that who was drawing when it was killed draws no more.
                var unused = workspace.turn(Duration.ofMinutes(2));
                assertTrue(cairn.start(), cairn::log);
            });
            var unused = workspace.turn(Duration.ofSeconds(10));

            assertRight(workspace, cairn.data(), list);
        }
    }

    /** A list whose message is not there, so that Cairn posts it. */
    private static Checklist stands(Workspace workspace, Path data) {
        Checklist list = new Checklist(
                "list",
                workspace.teamId(),
                CHANNEL,
                Optional.of("1600000000.000100"),
                "code-review",
                "Code review",
                Optional.empty(),
                "Start with what could hurt.",
                CairnInWorkspace.ANA,
                CairnInWorkspace.MONDAY,
                IntStream.range(0, ROWS).mapToObj(ListsUnderLoadTest::row).toList(),
                0,
                new Drawn(0, CairnInWorkspace.MONDAY));
        inDatabase(workspace, data, lists -> {
            lists.add(list);
            for (int row = 15; row < 20; row++) {
                lists.mark(
                        list,
                        "row" + row,
                        State.OPEN,
                        State.DONE,
                        new Checklist.Mark(
                                CairnInWorkspace.ANA, workspace.clock().instant(), Optional.empty()));
            }
            return true;
        });
        var unused = workspace.turn(Duration.ofSeconds(30));
        Awaitility.await().atMost(PATIENCE).until(() -> message(workspace).isPresent());
        return list;
    }

    private static Row row(int number) {
        return new Row(
                "row" + number,
                Optional.empty(),
                "Look for " + number + ".",
                "Because",
                "Blueprint 7",
                State.OPEN,
                Optional.empty());
    }

    /** @param amid what happens once half is pressed */
    private static void pressAll(Workspace workspace, Checklist list, Runnable amid) {
        String ts = message(workspace).orElseThrow().path("ts").asText();
        CountDownLatch half = new CountDownLatch(PEOPLE * 4);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<CompletableFuture<Void>> people = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> {
                        String person =
                                workspace.addPerson("person" + number, "Person " + number, "Engineer", "Etc/UTC");
                        return CompletableFuture.runAsync(
                                () -> deeds(number).forEach(deed -> {
                                    press(workspace, list, ts, person, deed);
                                    half.countDown();
                                }),
                                threads);
                    })
                    .toList();
            Awaitility.await().atMost(PATIENCE).until(() -> half.getCount() == 0);
            amid.run();
            people.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Deed> deeds(int person) {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            deeds.add(new Deed("checklist.done", (person + i) % 15));
        }
        deeds.add(new Deed("checklist.undo", 15 + person % 5));
        deeds.add(new Deed("checklist.undo", 15 + (person + 2) % 5));
        if (person < 5) {
            deeds.add(new Deed("checklist.done", 20 + person));
        }
        Collections.shuffle(deeds, new Random(person));
        return deeds;
    }

    /** Who is told that it did not work presses again. */
    private static void press(Workspace workspace, Checklist list, String ts, String person, Deed deed) {
        Press press = Press.inMessage(person, CHANNEL, ts, deed.actionId()).withValue(list.id() + " row" + deed.row());
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> workspace.press(press).acked());
    }

    private static void assertRight(Workspace workspace, Path data, Checklist list) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Shown.of(message(workspace).orElseThrow()).contains("20 of 25 done"));
        Checklist stored =
                inDatabase(workspace, data, lists -> lists.find(list.id()).orElseThrow());
        String shown = Shown.of(message(workspace).orElseThrow());
        for (int number = 0; number < ROWS; number++) {
            boolean done = number < 15 || number >= 20;
            Row row = stored.rows().get(number);
            assertEquals(done ? State.DONE : State.OPEN, row.state(), "row " + number);
            String line = done
                    ? "✅ ~Look for " + number + ".~\nDone by <@"
                            + row.mark().orElseThrow().by() + ">"
                    : "☐ Look for " + number + ".";
            assertTrue(shown.contains(line), () -> line + " is not in\n" + shown);
        }
        assertEquals(1, messages(workspace).size(), "one message");
        assertTrue(
                workspace.wire().stream().noneMatch(each -> each.path("status").asInt() == TOO_MANY_REQUESTS),
                "Slack never said that it was asked too often");
        assertTrue(
                messages(workspace).stream().noneMatch(each -> Shown.of(each).contains("busy")),
                "nobody was sent away");
    }

    private static Optional<JsonNode> message(Workspace workspace) {
        return messages(workspace).stream().reduce((earlier, later) -> later);
    }

    private static List<JsonNode> messages(Workspace workspace) {
        return workspace.messages(CHANNEL, CairnInWorkspace.ANA);
    }

    private static <T> T inDatabase(Workspace workspace, Path data, Function<ChecklistStore, T> work) {
        try (Database database = Database.embedded(data)) {
            Transactions transactions = new Transactions(database);
            return work.apply(new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, workspace.clock())));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
