package dev.cairn.postmortem;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.OTTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.Shown;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Ana leads a postmortem in #general. It is Monday 23 November 2026, 9:00 UTC, which is Ana's zone; Ben is in New York. */
class ActionConversationTest {
    private static final String ALERT = "Alert on queue depth above <1,000> & *page*";

    @TempDir
    Path folder;

    CairnInWorkspace cairn;
    String ts;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
        cairn.types(ANA, "/postmortem Checkout was down");
        ts = cairn.ts(ANA, "Postmortem: Checkout was down");
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void from_a_vague_wish_to_an_action_that_held() {
        opensActions(ANA);
        presses(ANA, "Add…");
        sees(ANA, "Whose is it?");
        sends(ANA, Map.of("text", "Improve monitoring", "owner", BEN));
        String missing = error(ANA, "text");
        assertTrue(missing.contains("For example: Alert the on-call engineer"), missing);

        sends(ANA, Map.of("text", ALERT, "owner", BEN, "due", "2026-12-07", "kind", "DETECT"));

        String list = sees(ANA, "Added.");
        assertTrue(list.contains(ALERT + "\n<@U0BEN>, detect, due Mon 7 Dec 2026"), list);
        assertTrue(cairn.sees(MARA, "Actions: 1 open").contains("[Actions…]"));
        String given = cairn.sees(BEN, dm(BEN), "gave you an action item");
        assertTrue(
                given.startsWith("<@U0ANA> gave you an action item.\n" + ALERT + "\ndue Mon 7 Dec 2026, from"), given);

        cairn.turn(Duration.ofDays(16));
        List<String> reminders = cairn.directMessages(BEN);
        assertEquals(3, reminders.size(), () -> String.join("\n---\n", reminders));
        assertEquals(
                "*Your action items, Mon 7 Dec 2026: 1 to do.*\n" + ALERT
                        + "\ndue today, from Checkout was down\n[Done…]\n[Snooze…]\nYou get this because these actions are"
                        + " yours: two working days before one is due, on the day, and weekly until it is done or dropped,"
                        + " also after the postmortem is closed. To change or drop one, or give it to somebody else, type"
                        + " `/postmortem actions`.",
                reminders.get(2));

        pressesIn(BEN, "Mon 7 Dec 2026", "Done…");
        sees(BEN, "Where can one see it?");
        sends(BEN, Map.of("proof", "it works"));
        assertTrue(error(BEN, "proof").contains("Give a link"), error(BEN, "proof"));
        sends(BEN, Map.of("proof", "https://example.com/pull/12"));
        assertTrue(sees(BEN, "Done. Well done.").contains("<https://example.com/pull/12>"));
        cairn.sees(MARA, "Actions: none open, 1 done");

        cairn.turn(Duration.ofDays(46));
        String question = cairn.sees(ANA, dm(ANA), "Did it hold?");
        assertTrue(question.contains("[Yes, it held] [No, reopen it…] [Not sure]"), question);
        pressesIn(ANA, "Did it hold?", "No, reopen it…");
        sees(ANA, "When is it due now?");
        sends(ANA, Map.of("due", "2027-02-08"));
        sees(ANA, "It is open again, due Mon 8 Feb 2027");
        cairn.sees(MARA, "Actions: 1 open");
        cairn.closesForms(ANA);
        opensActions(ANA);
        assertTrue(sees(ANA, "Action").contains("It did not hold, says <@U0ANA>"), () -> sees(ANA, "Action"));
    }

    @Test
    void a_reminder_is_snoozed_by_its_owner() {
        adds(ANA, ALERT, ANA, "2026-11-25");
        cairn.turn(Duration.ofDays(2).plusHours(2));
        pressesIn(ANA, "Wed 25 Nov 2026", "Snooze…");
        sees(ANA, "You are not reminded of this action before the day you choose.");

        sends(ANA, Map.of("day", "2026-11-25"));
        assertEquals("Choose a day after today.", error(ANA, "day"));
        sends(ANA, Map.of("day", "2026-11-28"));

        sees(ANA, "You are reminded again on Mon 30 Nov 2026 at 10:00.");
        cairn.turn(Duration.ofDays(8));
        assertEquals(
                List.of("Mon 23 Nov 2026", "Wed 25 Nov 2026", "Mon 30 Nov 2026"),
                cairn.directMessages(ANA).stream()
                        .filter(each -> each.startsWith("*Your action items"))
                        .map(each -> each.substring("*Your action items, ".length(), each.indexOf(':')))
                        .toList());
    }

