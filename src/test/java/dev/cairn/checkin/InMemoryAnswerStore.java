package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers in memory; held to the same contract as those in a database. */
final class InMemoryAnswerStore implements AnswerStore {
    private final Map<AnswerKey, CheckInAnswer> answers = new LinkedHashMap<>();
    private final Map<AnswerKey, Instant> drafted = new HashMap<>();
    private final Map<String, Agreement> agreements = new HashMap<>();
    private final CheckInStore plans;
    private final NudgeStore nudges;
    private final WithdrawNudges withdraw;
    private final RenewNudges renew;
    private final InstantSource clock;

    InMemoryAnswerStore(CheckInStore plans, NudgeStore nudges, WithdrawNudges withdraw, InstantSource clock) {
        this.plans = plans;
        this.nudges = nudges;
        this.withdraw = withdraw;
        this.clock = clock;
        this.renew = new RenewNudges(nudges, withdraw, clock);
    }

    @Override
    public CheckInAnswer own(AnswerKey key) {
        return answers.getOrDefault(key, CheckInAnswer.none(key));
    }

    @Override
    public Optional<Answers> saidBefore(AnswerKey key) {
        return answers.values().stream()
                .filter(each -> !each.key().otherId().equals(key.otherId()))
                .filter(each -> key.equals(new AnswerKey(
                        each.key().teamId(),
                        each.key().planId(),
                        each.key().milestone(),
                        each.key().authorId(),
                        key.otherId())))
                .reduce((earlier, later) -> later)
                .map(said -> said.added().or(said::sent).or(said::draft).orElseThrow());
    }

    @Override
    public boolean hasSent(AnswerKey key) {
        return own(key).sent().isPresent();
    }

    @Override
    public List<Answered> answeredAround(String teamId, String userId) {
        return answers.values().stream()
                .filter(each -> each.sent().isPresent() && each.key().teamId().equals(teamId))
                .filter(each -> each.key().authorId().equals(userId)
                        || each.key().otherId().equals(userId))
                .filter(each -> plans.find(teamId, each.key().planId())
                        .filter(plan -> plan.state().isUnderWay())
                        .isPresent())
                .map(each -> new Answered(each.key(), each.revealed()))
                .sorted(Comparator.comparing((Answered each) -> each.key().planId())
                        .thenComparing(each -> each.key().milestone())
                        .thenComparing(each -> each.key().authorId()))
                .toList();
    }

    @Override
    public Optional<CheckInAnswer> others(AnswerKey key) {
        return own(key).revealed() ? Optional.of(own(key.mirrored()).withoutDraft()) : Optional.empty();
    }

    @Override
    public Optional<CheckInAnswer> shared(AnswerKey key) {
        return Optional.of(own(key.mirrored()))
                .filter(other -> other.sharedAt().isPresent())
                .map(CheckInAnswer::withoutDraft);
    }

    @Override
    public void keepDraft(AnswerKey key, Answers draft, Instant writtenAt, int sends) {
        CheckInAnswer own = own(key);
        if (own.sends() == sends && !drafted.getOrDefault(key, Instant.MIN).isAfter(writtenAt)) {
            drafted.put(key, writtenAt);
            answers.put(
                    key,
                    new CheckInAnswer(
                            key,
                            Optional.of(draft),
                            own.sent(),
                            own.added(),
                            own.sends(),
                            own.sharedAt(),
                            own.revealed()));
        }
    }

    @Override
    public Optional<CheckInAnswer> send(CheckInPlan seen, AnswerKey key, Answers said, Following following) {
        if (!isAsSeen(seen)) {
            return Optional.empty();
        }
        CheckInAnswer own = own(key);
        int sends = own.sends() + 1;
        boolean both = hasSent(key.mirrored());
        answers.put(
                key,
                new CheckInAnswer(
                        key,
                        Optional.empty(),
                        own.isReadByOther() ? own.sent() : Optional.of(said),
                        own.isReadByOther() ? Optional.of(said) : Optional.empty(),
                        sends,
                        own.sharedAt(),
                        both));
        if (both && !own.revealed()) {
            CheckInAnswer other = own(key.mirrored());
            answers.put(
                    other.key(),
                    new CheckInAnswer(
                            other.key(),
                            other.draft(),
                            other.sent(),
                            other.added(),
                            other.sends(),
                            other.sharedAt(),
                            true));
            following.onReveal().forEach(nudges::add);
        }
        withdraw.these(following.takenBack());
        AddedNudges.to(nudges, renew, following.lists());
        return Optional.of(own(key));
    }

    private boolean isAsSeen(CheckInPlan seen) {
        return plans.find(seen.teamId(), seen.id())
                .filter(plan -> plan.version() == seen.version())
                .filter(plan -> plan.state() == State.OPEN || plan.state() == State.PAUSED)
                .isPresent();
    }

    @Override
    public Optional<CheckInAnswer> share(CheckInPlan seen, AnswerKey key, Nudge told) {
        if (!isAsSeen(seen)) {
            return Optional.empty();
        }
        CheckInAnswer own = own(key);
        if (own.sent().isPresent() && !own.isReadByOther()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            answers.put(
                    key,
                    new CheckInAnswer(key, own.draft(), own.sent(), own.added(), own.sends(), Optional.of(now), false));
            nudges.add(told);
        }
        return Optional.of(own(key));
    }

    @Override
    public Optional<Agreement> agreement(String teamId, String planId, String milestone, String managerId) {
        return Optional.ofNullable(agreements.get(String.join("/", teamId, planId, milestone, managerId)));
    }

    @Override
    public boolean agree(Agreement changed) {
        String name = String.join("/", changed.teamId(), changed.planId(), changed.milestone(), changed.managerId());
        Agreement before = agreements.get(name);
        if ((before == null ? 0 : before.version()) != changed.version()) {
            return false;
        }
        agreements.put(
                name,
                new Agreement(
                        changed.teamId(),
                        changed.planId(),
                        changed.milestone(),
                        changed.managerId(),
                        changed.text(),
                        changed.authorId(),
                        changed.changedAt(),
                        changed.version() + 1));
        return true;
    }
}
