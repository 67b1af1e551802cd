package dev.cairn.checkin;

import dev.cairn.checkin.AnswerStore.Answered;
import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists the check-ins that somebody has with others, with who has answered and what comes next. */
public final class ListPlans {
    /** How long after its last check-in a plan is listed, so that it can be answered and talked about. */
    private static final int LISTED_DAYS = 30;

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final InstantSource clock;
    private final Content content;

    public ListPlans(CheckInStore plans, AnswerStore answers, InstantSource clock, Content content) {
        this.plans = plans;
        this.answers = answers;
        this.clock = clock;
        this.content = content;
    }

    /** By start date; the stores are asked once each, however many there are. */
    public List<ListedPlan> around(Caller viewer) {
        Instant now = clock.instant();
        List<Answered> answered = answers.answeredAround(viewer.teamId(), viewer.userId());
        return plans.openAround(viewer.teamId(), viewer.userId()).stream()
                .filter(plan ->
                        !plan.isOver(LocalDate.ofInstant(now, plan.zone()).minusDays(LISTED_DAYS)))
                .map(plan -> listed(plan, viewer.userId(), answered, now))
                .toList();
    }

    /** One of them; empty where it has ended or is none of theirs. */
    Optional<ListedPlan> find(Caller viewer, String planId) {
        return around(viewer).stream()
                .filter(listed -> listed.plan().id().equals(planId))
                .findFirst();
    }

    private ListedPlan listed(CheckInPlan plan, String viewerId, List<Answered> answered, Instant now) {
        List<ListedPlan.Come> come = plan.milestones().stream()
                .filter(milestone -> CheckInRight.ANSWER.isOf(plan, viewerId) && plan.hasCome(milestone, now))
                .flatMap(milestone -> CheckIn.of(plan, milestone.name(), content).stream())
                .map(checkIn -> come(checkIn, checkIn.answerOf(viewerId), answered))
                .toList();
        Optional<CheckIn> next = plan.milestones().stream()
                .filter(milestone -> milestone.nudgeId().isPresent() && !plan.hasCome(milestone, now))
                .min(Comparator.comparing(Milestone::dueOn))
                .flatMap(milestone -> CheckIn.of(plan, milestone.name(), content));
        Optional<Instant> until = plan.dates().stream()
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(LISTED_DAYS + 1L)
                        .atStartOfDay(plan.zone())
                        .toInstant());
        return new ListedPlan(plan, come, next, until.orElse(now));
    }

    private static ListedPlan.Come come(CheckIn checkIn, AnswerKey own, List<Answered> answered) {
        return new ListedPlan.Come(
                checkIn,
                answered.stream().anyMatch(each -> each.key().equals(own)),
                answered.stream().anyMatch(each -> each.key().equals(own.mirrored())),
                answered.stream().anyMatch(each -> each.key().equals(own) && each.revealed()));
    }
}
