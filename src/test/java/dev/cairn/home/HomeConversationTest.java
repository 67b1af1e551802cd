package dev.cairn.home;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.Shown;
import dev.cairn.conversation.Days;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** From opening Home to what others' changes do to it. It begins on Monday 23 November 2026, 9:00 UTC. */
class HomeConversationTest {
    @TempDir
    static Path folder;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    void home_follows_what_others_do_and_shows_nobody_what_another_wrote() {
        opens(ANA, "What Cairn can do for you");
        opens(MARA, "What Cairn can do for you");

        cairn.types(MARA, "/checkin @ana today");
        sees(ANA, "*Next: 30-day check-in* on Wed 23 Dec 2026, with <@U0MARA>.");
        sees(MARA, "*<@U0ANA>*\nNext: 30-day check-in on Wed 23 Dec 2026.");

        // Who has not opened Home for thirty days is not drawn for.
        cairn.turn(Duration.ofDays(20));
        opens(ANA, "*Next: 30-day check-in*");
        opens(MARA, "Next: 30-day check-in");
        cairn.turn(Duration.ofDays(11));
        sees(ANA, "[Answer: 30-day check-in] [Change…]");
        sees(MARA, "Waiting for you and <@U0ANA>.");

        presses(ANA, HomeCheckInBlocks.ANSWER + ".0");
        answers(ANA, "only for Mara, later");
        sees(ANA, "You have answered. Waiting for <@U0MARA>.");
        assertFalse(sees(MARA, "<@U0ANA> has answered. Waiting for you.").contains("only for Mara"));
        presses(MARA, HomeCheckInBlocks.ANSWER + ".0");
        answers(MARA, "mine");
        sees(ANA, "[See both: 30-day check-in]");
        assertFalse(sees(MARA, "[See both: 30-day check-in]").contains("only for Mara"));

        presses(MARA, HomeCheckInBlocks.CHANGE);
        cairn.seesForm(MARA, "[Pause]");
        pressesInForm(MARA, "checkin.pause");
        sees(ANA, "*Your check-ins are paused.*");
        sees(MARA, "Paused: no check-in comes until you resume them.");
        cairn.closesForms(MARA);
        cairn.closesForms(ANA);
    }

    @Test
    void a_list_is_at_home_with_whoever_posted_it_or_ticked_a_row() {
        opens(BEN, "What Cairn can do for you");
        cairn.types(TOM, "/review https://github.com/acme/shop/pull/12");
        opens(TOM, "Code review: acme/shop#12\n0 of 7 done");
        cairn.types(TOM, "/review Retry payments");
        cairn.sees(TOM, "Retry payments");
        sees(TOM, "Code review: Retry payments\n0 of 7 done\n<https://");
        String ts = cairn.ts(TOM, "Retry payments");

        String row = CairnInWorkspace.button(cairn.message(BEN, CairnInWorkspace.GENERAL, "Retry payments"), "Done")
                .path("action_id")
                .asText();
        cairn.presses(BEN, ts, row);

        sees(TOM, "1 of 7 done");
        sees(BEN, "Code review: Retry payments\n1 of 7 done");
    }

    @Test
    void evidence_has_the_day_on_which_it_was_saved_where_its_owner_is() {
        String person = cairn.workspace().addPerson("leilani", "Leilani", "Engineer", "Pacific/Honolulu");
        cairn.workspace().write(BEN, CairnInWorkspace.GENERAL, "Thank you, Leilani!");
        String ts = cairn.ts(BEN, "Thank you, Leilani!");
        opens(person, "What Cairn can do for you");

        cairn.workspace().messageShortcut(person, CairnInWorkspace.GENERAL, ts, "evidence.save");
        form(person, "Only you will see this.");
        cairn.workspace().submit(person, cairn.form(person).path("id").asText(), Map.of());

        LocalDate there = LocalDate.ofInstant(cairn.calendar().instant(), ZoneId.of("Pacific/Honolulu"));
        LocalDate utc = LocalDate.ofInstant(cairn.calendar().instant(), ZoneOffset.UTC);
        assertEquals(utc.minusDays(1), there, "the day before, at eleven in the evening");
        sees(person, "|latest> on " + Days.written(there) + ".");
        cairn.closesForms(person);
    }

