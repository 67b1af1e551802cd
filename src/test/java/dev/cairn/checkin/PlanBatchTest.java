package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.checkin.Batch.Person;
import dev.cairn.checkin.Batch.Standing;
import dev.cairn.checkin.Batch.State;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.OpenForms;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge;
import dev.cairn.store.ManualDueWork.Crash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seven people, planned together by Max. */
class PlanBatchTest {
    private static final List<String> SEVEN =
            IntStream.range(0, 7).mapToObj(i -> "UNEW" + i).toList();

    private final CheckInStage stage = new CheckInStage();
    private final OneBatch batches = new OneBatch();
    private final List<String> drawn = new ArrayList<>();
    private Outcome<String> form = new Outcome.Done<>("batch");
    private final OpenForms forms = (name, view) -> {
        drawn.add(view.view());
        return form;
    };
    private final LookOverBatch looking = new LookOverBatch(batches, stage.planning, forms, stage.clock);
    private final PlanBatch planning = new PlanBatch(batches, stage.planning, forms, stage.clock);

    PlanBatchTest() {
        SEVEN.forEach(each -> stage.slack.with(each, "Europe/Berlin"));
    }

    @Test
    void nobody_is_planned_before_the_planner_says_yes() {
        assertEquals(Optional.of(stage.clock.instant().plusSeconds(2)), looking.run("batch"), "the answer comes first");
        look();

        assertEquals(State.SHOWN, batches.now.state());
        assertTrue(drawn.get(drawn.size() - 1).contains("To be planned for 7 people"), drawn::toString);
        assertEquals(Optional.empty(), planning.run("batch"));
        SEVEN.forEach(each -> assertEquals(Optional.empty(), stage.plans.openFor("T1", each)));
    }

    @Test
    void what_nobody_says_yes_to_is_forgotten_after_a_day() {
        look();
        stage.clock.turn(Duration.ofDays(1));

        assertEquals(Optional.empty(), looking.run("batch"));

        assertEquals(Optional.empty(), batches.find("batch"));
    }

