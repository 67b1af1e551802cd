package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.store.ManualDueWork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists in memory; held to the same contract as those in a database. */
class InMemoryChecklistStore implements ChecklistStore {
    private final Map<String, Checklist> lists = new HashMap<>();
    private final Map<String, Instant> drawing = new HashMap<>();
    private final Map<String, String> gone = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final ManualDueWork dueWork;

    InMemoryChecklistStore(ManualDueWork dueWork) {
        this.dueWork = dueWork;
    }

    @Override
    public boolean add(Checklist list) {
        return lists.putIfAbsent(list.id(), list) == null;
    }

    @Override
    public void remove(Checklist list) {
        lists.remove(list.id());
    }

    @Override
    public Optional<Checklist> find(String teamId, String id) {
        return find(id).filter(list -> list.teamId().equals(teamId));
    }

    @Override
    public Optional<Checklist> find(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    @Override
    public List<Checklist> openAround(String teamId, String userId, int most) {
        return lists.values().stream()
                .filter(list -> list.teamId().equals(teamId)
                        && list.messageTs().isPresent()
                        && !ended.contains(list.id())
                        && !list.open().isEmpty())
                .filter(list ->
                        list.postedBy().equals(userId) || list.rows().stream().anyMatch(row -> isAround(row, userId)))
                .sorted(Comparator.comparing(Checklist::postedAt).reversed().thenComparing(Checklist::id))
                .limit(most)
                .toList();
    }

    private static boolean isAround(Row row, String userId) {
        return row.mark().filter(mark -> mark.by().equals(userId)).isPresent()
                || row.assignedTo().equals(Optional.of(userId))
                || row.origin().equals(new Checklist.Origin.AddedBy(userId));
    }

    @Override
    public void ended(String teamId, String id, boolean isEnded) {
        if (!isEnded) {
            ended.remove(id);
        } else if (find(teamId, id).isPresent()) {
            ended.add(id);
        }
    }

    @Override
    public void shownIn(Checklist list, String messageTs) {
        if (!messageTs.equals(gone.get(list.id()))) {
            stands(list, Optional.empty(), Optional.of(messageTs));
        }
    }

    @Override
    public boolean beginPostingAnew(Checklist list, String goneTs) {
        boolean stood = stands(list, Optional.of(goneTs), Optional.empty());
        if (stood) {
            gone.put(list.id(), goneTs);
        }
        return stood;
    }

    @Override
    public void notPostedAnew(Checklist list, String goneTs) {
        if (goneTs.equals(gone.get(list.id()))) {
            stands(list, Optional.empty(), Optional.of(goneTs));
        }
    }

    private boolean stands(Checklist list, Optional<String> from, Optional<String> to) {
        Optional<Checklist> now =
                find(list.id()).filter(each -> each.messageTs().equals(from));
        now.ifPresent(each -> lists.put(each.id(), with(each, to, each.rows(), each.version(), each.drawn())));
        return now.isPresent();
    }

    @Override
    public boolean assign(Checklist list, String rowId, Optional<String> from, Optional<String> to, Instant when) {
        Optional<Checklist> now = find(list.id())
                .filter(each -> !from.equals(to)
                        && each.row(rowId)
                                .filter(row -> row.isOpen() && row.assignedTo().equals(from))
                                .isPresent());
        now.ifPresent(each -> changed(
                each,
                each.rows().stream()
                        .map(row -> row.id().equals(rowId) ? with(row, row.state(), row.mark(), to) : row)
                        .toList(),
                when));
        return now.isPresent();
    }

    @Override
    public Adding addRow(Checklist list, Row row, Instant when) {
        Optional<Checklist> now = find(list.id());
        if (now.isEmpty()) {
            return Adding.NO_SUCH_LIST;
        }
        List<Row> rows = new ArrayList<>(now.get().rows());
        if (now.get().row(row.id()).isPresent()) {
            return Adding.THERE;
        }
        if (rows.size() >= Checklist.MOST_ROWS) {
            return Adding.FULL;
        }
        rows.add(row);
        changed(now.get(), rows, when);
        return Adding.THERE;
    }

    @Override
    public boolean removeRow(Checklist list, String rowId, Instant when) {
        Optional<Checklist> now = find(list.id())
                .filter(each -> each.row(rowId).filter(Row::isRemovable).isPresent());
        now.ifPresent(each -> changed(
                each,
                each.rows().stream().filter(row -> !row.id().equals(rowId)).toList(),
                when));
        return now.isPresent();
    }

    @Override
    public boolean mark(Checklist list, String rowId, State from, State to, Mark mark) {
        Optional<Checklist> now = find(list.id());
        boolean fits = from != to
                && now.flatMap(each -> each.row(rowId))
                        .filter(row -> row.state() == from)
                        .isPresent();
        if (fits) {
            Mark kept = new Mark(mark.by(), mark.at().truncatedTo(ChronoUnit.SECONDS), mark.reason());
            List<Row> rows = now.orElseThrow().rows().stream()
                    .map(row -> row.id().equals(rowId) ? marked(row, to, kept) : row)
                    .toList();
            changed(now.orElseThrow(), rows, mark.at());
        }
        return fits;
    }

    private static Row marked(Row row, State to, Mark mark) {
        return with(row, to, to == State.OPEN ? Optional.empty() : Optional.of(mark), row.assignedTo());
    }

    private static Row with(Row row, State state, Optional<Mark> mark, Optional<String> assignedTo) {
        return new Row(
                row.id(), row.phase(), row.lookFor(), row.why(), row.citation(), state, mark, assignedTo, row.origin());
    }

    @Override
    public void redraw(Checklist list, Instant when) {
        find(list.id()).ifPresent(now -> changed(now, now.rows(), when));
    }

    private void changed(Checklist now, List<Row> rows, Instant when) {
        long version = now.version() + 1;
        lists.put(now.id(), with(now, now.messageTs(), rows, version, now.drawn()));
        dueWork.at(when, RedrawChecklist.NAME, RedrawChecklist.id(now.id(), version));
    }

    @Override
    public boolean beginDrawing(String id, Instant now, Instant givenUpBefore) {
        Instant since = drawing.get(id);
        boolean free = lists.containsKey(id) && (since == null || since.isBefore(givenUpBefore));
        if (free) {
            drawing.put(id, now);
        }
        return free;
    }

    @Override
    public boolean endDrawing(String id, Instant began, Optional<Long> drawnVersion, Instant now) {
        drawnVersion.ifPresent(version -> lists.computeIfPresent(
                id,
                (same, list) -> list.drawn().version() < version
                        ? with(list, list.messageTs(), list.rows(), list.version(), new Drawn(version, now))
                        : list));
        return drawing.remove(id, began);
    }

    private static Checklist with(
            Checklist list, Optional<String> messageTs, List<Row> rows, long version, Drawn drawn) {
        return new Checklist(
                list.id(),
                list.teamId(),
                list.channelId(),
                messageTs,
                list.template(),
                list.title(),
                list.subject(),
                list.intro(),
                list.postedBy(),
                list.postedAt(),
                rows,
                version,
                drawn);
    }
}