    @Test
    void who_keeps_the_content_sees_what_is_asked_in_vain_and_opens_the_list_on_top() {
        opens(KEIKO, "No question waits for a better answer.");

        cairn.types(BEN, "/expectations is there a xylophone");

        sees(KEIKO, "1 question waits for a better answer.");
        presses(KEIKO, HomeKeepingBlocks.GAPS);
        cairn.seesForm(KEIKO, "xylophone");
        pressesInForm(KEIKO, "gaps.done");
        cairn.seesForm(KEIKO, "Nothing is open");
        sees(KEIKO, "No question waits for a better answer.");
        cairn.closesForms(KEIKO);
        presses(KEIKO, HomeKeepingBlocks.HINTS);
        cairn.seesForm(KEIKO, "Nobody has called a hint wrong yet.");
        cairn.closesForms(KEIKO);
    }

    @Test
    void each_button_of_a_first_home_does_what_it_says() {
        String person = cairn.workspace().addPerson("noor", "Noor", "Engineer", "Europe/Berlin");
        opens(person, "What Cairn can do for you");

        presses(person, HomeBlocks.PLAN);
        form(person, "Plan check-ins");
        presses(person, HomeBlocks.PRACTISE);
        form(person, "practice.answer");
        presses(person, HomeBlocks.ASK);
        form(person, "answer.ask");
        cairn.workspace()
                .submit(
                        person,
                        cairn.form(person).path("id").asText(),
                        Map.of("question", Map.of("question", TextNode.valueOf("who approves a new service"))));
        String answer = cairn.seesForm(person, "[Whole section]");
        assertFalse(answer.contains("[Share here]"), answer);
        pressesInForm(person, "answer.whole");
        cairn.seesForm(person, "Blueprint");
        cairn.closesForms(person);
    }

    @Test
    void pages_are_turned_and_one_that_is_no_longer_there_is_the_nearest() {
        String manager = cairn.workspace().addPerson("lea", "Lea", "Manager", "Europe/Berlin");
        for (int i = 0; i < 50; i++) {
            cairn.workspace().addPerson("crew" + i, "Crew " + i, "Engineer", "Europe/Berlin");
            cairn.types(manager, "/checkin @crew" + i + " today");
            cairn.sees(manager, "Check-ins for crew" + i);
        }
        opens(manager, "50 people.");
        opens(manager, "Page 1 of 2.\n[Next]");

        presses(manager, HomePagesBlocks.PAGE + ".next");
        sees(manager, "Page 2 of 2.\n[Earlier]");
        cairn.workspace()
                .press(Press.inView(manager, view(manager), HomePagesBlocks.PAGE + ".earlier")
                        .withValue("77"));
        opens(manager, "Page 2 of 2.\n[Earlier]");
        // What was asked for before may be drawn after the first press: whoever sees that presses again.
        Awaitility.await().ignoreExceptions().until(() -> {
            boolean there = home(manager).contains("Page 1 of 2.\n[Next]");
            if (!there) {
                presses(manager, HomePagesBlocks.PAGE + ".earlier");
            }
            return there;
        });
    }

    private static void opens(String userId, String part) {
        cairn.workspace().openHome(userId);
        sees(userId, part);
    }

    private static String sees(String userId, String part) {
        return cairn.workspace()
                .await(() -> Optional.of(home(userId)).filter(home -> home.contains(part)), PATIENCE)
                .orElseThrow(() -> new AssertionFailedError(
                        "Home of " + userId + " does not say “" + part + "”:\n" + home(userId)));
    }

    private static String home(String userId) {
        return cairn.workspace().home(userId).map(Shown::of).orElse("");
    }

    private static String view(String userId) {
        return cairn.workspace().home(userId).orElseThrow().path("id").asText();
    }

    private static void presses(String userId, String actionId) {
        cairn.closesForms(userId);
        cairn.workspace().press(Press.inView(userId, view(userId), actionId));
    }

    private static void form(String userId, String part) {
        Awaitility.await()
                .until(() -> cairn.workspace().views(userId).toString().contains(part));
    }

    private static void pressesInForm(String userId, String actionId) {
        JsonNode form = cairn.form(userId);
        cairn.workspace().press(Press.inView(userId, form.path("id").asText(), actionId));
    }

    private static void answers(String userId, String note) {
        form(userId, "checkin.answers");
        JsonNode form = cairn.form(userId);
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        for (JsonNode block : form.path("blocks")) {
            String id = block.path("block_id").asText();
            String action = block.path("element").path("action_id").asText();
            if (id.startsWith("mark.")) {
                JsonNode option = block.path("element").path("options").path(0);
                values.put(
                        id, Map.of(action, TextNode.valueOf(option.path("value").asText())));
            } else if (block.path("type").asText().equals("input")) {
                values.put(id, Map.of(action, TextNode.valueOf(note)));
            }
        }
        assertTrue(cairn.workspace()
                .submit(userId, form.path("id").asText(), values)
                .acked());
    }
}