    @Test
    void everybody_is_planned_with_progress_and_one_message_at_the_end() {
        look();
        begin();

        assertEquals(Optional.empty(), planning.run("batch"));

        assertEquals(State.DONE, batches.now.state());
        assertTrue(drawn.stream().anyMatch(view -> view.contains("Planning… 5 of 7 done.")), drawn::toString);
        assertTrue(drawn.get(drawn.size() - 1).contains("Planned for 7 people"), drawn::toString);
        assertEquals(
                List.of("UMAX"),
                batches.results.stream().map(Nudge::recipientId).toList());
        everybodyOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6})
    void killed_between_planning_somebody_and_noting_it_down_it_goes_on_and_plans_nobody_twice(int planned) {
        look();
        begin();
        batches.dieAfter = planned;

        assertThrows(Crash.class, () -> planning.run("batch"));
        assertEquals(planned + 1, SEVEN.stream().filter(this::isPlanned).count());
        batches.dieAfter = Integer.MAX_VALUE;
        planning.run("batch");

        assertEquals(7, batches.now.those(Standing.PLANNED).size());
        everybodyOnce();
    }

    @Test
    void who_stopped_theirs_before_the_restart_is_not_planned_again() {
        look();
        begin();
        batches.dieAfter = 0;
        assertThrows(Crash.class, () -> planning.run("batch"));
        CheckInPlan first = stage.plans.openFor("T1", "UNEW0").orElseThrow();
        stage.plans.change(first.in(CheckInPlan.State.STOPPED), List.of());
        batches.dieAfter = Integer.MAX_VALUE;

        planning.run("batch");

        assertEquals(Optional.empty(), stage.plans.openFor("T1", "UNEW0"));
        assertEquals(1, batches.now.those(Standing.CANNOT_BE_PLANNED).size());
    }

    @Test
    void while_slack_is_busy_it_waits_and_goes_on() {
        look();
        begin();
        stage.slack.onNext(Call.FIND_PERSON, Fault.later(Duration.ofSeconds(3)));

        assertEquals(Optional.of(stage.clock.instant().plusSeconds(5)), planning.run("batch"));
        assertEquals(Optional.empty(), planning.run("batch"));

        everybodyOnce();
    }

    @Test
    void who_was_planned_by_somebody_else_meanwhile_keeps_that_plan() {
        look();
        CheckInPlan theirs =
                ((PlanCheckIns.Result.Planned) stage.planning.plan(CheckInStage.EVA, "UNEW3", "9 March")).plan();
        begin();

        planning.run("batch");

        assertEquals(Optional.of(theirs), stage.plans.openFor("T1", "UNEW3"));
        assertEquals(
                List.of(new Person(
                        "UNEW3",
                        Standing.CANNOT_BE_PLANNED,
                        Optional.of("unew3 already has check-ins planned by somebody else."))),
                batches.now.those(Standing.CANNOT_BE_PLANNED));
    }

    @Test
    void a_form_that_is_not_there_yet_is_drawn_again_and_one_that_was_closed_is_left() {
        form = new Outcome.Refused<>(Problem.FORM_CLOSED);
        stage.clock.turn(Duration.ofSeconds(3));

        assertEquals(Optional.of(stage.clock.instant().plusSeconds(1)), looking.run("batch"));
        stage.clock.turn(Duration.ofSeconds(20));
        Instant forgotten = batches.now.changedAt().plus(Duration.ofDays(1));
        assertEquals(Optional.of(forgotten), looking.run("batch"));
    }

    private void look() {
        stage.clock.turn(Duration.ofSeconds(2));
        looking.run("batch");
    }

    private void begin() {
        assertTrue(batches.begin("batch", stage.clock.instant()));
        stage.clock.turn(Duration.ofSeconds(2));
    }

    private boolean isPlanned(String engineerId) {
        return stage.plans.openFor("T1", engineerId).isPresent();
    }

    private void everybodyOnce() {
        stage.dueWork.turn(Duration.ofMinutes(1));
        SEVEN.forEach(each -> assertEquals(
                1, stage.slack.messages(FakeSlack.directMessage(each)).size(), each));
    }

    /** Keeps one batch, and dies when told to. */
    private static final class OneBatch implements BatchStore {
        private Batch now = new Batch(
                "batch",
                new PlanningTerms(
                        "T1",
                        "UMAX",
                        "UMAX",
                        LocalDate.of(2026, 3, 9),
                        Optional.of(LocalTime.of(10, 0)),
                        List.of("30-day")),
                State.LOOKING,
                CheckInStage.START,
                SEVEN.stream().map(Person::chosen).toList());

        private final List<Nudge> results = new ArrayList<>();
        private int dieAfter = Integer.MAX_VALUE;
        private boolean forgotten;

        @Override
        public void add(Batch batch) {
            now = batch;
        }

        @Override
        public Optional<Batch> find(String id) {
            return forgotten ? Optional.empty() : Optional.of(now);
        }

        @Override
        public void keep(String batchId, Person person) {
            if (now.those(Standing.PLANNED).size() >= dieAfter) {
                throw new Crash();
            }
            List<Person> people = now.people().stream()
                    .map(each -> each.engineerId().equals(person.engineerId()) ? person : each)
                    .toList();
            now = new Batch(now.id(), now.terms(), now.state(), now.changedAt(), people);
        }

        @Override
        public boolean shown(String batchId, Instant at) {
            return become(State.LOOKING, State.SHOWN, at);
        }

        @Override
        public boolean begin(String batchId, Instant at) {
            return become(State.SHOWN, State.PLANNING, at);
        }

        @Override
        public boolean finish(String batchId, Instant at, List<Nudge> said) {
            boolean finished = become(State.PLANNING, State.DONE, at);
            if (finished) {
                results.addAll(said);
            }
            return finished;
        }

        private boolean become(State before, State after, Instant at) {
            if (now.state() != before) {
                return false;
            }
            now = new Batch(now.id(), now.terms(), after, at, now.people());
            return true;
        }

        @Override
        public void forget(String batchId, State as) {
            forgotten = now.state() == as;
        }
    }
}
