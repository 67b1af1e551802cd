package dev.cairn.checkin;

import dev.cairn.checkin.Batch.Person;
import dev.cairn.checkin.Batch.Standing;
import dev.cairn.checkin.Batch.State;
import dev.cairn.conversation.OpenForms;
import dev.cairn.store.DueJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Looks up, person by person, who can be planned for, and shows the planner the dates before anything is planned. */
public final class LookOverBatch implements DueJob {
    static final String NAME = "checkin.batch-look";

    private static final Duration SLACK_IS_BUSY = Duration.ofSeconds(5);

    /** A form that nobody answered is forgotten. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final BatchStore batches;
    private final PlanCheckIns planning;
    private final BatchForm form;
    private final InstantSource clock;

    public LookOverBatch(BatchStore batches, PlanCheckIns planning, OpenForms forms, InstantSource clock) {
        this.batches = batches;
        this.planning = planning;
        this.form = new BatchForm(forms);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        return batches.find(id).flatMap(batch -> switch (batch.state()) {
            case LOOKING -> BatchForm.notBefore(batch, clock.instant()).or(() -> look(batch));
            case SHOWN -> show(batch);
            case PLANNING, DONE -> Optional.empty();
        });
    }

    private Optional<Instant> look(Batch batch) {
        int done = 0;
        for (Person person : batch.those(Standing.CHOSEN)) {
            PlanCheckIns.Result result = planning.foresee(batch.terms(), person.engineerId());
            if (result instanceof PlanCheckIns.Result.NotNow) {
                return Optional.of(clock.instant().plus(SLACK_IS_BUSY));
            }
            Standing standing = result instanceof PlanCheckIns.Result.Planned
                    ? Standing.CAN_BE_PLANNED
                    : Standing.CANNOT_BE_PLANNED;
            batches.keep(
                    batch.id(),
                    new Person(
                            person.engineerId(),
                            standing,
                            Optional.of(
                                    PlanningBlocks.outcome(result, batch.terms().plannedBy()))));
            done++;
            if (done % BatchForm.DRAWN_EVERY == 0) {
                batches.find(batch.id()).ifPresent(form::draw);
            }
        }
        batches.shown(batch.id(), clock.instant());
        return batches.find(batch.id()).flatMap(this::show);
    }

    private Optional<Instant> show(Batch batch) {
        Instant now = clock.instant();
        Instant forgotten = batch.changedAt().plus(KEPT);
        if (!now.isBefore(forgotten)) {
            batches.forget(batch.id(), State.SHOWN);
            return Optional.empty();
        }
        return form.drawAtLast(batch, now).or(() -> Optional.of(forgotten));
    }
}