    @Test
    void the_lists_show_what_is_ones_own_this_channels_and_overdue() {
        adds(ANA, ALERT, BEN, "2026-11-24");
        cairn.turn(Duration.ofDays(3));

        cairn.types(BEN, "/postmortem actions");
        String mine = cairn.sees(BEN, "Your action items: 1");
        assertTrue(mine.contains(ALERT + "\noverdue since Tue 24 Nov 2026, from Checkout was down"), mine);
        assertTrue(mine.endsWith("[This channel] [Overdue]"), mine);
        cairn.types(MARA, "/postmortem actions");
        cairn.sees(MARA, "You have no open action items.");
        cairn.presses(MARA, cairn.ts(MARA, "You have no open"), ActionListBlocks.SHOW + ".CHANNEL");
        cairn.sees(MARA, "Open action items of this channel: 1");
        cairn.types(MARA, "/postmortem actions overdue");
        cairn.sees(MARA, "Overdue action items, yours and this channel's: 1");
        assertTrue(
                cairn.texts(GENERAL, ANA).stream().noneMatch(each -> each.contains("Your action items")),
                "nobody else sees them");
    }

    @Test
    void the_message_of_a_closed_postmortem_says_too_what_is_overdue() {
        adds(ANA, ALERT, BEN, "2026-11-24");
        cairn.presses(ANA, ts, PostmortemSummary.MORE);
        sees(ANA, "[Close…]");
        presses(ANA, "Close…");
        sees(ANA, "Still missing: ");
        sends(ANA, Map.of("reason", "a false alarm"));
        String closed = cairn.sees(MARA, "*Closed*");
        assertTrue(closed.contains("Actions: 1 open\n"), closed);

        cairn.turn(Duration.ofDays(3));

        String later = cairn.sees(MARA, "Actions: 1 open, 1 overdue");
        assertTrue(later.contains("*Closed*"), later);
    }

    @Test
    void of_two_who_edit_at_once_the_slower_is_told_and_loses_nothing_typed() {
        adds(ANA, ALERT, BEN, "2026-12-07");
        for (String each : List.of(ANA, BEN)) {
            opensActions(each);
            presses(each, "Edit…");
            sees(each, "Whose is it?");
        }
        sends(ANA, Map.of("text", "Alert on queue depth above 500"));
        sees(ANA, "Saved.");

        sends(BEN, Map.of("text", "Alert on queue depth above 800", "due", "2026-12-08"));

        String told = sees(BEN, "Somebody else changed this while you wrote.");
        assertTrue(told.contains("It now says: “Alert on queue depth above 500”, due Mon 7 Dec 2026."), told);
        assertTrue(
                cairn.form(BEN).toString().contains("Alert on queue depth above 800"),
                () -> cairn.form(BEN).toString());
        sends(BEN, Map.of("text", "Alert on queue depth above 800", "due", "2026-12-08"));
        assertTrue(sees(BEN, "Saved.").contains("above 800\n<@U0BEN>, prevent, due Tue 8 Dec 2026"));
    }

    @Test
    void who_may_not_change_an_action_sees_no_buttons_for_it_and_who_drops_one_says_why() {
        adds(ANA, ALERT, BEN, "2026-12-07");
        opensActions(MARA);
        assertFalse(sees(MARA, ALERT).contains("[Edit…]"));

        opensActions(BEN);
        presses(BEN, "Drop…");
        sees(BEN, "Why will it not be done?");
        sends(BEN, Map.of("reason", "The queue <is> gone"));

        assertTrue(sees(BEN, "Dropped.").contains("Why: The queue <is> gone"), () -> sees(BEN, "Dropped."));
        presses(MARA, "Add…");
        sees(MARA, "Whose is it?");
        sends(MARA, Map.of("text", ALERT, "owner", OTTO));
        assertTrue(error(MARA, "owner").contains("another organisation"), error(MARA, "owner"));
    }

