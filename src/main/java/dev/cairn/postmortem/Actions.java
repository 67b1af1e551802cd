package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ActionItem.Answer;
import dev.cairn.postmortem.ActionItem.Done;
import dev.cairn.postmortem.ActionItem.Dropped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to do, for whoever shows it. */
public final class Actions implements OpenActions, ExportedActions {
    private static final List<String> HEADINGS =
            List.of("Action", "Kind", "Owner", "Due", "State", "Proof or reason", "Held");

    private final ActionStore actions;
    private final PostmortemStore postmortems;
    private final ActionDays days;

    public Actions(ActionStore actions, PostmortemStore postmortems, ActionDays days) {
        this.actions = actions;
        this.postmortems = postmortems;
        this.days = days;
    }

    /**
     * How much of a postmortem's actions is left.
     *
     * @param overdue of those open; in a channel read from everywhere the day is that of UTC
     */
    record Count(long open, long overdue, long done, long dropped) {
        /** Such as {@code Actions: 2 open, 1 overdue}; for mrkdwn and plain text alike. */
        String written() {
            if (open == 0) {
                return done + dropped == 0 ? "No actions yet" : "Actions: none open, " + done + " done";
            }
            return "Actions: " + open + " open" + (overdue == 0 ? "" : ", " + overdue + " overdue");
        }
    }

    /** All of a postmortem: open first, the earliest due first, then the others. */
    List<ActionItem> of(Postmortem postmortem) {
        return actions.of(postmortem.teamId(), postmortem.id()).stream()
                .sorted(Comparator.<ActionItem, Boolean>comparing(ActionItem::isOpen)
                        .reversed()
                        .thenComparing(ActionItem::dueOn))
                .toList();
    }

    Count count(Postmortem postmortem) {
        LocalDate today = LocalDate.ofInstant(days.now(), ZoneOffset.UTC);
        List<ActionItem> all = actions.of(postmortem.teamId(), postmortem.id());
        long open = all.stream().filter(ActionItem::isOpen).count();
        long done = all.stream().filter(ActionItem::isDone).count();
        return new Count(
                open, all.stream().filter(action -> action.isOverdue(today)).count(), done, all.size() - open - done);
    }

    @Override
    public int written(Postmortem postmortem) {
        return actions.of(postmortem.teamId(), postmortem.id()).size();
    }

    @Override
    public String counted(Postmortem postmortem) {
        return written(postmortem) == 0 ? "" : " · " + count(postmortem).written();
    }

    @Override
    public List<List<String>> rows(Postmortem postmortem) {
        List<ActionItem> all = of(postmortem);
        return all.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(HEADINGS), all.stream().map(this::row))
                        .toList();
    }

    private List<String> row(ActionItem action) {
        return List.of(
                action.text(),
                action.kind().title(),
                days.name(action.ownerId()),
                action.dueOn().toString(),
                state(action),
                action.standing() instanceof Done done
                        ? done.proof()
                        : action.standing() instanceof Dropped dropped ? dropped.reason() : "",
                action.held().map(held -> held(held.answer())).orElse(""));
    }

    private static String state(ActionItem action) {
        return action.isOpen() ? "open" : action.isDone() ? "done" : "dropped";
    }

    private static String held(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case NOT_SURE -> "not sure";
        };
    }

    /** What somebody owns and has to do, wherever it came from, the earliest due first. Home shows it too. */
    public List<ListedAction> mine(Caller owner) {
        return listed(owner.teamId(), actions.openOf(owner));
    }

    /** What is open from the postmortems of a channel; for somebody who is in it. */
    List<ListedAction> in(String teamId, String channelId) {
        return listed(teamId, actions.openIn(teamId, channelId));
    }

    /** Of both, what is overdue where the person asking is. */
    List<ListedAction> overdue(Caller person, String channelId) {
        LocalDate today = days.today(person.userId());
        return listed(
                person.teamId(),
                Stream.concat(actions.openOf(person).stream(), actions.openIn(person.teamId(), channelId).stream())
                        .filter(action -> action.isOverdue(today))
                        .distinct()
                        .sorted(Comparator.comparing(ActionItem::dueOn))
                        .toList());
    }

    private List<ListedAction> listed(String teamId, List<ActionItem> some) {
        Map<String, Postmortem> from = postmortems.these(
                teamId, some.stream().map(ActionItem::postmortemId).collect(Collectors.toSet()));
        return some.stream()
                .map(action -> new ListedAction(
                        action,
                        Optional.ofNullable(from.get(action.postmortemId()))
                                .map(Postmortem::title)
                                .orElse("")))
                .toList();
    }
}
