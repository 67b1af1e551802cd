package dev.cairn.checkin;

import dev.cairn.checkin.Batch.Person;
import dev.cairn.checkin.Batch.Standing;
import dev.cairn.conversation.OpenForms;
import dev.cairn.nudge.Nudge;
import dev.cairn.store.DueJob;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Plans for many, person by person. Each is kept when done, and a plan's id follows from the batch and the person, so that
 * what was begun before a crash is finished after it and nobody is planned twice.
 */
public final class PlanBatch implements DueJob {
    static final String NAME = "checkin.batch-plan";

    private static final Duration SLACK_IS_BUSY = Duration.ofSeconds(5);

    private final BatchStore batches;
    private final PlanCheckIns planning;
    private final BatchForm form;
    private final InstantSource clock;

    public PlanBatch(BatchStore batches, PlanCheckIns planning, OpenForms forms, InstantSource clock) {
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
            case PLANNING -> BatchForm.notBefore(batch, clock.instant()).or(() -> plan(batch));
            case DONE -> form.drawAtLast(batch, clock.instant());
            case LOOKING, SHOWN -> Optional.empty();
        });
    }

    private Optional<Instant> plan(Batch batch) {
        int done = 0;
        for (Person person : batch.those(Standing.CAN_BE_PLANNED)) {
            PlanCheckIns.Result result =
                    planning.plan(batch.terms(), planId(batch.id(), person.engineerId()), person.engineerId());
            if (result instanceof PlanCheckIns.Result.NotNow) {
                return Optional.of(clock.instant().plus(SLACK_IS_BUSY));
            }
            Standing standing =
                    result instanceof PlanCheckIns.Result.Planned ? Standing.PLANNED : Standing.CANNOT_BE_PLANNED;
            String outcome = PlanningBlocks.outcome(result, batch.terms().plannedBy());
            batches.keep(batch.id(), new Person(person.engineerId(), standing, Optional.of(outcome)));
            done++;
            if (done % BatchForm.DRAWN_EVERY == 0) {
                batches.find(batch.id()).ifPresent(form::draw);
            }
        }
        batches.finish(batch.id(), clock.instant(), results(batch));
        return batches.find(batch.id()).flatMap(finished -> form.drawAtLast(finished, clock.instant()));
    }

    private List<Nudge> results(Batch batch) {
        return Stream.of(batch.terms().plannedBy(), batch.terms().managerId())
                .distinct()
                .map(recipient -> Nudge.waiting(
                        UUID.randomUUID().toString(),
                        batch.terms().teamId(),
                        BatchResult.KIND,
                        batch.id(),
                        recipient,
                        clock.instant()))
                .toList();
    }

    private static String planId(String batchId, String engineerId) {
        return UUID.nameUUIDFromBytes((batchId + " " + engineerId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
