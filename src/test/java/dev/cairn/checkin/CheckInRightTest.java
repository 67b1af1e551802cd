package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each cell of the README's table of who may do what, tried: each tries the deed itself. */
class CheckInRightTest {
    private static final String HEADING = "### Who may do what with check-ins";

    private static final Caller FORMER = new Caller("T1", "UFORMER");

    /** Who the columns of the table are. */
    private static final Map<String, Caller> PEOPLE = people();

    private static Map<String, Caller> people() {
        Map<String, Caller> people = new LinkedHashMap<>();
        people.put("Engineer", EVA);
        people.put("Manager", MAX);
        people.put("Former manager", FORMER);
        people.put("Anybody else", new Caller("T1", "UOTHER"));
        people.put("Content keeper", new Caller("T1", "UKEEPER"));
        people.put("Another organisation", new Caller("T2", "UMAX"));
        return people;
    }

    /** What the rows of the table try: whether a person of a column gets it done. */
    private static final Map<String, BiPredicate<Stage, Caller>> DEEDS = deeds();

    private static Map<String, BiPredicate<Stage, Caller>> deeds() {
        Map<String, BiPredicate<Stage, Caller>> deeds = new LinkedHashMap<>();
        deeds.put("See the dates", Stage::sees);
        deeds.put("Answer, and read one's own answers", Stage::answers);
        deeds.put("Show one's own answers before the other has answered", Stage::shares);
        deeds.put("Read what the other shows before both have answered", Stage::readsWhatIsShared);
        deeds.put("Read anything else of the other's before both have answered", Stage::readsTheOthersBefore);
        deeds.put("Read the other's answers once both have answered", Stage::readsTheOthersAfter);
        deeds.put("Write what was agreed", Stage::agrees);
        deeds.put("Snooze", Stage::snoozes);
        deeds.put("Change the time of day", Stage::changesTime);
        deeds.put("Say “Not my manager”", Stage::saysNotMyManager);
        deeds.put("Move", Stage::moves);
        deeds.put("Pause and resume", Stage::pauses);
        deeds.put("Hand over", Stage::handsOver);
        deeds.put("Say that the engineer is away", Stage::setsAway);
        deeds.put("End", Stage::ends);
        return deeds;
    }

    @TestFactory
    Stream<DynamicTest> each_cell_is_as_the_table_says() throws IOException {
        List<List<String>> table = table();
        List<String> columns = table.get(0).subList(1, table.get(0).size());
        return DEEDS.entrySet().stream().flatMap(deed -> {
            List<String> row = table.stream()
                    .filter(each -> each.get(0).equals(deed.getKey()))
                    .findFirst()
                    .orElseThrow();
            return PEOPLE.entrySet().stream()
                    .map(person -> DynamicTest.dynamicTest(
                            deed.getKey() + ": " + person.getKey(),
                            () -> assertEquals(
                                    "yes".equals(row.get(1 + columns.indexOf(person.getKey()))),
                                    deed.getValue().test(new Stage(), person.getValue()))));
        });
    }

    @Test
    void the_table_has_every_deed_and_everybody() throws IOException {
        List<List<String>> table = table();
        List<String> rows = new ArrayList<>(DEEDS.keySet());
        rows.add("Read, change or remove evidence");

        assertEquals(
                List.copyOf(PEOPLE.keySet()),
                table.get(0).subList(1, table.get(0).size()));
        assertEquals(rows, table.stream().skip(1).map(row -> row.get(0)).toList());
    }

    @Test
    void who_planned_for_the_wrong_manager_may_put_that_right_and_nothing_else() {
        Stage stage = new Stage();
        stage.notMyManager.say(EVA, stage.plan, "UMAX");

        assertEquals(
                Set.of(
                        CheckInRight.SEE,
                        CheckInRight.MOVE,
                        CheckInRight.PAUSE,
                        CheckInRight.HAND_OVER,
                        CheckInRight.SET_AWAY,
                        CheckInRight.END),
                Set.copyOf(Arrays.stream(CheckInRight.values())
                        .filter(right -> right.isOf(stage.now(), "UMAX"))
                        .toList()));
        assertEquals(State.SUSPENDED, stage.now().state());
    }

    /** The README's table, by rows, the heading first. */
    private static List<List<String>> table() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        return readme.substring(readme.indexOf(HEADING))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| ---"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** Eva's first check-in has come; Ida handed the check-ins over to Max before. Neither has answered. */
    private static final class Stage {

        final CheckInStage stage = new CheckInStage();
        final String plan;
        final AnswerCheckIn answering = new AnswerCheckIn(
                stage.plans,
                stage.answers,
                (teamId, ownerId, goals) -> List.of(),
                stage.slack,
                stage.clock,
                stage.content,
                stage.calendar);
        final NotMyManager notMyManager = new NotMyManager(stage.change);

        Stage() {
            Stream.of("UFORMER", "UOTHER", "UKEEPER", "UNEXT").forEach(each -> stage.slack.with(each, "Europe/Berlin"));
            plan = ((PlanCheckIns.Result.Planned) stage.planning.plan(FORMER, "UEVA", "today"))
                    .plan()
                    .id();
            new HandOverCheckIns(stage.change, stage.slack).handOver(FORMER, plan, "UMAX");
            stage.dueWork.turnTo(CheckInStage.inBerlin("2026-04-01T12:00"));
        }

        CheckInPlan now() {
            return stage.plans.find("T1", plan).orElseThrow();
        }

