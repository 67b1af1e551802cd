package dev.cairn.nudge;

import dev.cairn.conversation.Someone;
import dev.cairn.nudge.Nudge.Slot;
import dev.cairn.store.ManualDueWork;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nudges in memory; held to the same contract as those in a database. */
public class InMemoryNudgeStore implements NudgeStore {
    private final Map<String, Nudge> nudges = new LinkedHashMap<>();
    private final ManualDueWork dueWork;
    private final Duration handOverLead;

    public InMemoryNudgeStore(ManualDueWork dueWork, Duration handOverLead) {
        this.dueWork = dueWork;
        this.handOverLead = handOverLead;
    }

    @Override
    public synchronized void add(Nudge nudge) {
        if (Someone.is(nudge.recipientId())) {
            return;
        }
        nudges.put(nudge.id(), nudge.due(nudge.dueAt().truncatedTo(ChronoUnit.SECONDS)));
        dueWork.at(DeliverNudge.firstLook(nudge.dueAt(), handOverLead), DeliverNudge.NAME, nudge.id());
    }

    @Override
    public synchronized Optional<Nudge> find(String id) {
        return Optional.ofNullable(nudges.get(id));
    }

    @Override
    public synchronized List<Nudge> about(String teamId, String subjectId) {
        return nudges.values().stream()
                .filter(nudge ->
                        nudge.teamId().equals(teamId) && nudge.subjectId().equals(subjectId))
                .sorted(Comparator.comparing(Nudge::dueAt).thenComparing(Nudge::id))
                .toList();
    }

    @Override
    public synchronized List<Nudge> ahead(Instant now) {
        return nudges.values().stream()
                .filter(nudge ->
                        nudge.slot().isPresent() && nudge.owned().postAt().isAfter(now))
                .toList();
    }

    @Override
    public synchronized void clear(Instant now) {
        nudges.values().removeIf(nudge -> nudge.isOver(now) && LastWord.isAboutSomebodyForgotten(nudge));
    }

    @Override
    public synchronized Optional<Nudge> replace(Nudge nudge) {
        if (find(nudge.id()).filter(now -> now.version() == nudge.version()).isEmpty()) {
            return Optional.empty();
        }
        if (nudge.isOver(Instant.MIN) && LastWord.isAboutSomebodyForgotten(nudge)) {
            nudges.remove(nudge.id());
        } else {
            nudges.put(nudge.id(), nudge.nextVersion());
        }
        return Optional.of(nudge.nextVersion());
    }

    @Override
    public synchronized Optional<Nudge> replaceAndAdd(Nudge nudge, List<Nudge> others) {
        Optional<Nudge> replaced = replace(nudge);
        replaced.ifPresent(now -> others.forEach(this::add));
        return replaced;
    }

    @Override
    public synchronized Optional<Nudge> reserve(Nudge nudge, String channelId, Instant from) {
        Instant start = from.truncatedTo(ChronoUnit.SECONDS);
        Instant second = start.isBefore(from) ? start.plusSeconds(1) : start;
        while (taken(new Slot(channelId, second))) {
            second = second.plusSeconds(1);
        }
        return replace(nudge.reserved(new Slot(channelId, second)));
    }

    private boolean taken(Slot slot) {
        return nudges.values().stream().anyMatch(nudge -> nudge.slot().equals(Optional.of(slot)));
    }

    @Override
    public synchronized Optional<Nudge> replaceAndDeliver(Nudge nudge, Instant when) {
        Optional<Nudge> replaced = replace(nudge);
        replaced.ifPresent(now -> dueWork.atLatest(when, DeliverNudge.NAME, now.id()));
        return replaced;
    }

    @Override
    public synchronized Optional<Nudge> replaceAndWithdraw(Nudge nudge, Instant when) {
        Optional<Nudge> replaced = replace(nudge);
        replaced.ifPresent(now -> dueWork.atLatest(when, WithdrawNudges.NAME, now.id()));
        return replaced;
    }
}
