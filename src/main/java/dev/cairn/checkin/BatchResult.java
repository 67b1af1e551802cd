package dev.cairn.checkin;

import dev.cairn.checkin.Batch.State;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.util.Optional;

/** Tells the planner, and the manager where that is somebody else, what became of planning for many. */
public final class BatchResult implements NudgeText {
    static final String KIND = "checkin.batch-done";

    private final BatchStore batches;

    public BatchResult(BatchStore batches) {
        this.batches = batches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Message> look(Nudge nudge) {
        return batches.find(nudge.subjectId())
                .filter(batch -> batch.terms().teamId().equals(nudge.teamId()) && batch.state() == State.DONE)
                .map(batch -> PlanningBlocks.result(nudge.id(), batch, nudge.recipientId()));
    }
}
