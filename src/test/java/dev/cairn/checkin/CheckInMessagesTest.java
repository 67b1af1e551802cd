package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.MAX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.cairn.content.CoachingGuide;
import dev.cairn.content.Content;
import dev.cairn.content.Holidays;
import dev.cairn.content.PostmortemGuide;
import dev.cairn.content.PracticeGuide;
import dev.cairn.content.Vocabulary;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckInMessagesTest {
    private final CheckInStage stage = new CheckInStage();
    private final CheckInPlan plan = stage.planned("9 March");

    @Test
    void the_first_block_carries_the_nudges_id() {
        Nudge announcement = nudges().get(0);
        Nudge checkIn = nudges().get(1);
        Nudge notice = stopNotice("UEVA");

        assertEquals(announcement.id(), firstBlockId(stage.announcement.look(announcement)));
        assertEquals(checkIn.id(), firstBlockId(stage.checkInNudge.look(checkIn)));
        assertEquals(notice.id(), firstBlockId(stage.stopNotice.look(notice)));
    }

    @Test
    void a_check_in_says_its_goals_why_it_came_and_what_comes_next() {
        String blocks = stage.checkInNudge.look(nudges().get(1)).orElseThrow().blocks();

        assertTrue(plain(blocks).contains("*30 days*\nTime to look back &lt;together&gt;."), plain(blocks));
        assertTrue(plain(blocks).contains("Know the &lt;team&gt;"), plain(blocks));
        assertTrue(plain(blocks).contains("What went well?"), plain(blocks));
        assertTrue(
                plain(blocks)
                        .contains(
                                "You get this because <@UMAX> planned it on Mon 2 Mar 2026. <@UMAX> answers the same goals."),
                plain(blocks));
        assertTrue(
                plain(blocks)
                        .contains(
                                "once both have answered; nobody else does. The next check-in comes on Fri 8 May 2026."),
                plain(blocks));
        assertTrue(plain(stage.checkInNudge.look(nudges().get(5)).orElseThrow().blocks())
                .contains("This was the last check-in planned."));
    }

    @Test
    void the_announcement_says_who_when_and_who_sees_what() {
        String blocks =
                plain(stage.announcement.look(nudges().get(0)).orElseThrow().blocks());

        assertTrue(blocks.contains("<@UMAX> planned check-ins with you, counted from Mon 9 Mar 2026."), blocks);
        assertTrue(blocks.contains("30 days: Wed 8 Apr 2026"), blocks);
        assertTrue(blocks.contains("Only you get these messages"), blocks);
    }

    @Test
    void after_a_stop_only_the_notice_speaks() {
        List<Nudge> before = nudges();
        stage.stopping.stop(MAX, plan.id());

        assertEquals(Optional.empty(), stage.announcement.look(before.get(0)));
        assertEquals(Optional.empty(), stage.checkInNudge.look(before.get(1)));
        assertTrue(stage.stopNotice.look(stopNotice("UEVA")).isPresent());
    }

    @Test
    void the_notice_tells_each_what_the_other_did() {
        assertTrue(plain(stage.stopNotice.look(stopNotice("UEVA")).orElseThrow().blocks())
                .contains("<@UMAX> stopped your check-ins."));
        assertTrue(plain(stage.stopNotice.look(stopNotice("UMAX")).orElseThrow().blocks())
                .contains("<@UEVA> stopped their check-ins with you."));
    }

    @Test
    void about_a_plan_of_another_team_or_a_milestone_that_is_gone_there_is_nothing_to_say() {
        Nudge checkIn = nudges().get(1);
        Nudge ofAnotherTeam = Nudge.waiting(checkIn.id(), "T2", CheckInNudge.KIND, plan.id(), "UEVA", checkIn.dueAt());
        Nudge ofNoMilestone = Nudge.waiting("odd", "T1", CheckInNudge.KIND, plan.id(), "UEVA", checkIn.dueAt());
        CheckInNudge withoutContent = new CheckInNudge(
                stage.plans,
                stage.answers,
                new Content(
                        stage.content.blueprint(),
                        Vocabulary.EMPTY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        PostmortemGuide.EMPTY,
                        PracticeGuide.EMPTY,
                        CoachingGuide.EMPTY,
                        Holidays.NONE),
                stage.after);

        assertEquals(Optional.empty(), stage.checkInNudge.look(ofAnotherTeam));
        assertEquals(Optional.empty(), stage.announcement.look(ofAnotherTeam));
        assertEquals(Optional.empty(), stage.stopNotice.look(ofAnotherTeam));
        assertEquals(Optional.empty(), stage.checkInNudge.look(ofNoMilestone));
        assertEquals(Optional.empty(), withoutContent.look(checkIn));
    }

    @Test
    void each_kind_is_its_own() {
        assertEquals(
                List.of("checkin.milestone", "checkin.planned", "checkin.stopped"),
                List.of(stage.checkInNudge.kind(), stage.announcement.kind(), stage.stopNotice.kind()));
        assertFalse(nudges().isEmpty());
    }

    private List<Nudge> nudges() {
        return stage.nudges.about("T1", plan.id());
    }

    private Nudge stopNotice(String recipient) {
        return Nudge.waiting("notice", "T1", StopNotice.KIND, plan.id(), recipient, CheckInStage.START);
    }

    private static String firstBlockId(Optional<Message> message) {
        return JsonParser.parseString(message.orElseThrow().blocks())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("block_id")
                .getAsString();
    }

    /** The blocks' JSON with its escapes undone, to search in. */
    private static String plain(String json) {
        return json.replace("\\u003c", "<")
                .replace("\\u003e", ">")
                .replace("\\u0026", "&")
                .replace("\\n", "\n");
    }
}
