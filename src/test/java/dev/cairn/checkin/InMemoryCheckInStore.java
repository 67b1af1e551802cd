package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Plans in memory; held to the same contract as those in a database. */
final class InMemoryCheckInStore implements CheckInStore {
    private final Map<String, CheckInPlan> plans = new LinkedHashMap<>();
    private final Map<String, Away> away = new HashMap<>();
    private final Map<String, Missed> missed = new TreeMap<>();
    private final Map<String, String> toldBy = new HashMap<>();
    private final NudgeStore nudges;
    private final WithdrawNudges withdraw;

    private final RenewNudges renew;
    private final InstantSource clock;

    InMemoryCheckInStore(NudgeStore nudges, WithdrawNudges withdraw, InstantSource clock) {
        this.nudges = nudges;
        this.withdraw = withdraw;
        this.clock = clock;
        this.renew = new RenewNudges(nudges, withdraw, clock);
    }

    @Override
    public boolean add(CheckInPlan plan, List<Nudge> itsNudges) {
        if (plans.containsKey(plan.id())
                || openFor(plan.teamId(), plan.engineerId()).isPresent()) {
            return false;
        }
        plans.put(plan.id(), as(plan, plan.state(), 0));
        AddedNudges.to(nudges, renew, itsNudges);
        return true;
    }

    private static CheckInPlan as(CheckInPlan plan, State state, long version) {
        return new CheckInPlan(
                plan.id(),
                plan.teamId(),
                plan.engineerId(),
                plan.managerId(),
                plan.plannedBy(),
                plan.start(),
                plan.time(),
                plan.zone(),
                state,
                plan.plannedAt().truncatedTo(ChronoUnit.SECONDS),
                plan.milestones(),
                version);
    }

    @Override
    public Optional<CheckInPlan> find(String teamId, String id) {
        return those(plan -> plan.teamId().equals(teamId) && plan.id().equals(id)).stream()
                .findFirst();
    }

    @Override
    public Optional<CheckInPlan> openFor(String teamId, String engineerId) {
        return those(plan -> plan.teamId().equals(teamId)
                        && plan.state().isUnderWay()
                        && plan.engineerId().equals(engineerId))
                .stream()
                .findFirst();
    }

    @Override
    public void finish(CheckInPlan plan) {
        plans.computeIfPresent(
                plan.id(), (id, now) -> now.state().isUnderWay() ? as(now, State.FINISHED, now.version() + 1) : now);
    }

    @Override
    public List<CheckInPlan> openAround(String teamId, String userId) {
        return those(plan ->
                plan.teamId().equals(teamId) && plan.state().isUnderWay() && CheckInRight.SEE.isOf(plan, userId));
    }

    private List<CheckInPlan> those(Predicate<CheckInPlan> wanted) {
        return plans.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(CheckInPlan::start).thenComparing(CheckInPlan::id))
                .toList();
    }

    @Override
    public Optional<List<Nudge>> change(CheckInPlan changed, List<Nudge> added) {
        CheckInPlan now = plans.get(changed.id());
        if (now == null || !now.state().isUnderWay() || now.version() != changed.version()) {
            return Optional.empty();
        }
        plans.put(changed.id(), as(changed, changed.state(), now.version() + 1));
        List<Nudge> mayStillArrive = new ArrayList<>(TakenBack.by(withdraw, now.milestones(), changed));
        mayStillArrive.addAll(AddedNudges.to(nudges, renew, added));
        return Optional.of(List.copyOf(mayStillArrive));
    }

    @Override
    public void keep(Away time, List<Nudge> lists) {
        away.put(time.teamId() + " " + time.userId(), time);
        AddedNudges.to(nudges, renew, lists);
    }

    @Override
    public void keep(Missed one, Nudge list) {
        if (missed.putIfAbsent(one.nudgeId(), one) == null) {
            toldBy.put(one.nudgeId(), list.subjectId());
            AddedNudges.to(nudges, renew, List.of(list));
        }
    }

    @Override
    public List<Missed> missed(String teamId, String listSubject) {
        return missed.values().stream()
                .filter(one -> one.teamId().equals(teamId) && listSubject.equals(toldBy.get(one.nudgeId())))
                .toList();
    }

    @Override
    public List<Nudge> renew(List<Nudge> lists) {
        return AddedNudges.to(nudges, renew, lists);
    }

    @Override
    public boolean hasCome(String nudgeId) {
        return nudges.find(nudgeId)
                .filter(nudge -> nudge.hasCome(clock.instant()))
                .isPresent();
    }

    @Override
    public List<String> openIn(String teamId) {
        return those(plan -> plan.teamId().equals(teamId) && plan.state().isUnderWay()).stream()
                .map(CheckInPlan::id)
                .sorted()
                .toList();
    }

    @Override
    public Optional<Away> away(String teamId, String userId) {
        return Optional.ofNullable(away.get(teamId + " " + userId));
    }
}