    @Test
    void the_weekly_message_introduces_itself_comes_when_something_is_overdue_and_can_be_stopped() {
        cairn.types(MARA, "/postmortem digest");
        cairn.sees(MARA, "This channel gets no weekly message about overdue action items.");
        cairn.types(MARA, "/postmortem digest on");
        cairn.sees(BEN, "<@U0MARA> set up a weekly message");
        cairn.sees(MARA, "It is on, and the channel reads that you set it up.");
        adds(ANA, ALERT, BEN, "2026-12-01");

        cairn.turn(Duration.ofDays(15));

        List<String> weekly = cairn.texts(GENERAL, ANA).stream()
                .filter(each -> each.startsWith("*Overdue action items"))
                .toList();
        assertEquals(
                List.of("*Overdue action items: 1*\n" + ALERT
                        + "\nben, overdue since Tue 1 Dec 2026, from Checkout was down\n[Actions…]\nComes on Mondays when"
                        + " something is overdue. mara set it up; /postmortem digest off stops it."),
                weekly);
        cairn.types(BEN, "/postmortem digest off");
        cairn.sees(BEN, "It is off: no more weekly messages");
        cairn.turn(Duration.ofDays(7));
        assertEquals(
                1,
                cairn.texts(GENERAL, ANA).stream()
                        .filter(each -> each.startsWith("*Overdue action items"))
                        .count());
    }

    private void adds(String userId, String text, String owner, String due) {
        opensActions(userId);
        presses(userId, "Add…");
        sees(userId, "Whose is it?");
        sends(userId, Map.of("text", text, "owner", owner, "due", due));
        sees(userId, "Added.");
        cairn.closesForms(userId);
    }

    private String dm(String userId) {
        return cairn.workspace().openDm(userId);
    }

    private void opensActions(String userId) {
        cairn.presses(userId, ts, ActionBlocks.OPEN);
        sees(userId, "Add…");
    }

    /** Presses the first button of this name in the form on top. */
    private void presses(String userId, String button) {
        JsonNode pressed = button(cairn.form(userId), button);
        cairn.workspace()
                .press(Press.inView(
                                userId,
                                cairn.form(userId).path("id").asText(),
                                pressed.path("action_id").asText())
                        .withValue(pressed.path("value").asText()));
    }

    /** Presses a button in the newest direct message that says something. */
    private void pressesIn(String userId, String part, String button) {
        JsonNode message = cairn.message(userId, dm(userId), part);
        cairn.workspace()
                .press(Press.inMessage(
                        userId,
                        dm(userId),
                        message.path("ts").asText(),
                        button(message, button).path("action_id").asText()));
    }

    private static JsonNode button(JsonNode shown, String text) {
        return shown.findParents("action_id").stream()
                .filter(each -> each.path("text").path("text").asText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionFailedError("no button " + text + " in " + shown));
    }

    /** The form that somebody has open, once it says this. */
    private String sees(String userId, String part) {
        try {
            Awaitility.await()
                    .until(() -> !cairn.workspace().views(userId).isEmpty()
                            && whole(userId).contains(part));
        } catch (ConditionTimeoutException never) {
            throw new AssertionFailedError(
                    "no form says “" + part + "”: " + cairn.workspace().views(userId), never);
        }
        return Shown.of(cairn.form(userId));
    }

    private String whole(String userId) {
        return Shown.of(cairn.form(userId)) + cairn.form(userId).findValuesAsText("text");
    }

    /** Fills in the form on top by the beginnings of its block ids, and sends it. */
    private void sends(String userId, Map<String, String> fields) {
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> {
            JsonNode block = block(userId, name);
            values.put(
                    block.path("block_id").asText(),
                    Map.of(block.path("element").path("action_id").asText(), TextNode.valueOf(value)));
        });
        assertTrue(cairn.workspace()
                .submit(userId, cairn.form(userId).path("id").asText(), values)
                .acked());
    }

    private JsonNode block(String userId, String name) {
        return StreamSupport.stream(cairn.form(userId).path("blocks").spliterator(), false)
                .filter(block -> block.path("block_id").asText().equals(name)
                        || block.path("block_id").asText().startsWith(name + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionFailedError("no field " + name + " in " + cairn.form(userId)));
    }

    /** What stands under a field of the form on top. */
    private String error(String userId, String name) {
        return cairn.form(userId)
                .path("errors")
                .path(block(userId, name).path("block_id").asText())
                .asText();
    }
}
