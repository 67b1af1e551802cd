package dev.cairn.mydata;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Being forgotten where something is in the way: it fails, somebody presses twice, or others depend on who goes. */
class ForgettingConversationTest {
    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;

    @BeforeAll
    static void start() {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
    }

    @AfterAll
    static void stop() {
        cairn.close();
    }

    @Test
    void what_fails_half_way_changes_nothing_and_is_said_and_works_once_the_trouble_is_over() {
        cairn.types(TOM, "/checkin @keiko today");
        cairn.sees(TOM, "are planned");
        cairn.types(KEIKO, "/checkin away until tomorrow");
        cairn.sees(KEIKO, "noted as away");
        cairn.rests();
        List<String> tom = cairn.directMessages(TOM);
        Press forget = asks(KEIKO);
        // Messages, check-ins and more come before it.
        inDatabase("create trigger stuck before delete on checkin_away begin select raise(abort, 'on purpose'); end");

        pressed(forget);

        cairn.seesForm(KEIKO, "That did not work, and nothing was changed");
        cairn.workspace().closeView(KEIKO, cairn.form(KEIKO).path("id").asText(), false);
        cairn.rests();
        assertEquals(tom, cairn.directMessages(TOM));
        cairn.types(KEIKO, "/checkin list");
        cairn.sees(KEIKO, "<@U0TOM>");
        inDatabase("drop trigger stuck");
        pressed(forget);
        cairn.seesForm(KEIKO, "Done. Cairn has forgotten you.");
        cairn.sees(TOM, cairn.workspace().openDm(TOM), "<@U0KEIKO> stopped their check-ins with you.");
        cairn.closesForms(KEIKO);
    }

    @Test
    void who_presses_twice_reads_that_it_is_done_then_that_nothing_is_left_and_others_are_told_once() {
        cairn.types(TOM, "/checkin @keiko today");
        cairn.sees(TOM, "are planned");
        cairn.rests();
        Press forget = asks(KEIKO);
        long told = endings(TOM);

        pressed(forget);
        cairn.seesForm(KEIKO, "Done. Cairn has forgotten you.");
        pressed(forget);

        cairn.seesForm(KEIKO, "There is nothing left to forget. Cairn keeps nothing that names you.");
        assertEquals(1, cairn.workspace().views(KEIKO).size(), "no error stands on top of it");
        cairn.sees(TOM, cairn.workspace().openDm(TOM), "<@U0KEIKO> stopped their check-ins with you.");
        cairn.rests();
        assertEquals(told + 1, endings(TOM));
        cairn.closesForms(KEIKO);
    }

    private static long endings(String userId) {
        return cairn.directMessages(userId).stream()
                .filter(text -> text.contains("stopped their check-ins with you"))
                .count();
    }

    @Test
    void where_a_manager_goes_their_check_ins_end_and_those_they_handed_over_go_on() {
        cairn.types(MARA, "/checkin @ben today");
        cairn.sees(MARA, "are planned");
        cairn.types(MARA, "/checkin list");
        cairn.presses(MARA, cairn.ts(MARA, "One plan of check-ins"), "checkin.hand-over");
        cairn.seesForm(MARA, "");
        cairn.workspace()
                .submit(
                        MARA,
                        cairn.form(MARA).path("id").asText(),
                        Map.of("manager", Map.of("manager", TextNode.valueOf(TOM))));
        cairn.seesForm(MARA, "Handed over to <@U0TOM>.");
        cairn.closesForms(MARA);
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        cairn.turn(Duration.ofDays(30).plusHours(14));
        String anas = cairn.workspace().openDm(ANA);
        String bens = cairn.workspace().openDm(BEN);
        cairn.sees(ANA, anas, "30-day check-in");
        cairn.sees(BEN, bens, "30-day check-in");
        int ana = cairn.directMessages(ANA).size();
        int ben = cairn.directMessages(BEN).size();

        pressed(asks(MARA));

        String done = cairn.seesForm(MARA, "Done. Cairn has forgotten you.");
        assertTrue(done.contains("• Check-ins under way with you as the manager: 1"), done);
        assertTrue(done.contains("• Check-ins you planned with others as the manager: 1"), done);
        cairn.sees(ANA, anas, "<@U0MARA> stopped your check-ins. No more will come.");
        cairn.rests();
        assertEquals(ana + 1, cairn.directMessages(ANA).size());
        assertEquals(ben, cairn.directMessages(BEN).size(), "nothing changes for those handed over");
        String nudge = cairn.message(ANA, anas, "30-day check-in").path("ts").asText();
        cairn.workspace().press(ANA, anas, nudge, "checkin.answer.0");
        cairn.sees(ANA, anas, "These check-ins were stopped before.");
        int anaAfter = cairn.directMessages(ANA).size();
        int maras = cairn.directMessages(MARA).size();
        cairn.turn(Duration.ofDays(31));
        assertTrue(cairn.sees(BEN, bens, "60-day check-in").contains("<@U0TOM>"));
        cairn.sees(TOM, cairn.workspace().openDm(TOM), "<@U0BEN>");
        assertEquals(anaAfter, cairn.directMessages(ANA).size());
        assertEquals(maras, cairn.directMessages(MARA).size());
        cairn.types(TOM, "/checkin @ana today");
        cairn.sees(TOM, "are planned");
        for (String person : List.of(ANA, BEN, TOM)) {
            assertFalse(cairn.directMessages(person).toString().contains("<@someone"));
        }
    }

    /** Up to the button that forgets. */
    private static Press asks(String userId) {
        cairn.types(userId, "/cairn my data");
        cairn.seesForm(userId, "This is what Cairn keeps about you.");
        pressed(cairn.pressInForm(userId, "Forget me…"));
        cairn.seesForm(userId, "This is done at once and cannot be undone.");
        return cairn.pressInForm(userId, "Forget me now");
    }

    private static void pressed(Press press) {
        assertTrue(cairn.workspace().press(press).acked());
    }

    private static void inDatabase(String sql) {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"))) {
            database.createStatement().execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