        private CheckInAddress first() {
            return new CheckInAddress(plan, "30-day");
        }

        private static boolean done(PlanChanged changed) {
            return changed instanceof PlanChanged.Done;
        }

        /** Everybody's own list, and what is said where somebody plans for an engineer who has a plan. */
        boolean sees(Caller caller) {
            return stage.plans.openAround(caller.teamId(), caller.userId()).stream()
                    .anyMatch(each -> each.id().equals(plan));
        }

        private Answers saying(String note) {
            return new Answers(Map.of("6.goals", Mark.UNCLEAR), Map.of("6.goals", note), "");
        }

        private AnswerForm form(Caller caller) {
            return new AnswerForm(first(), now().otherThan(caller.userId()), 0);
        }

        boolean answers(Caller caller) {
            boolean sent =
                    !(answering.send(caller, form(caller), saying("mine")) instanceof AnswerCheckIn.Sent.Refused);
            boolean read = answering.open(caller, first()) instanceof Opened.ToFillIn open
                    && open.own().sent().equals(Optional.of(saying("mine")));
            assertEquals(sent, read);
            return sent;
        }

        boolean readsTheOthersBefore(Caller caller) {
            Stream.of(EVA, MAX)
                    .filter(each -> !each.equals(caller))
                    .forEach(each -> answering.send(each, form(each), saying("secret of " + each.userId())));
            if (!caller.equals(EVA) && !caller.equals(MAX)) {
                // Both have answered; for somebody else that is still before.
                return answering.open(caller, first()) instanceof Opened.Both;
            }
            return shown(caller).contains("secret");
        }

        private String shown(Caller caller) {
            Opened opened = answering.open(caller, first());
            if (opened instanceof Opened.ToFillIn toFillIn) {
                return CheckInAnswerBlocks.toFillIn(toFillIn, stage.content.blueprint())
                        .view();
            }
            if (opened instanceof Opened.ToRead toRead) {
                return SharedAnswersBlocks.toRead(toRead, stage.content.blueprint())
                        .view();
            }
            return opened instanceof Opened.Both both
                    ? BothAnswersBlocks.both(both, stage.content.blueprint()).view()
                    : "";
        }

        private ShareAnswers.Result share(Caller caller) {
            stage.dueWork.turnTo(CheckInStage.inBerlin("2026-04-07T12:00"));
            return new ShareAnswers(answering, stage.answers, stage.clock).share(caller, form(caller));
        }

        /** Whoever is neither of the two tries it where both could. */
        boolean shares(Caller caller) {
            boolean engineer = caller.equals(EVA);
            answering.send(engineer ? EVA : MAX, form(engineer ? EVA : MAX), saying("mine"));
            boolean shared = share(caller) instanceof ShareAnswers.Result.Shared;
            assertEquals(shared, shown(engineer ? MAX : EVA).contains("mine"));
            return shared;
        }

        boolean readsWhatIsShared(Caller caller) {
            Caller other = caller.equals(EVA) ? MAX : EVA;
            answering.send(other, form(other), saying("said by the other"));
            assertFalse(shown(caller).contains("said by the other"));
            share(other);
            return shown(caller).contains("said by the other");
        }

        private void bothAnswer() {
            Stream.of(EVA, MAX).forEach(each -> answering.send(each, form(each), saying("said by " + each.userId())));
        }

        boolean readsTheOthersAfter(Caller caller) {
            bothAnswer();
            return shown(caller).contains("said by UEVA") && shown(caller).contains("said by UMAX");
        }

        boolean agrees(Caller caller) {
            bothAnswer();
            return new AgreeOnCheckIn(answering, stage.answers, stage.clock)
                            .agree(caller, form(caller), "pair on Fridays")
                    instanceof AgreeOnCheckIn.Result.Kept;
        }

        boolean snoozes(Caller caller) {
            return done(new SnoozeCheckIn(stage.change, stage.answers, stage.clock, stage.calendar)
                    .snooze(caller, first(), LocalDate.of(2026, 4, 7)));
        }

        boolean changesTime(Caller caller) {
            return done(new ChangeTimeOfDay(stage.change).change(caller, plan, LocalTime.of(14, 0)));
        }

        boolean saysNotMyManager(Caller caller) {
            return done(notMyManager.say(caller, plan, "UMAX"));
        }

        boolean moves(Caller caller) {
            return done(new MoveCheckIn(stage.change, stage.clock, stage.calendar)
                    .move(caller, plan, Optional.of("60-day"), LocalDate.of(2026, 5, 12)));
        }

        boolean pauses(Caller caller) {
            boolean paused = done(new PauseCheckIns(stage.change).pause(caller, plan));
            new PauseCheckIns(stage.change).pause(MAX, plan);
            assertEquals(paused, done(new ResumeCheckIns(stage.change).resume(caller, plan)));
            return paused;
        }

        boolean handsOver(Caller caller) {
            return done(new HandOverCheckIns(stage.change, stage.slack).handOver(caller, plan, "UNEXT"));
        }

        boolean setsAway(Caller caller) {
            return new SetAway(stage.change, stage.plans, stage.slack, stage.clock, stage.calendar)
                            .until(caller, "UEVA", "2026-04-20")
                    instanceof SetAway.Result.Noted;
        }

        boolean ends(Caller caller) {
            return stage.stopping.stop(caller, plan) instanceof StopCheckIns.Result.Stopped;
        }
    }
}
