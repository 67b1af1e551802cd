package dev.cairn.checkin;

import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells engineer and manager that both have answered, with the button that shows both. */
public final class BothAnswered implements NudgeText {
    static final String KIND = "checkin.both-answered";

    private final CheckInStore plans;
    private final Content content;
    private final AfterUndelivered after;

    public BothAnswered(CheckInStore plans, Content content, AfterUndelivered after) {
        this.plans = plans;
        this.after = after;
        this.content = content;
    }

    static List<Nudge> of(CheckIn checkIn, Instant now) {
        CheckInPlan plan = checkIn.plan();
        String subject = checkIn.address().toValue();
        return Stream.of(plan.engineerId(), plan.managerId())
                .map(recipient ->
                        Nudge.waiting(UUID.randomUUID().toString(), plan.teamId(), KIND, subject, recipient, now))
                .toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing for somebody who is no longer one of the two. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        CheckInAddress address = CheckInAddress.of(nudge.subjectId());
        return plans.find(nudge.teamId(), address.planId())
                .filter(plan -> CheckInRight.READ_THE_OTHERS_ANSWERS.isOf(plan, nudge.recipientId()))
                .flatMap(plan -> CheckIn.of(plan, address.milestone(), content))
                .map(checkIn -> CheckInNudgeBlocks.bothAnswered(nudge.id(), checkIn, nudge.recipientId()));
    }

    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        return after.toEither(nudge, why);
    }
}
