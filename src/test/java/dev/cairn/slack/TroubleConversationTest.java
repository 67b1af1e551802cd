package dev.cairn.slack;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when something is wrong that they cannot help. */
class TroubleConversationTest {
    @TempDir
    Path folder;

    @Test
    void asking_too_often_is_said_and_holds_up_nobody_else() {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "2"))) {
            cairn.types(ANA, "/cairn help");
            cairn.types(ANA, "/cairn help");
            cairn.types(ANA, "/cairn help");
            cairn.types(BEN, "/cairn help");

            cairn.sees(ANA, "That was a lot within one minute. Please wait a minute and try again.");
            cairn.sees(BEN, "Cairn tells you what is expected");
        }
    }

    @Test
    void more_work_than_fits_is_turned_away_at_once_with_a_sentence() {
        try (CairnInWorkspace cairn =
                CairnInWorkspace.start(folder, Map.of("CAIRN_WORKERS", "1", "CAIRN_QUEUE", "1"))) {
            cairn.workspace().order(Fault.of("chat.postMessage", Fault.Kind.SILENCE, 1));

            cairn.types(ANA, "/review keeps the one worker waiting");
            cairn.types(ANA, "/review waits");
            cairn.types(ANA, "/review is one too many");
            cairn.types(ANA, "/review is two too many");

            cairn.sees(ANA, "Cairn is busy right now. Please try again in a minute.");
        }
    }

    @Test
    void the_same_command_delivered_twice_is_done_once() {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            cairn.workspace().order(Fault.of("command", Fault.Kind.TWICE, 1));

            cairn.types(ANA, "/review Retry payments");
            cairn.sees(BEN, "0 of 7 done");
            cairn.types(ANA, "/review and then another");
            cairn.sees(BEN, "and then another");

            assertEquals(2, cairn.texts(GENERAL, BEN).size());
        }
    }

    @Test
    void a_lost_answer_is_not_repeated_and_the_person_is_told_to_look() {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            cairn.workspace().order(Fault.of("chat.postMessage", Fault.Kind.ANSWER_LOST, 1));

            cairn.types(ANA, "/review Retry payments");

            cairn.sees(
                    ANA, "Slack did not answer, so this may or may not have worked. Please look before you try again.");
            String ts = cairn.ts(BEN, "0 of 7 done");
            cairn.presses(BEN, ts, "checklist.done");
            cairn.sees(ANA, "1 of 7 done");
        }
    }

    @Test
    void a_fault_of_ours_shows_a_number_and_nothing_else_of_it() throws Exception {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            // A database that vanishes while Cairn runs stands for every surprise.
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"))) {
                connection.createStatement().execute("drop table checklist_row");
            }

            cairn.types(ANA, "/review Retry payments");

            String told = cairn.sees(ANA, "Something went wrong on our side.");
            assertTrue(told.matches("(?s).*tell whoever runs Cairn this number: [0-9a-f]{8}"), told);
            assertEquals(0, cairn.texts(GENERAL, BEN).size());
        }
        assertTrue(Files.exists(folder.resolve("cairn.db")));
    }

    @Test
    void while_slack_cannot_be_reached_cairn_waits_for_it() {
        try (CairnInWorkspace cairn = CairnInWorkspace.start(folder)) {
            cairn.stopCairn();
            cairn.workspace().order(Fault.of("auth.test", Fault.Kind.SERVER_ERROR, 1));
            cairn.startCairn();

            cairn.types(ANA, "/cairn help");
            cairn.sees(ANA, "Cairn has just started and is not connected to Slack yet. Please try again in a minute.");
            Awaitility.await().until(() -> {
                cairn.types(ANA, "/cairn help");
                return cairn.texts(GENERAL, ANA).stream().anyMatch(text -> text.startsWith("Cairn tells you"));
            });
        }
    }
}
