package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.ManualDueWork;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Action items in memory; held to the same contract as those in a database. */
final class InMemoryActionStore implements ActionStore {
    private static final Comparator<ActionItem> EARLIEST_FIRST = Comparator.comparing(ActionItem::dueOn)
            .thenComparing(ActionItem::addedAt)
            .thenComparing(ActionItem::id);

    private final Map<String, ActionItem> actions = new LinkedHashMap<>();
    private final InMemoryPostmortems postmortems;
    private final NudgeStore nudges;
    private final WithdrawNudges withdraw;
    private final RenewNudges renew;
    private final ManualDueWork dueWork;

    InMemoryActionStore(
            InMemoryPostmortems postmortems,
            NudgeStore nudges,
            WithdrawNudges withdraw,
            InstantSource clock,
            ManualDueWork dueWork) {
        this.postmortems = postmortems;
        this.nudges = nudges;
        this.withdraw = withdraw;
        this.renew = new RenewNudges(nudges, withdraw, clock);
        this.dueWork = dueWork;
    }

    @Override
    public boolean add(ActionItem action, Consequences consequences) {
        if (actions.putIfAbsent(action.id(), action) != null) {
            return false;
        }
        postmortems
                .find(action.teamId(), action.postmortemId())
                .ifPresent(postmortem -> postmortems.acted(postmortem, action.addedBy()));
        follow(action, consequences);
        return true;
    }

    @Override
    public Optional<List<Nudge>> change(ActionItem changed, Consequences consequences) {
        Optional<ActionItem> now = find(changed.teamId(), changed.id());
        if (now.filter(each -> each.version() == changed.version()).isEmpty()) {
            return Optional.empty();
        }
        ActionItem next = new ActionItem(
                changed.id(),
                changed.teamId(),
                changed.postmortemId(),
                changed.text(),
                changed.kind(),
                changed.ownerId(),
                changed.dueOn(),
                changed.addedBy(),
                changed.addedAt(),
                changed.standing(),
                changed.snoozedUntil(),
                changed.held(),
                changed.version() + 1);
        actions.put(next.id(), next);
        if (!next.isDone() || next.held().isPresent()) {
            withdraw.about(next.teamId(), HeldQuestion.subject(next.id()));
        }
        return Optional.of(follow(next, consequences));
    }

    private List<Nudge> follow(ActionItem now, Consequences consequences) {
        postmortems.find(now.teamId(), now.postmortemId()).ifPresent(postmortem -> {
            postmortems.acted(postmortem, now.ownerId());
            postmortems.redraw(postmortem, consequences.now());
        });
        consequences.told().forEach(nudges::add);
        dueWork.at(consequences.now(), ActionReminders.NAME, ActionReminders.id(now));
        return consequences.reminders().stream()
                .map(renew::renew)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<ActionItem> find(String teamId, String id) {
        return find(id).filter(action -> action.teamId().equals(teamId));
    }

    @Override
    public Optional<ActionItem> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    @Override
    public List<ActionItem> of(String teamId, String postmortemId) {
        return those(
                action ->
                        action.teamId().equals(teamId) && action.postmortemId().equals(postmortemId),
                Comparator.comparing(ActionItem::addedAt).thenComparing(ActionItem::id));
    }

    @Override
    public List<ActionItem> openOf(Caller owner) {
        return those(
                action -> action.isOpen()
                        && action.teamId().equals(owner.teamId())
                        && action.ownerId().equals(owner.userId()),
                EARLIEST_FIRST);
    }

    @Override
    public List<ActionItem> openIn(String teamId, String channelId) {
        return those(
                action -> action.isOpen()
                        && postmortems
                                .find(teamId, action.postmortemId())
                                .filter(each -> each.channelId().equals(channelId))
                                .isPresent(),
                EARLIEST_FIRST);
    }

    private List<ActionItem> those(Predicate<ActionItem> wanted, Comparator<ActionItem> order) {
        return actions.values().stream().filter(wanted).sorted(order).toList();
    }

    @Override
    public void remind(ActionItem action, List<Nudge> reminders) {
        reminders.stream()
                .filter(each -> find(action.id())
                        .filter(now -> now.version() == action.version())
                        .isPresent())
                .filter(each -> nudges.about(each.teamId(), each.subjectId()).stream()
                        .noneMatch(ActionReminder::countsAsPlanned))
                .forEach(nudges::add);
    }

    @Override
    public List<Nudge> renew(List<Nudge> reminders) {
        return reminders.stream().map(renew::renew).flatMap(Optional::stream).toList();
    }

    @Override
    public List<String> acted(String teamId, String postmortemId) {
        return List.copyOf(postmortems.acted(postmortemId));
    }
}
