package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Postmortems in memory, as far as their actions see them. */
final class InMemoryPostmortems implements PostmortemStore {
    private final Map<String, Postmortem> kept = new LinkedHashMap<>();
    private final Map<String, Set<String>> acted = new TreeMap<>();
    final List<String> redrawn = new ArrayList<>();
    boolean canBeDrawn = true;
    private final Map<String, Instant> redrawnAt = new HashMap<>();

    void put(Postmortem postmortem) {
        kept.put(postmortem.id(), postmortem);
        acted(postmortem, postmortem.openedBy());
    }

    Set<String> acted(String postmortemId) {
        return acted.getOrDefault(postmortemId, Set.of());
    }

    @Override
    public void add(Postmortem postmortem, Checklist list) {
        put(postmortem);
    }

    @Override
    public void remove(Checklist list) {
        kept.remove(list.id());
    }

    @Override
    public Optional<Postmortem> find(String teamId, String id) {
        return Optional.ofNullable(kept.get(id))
                .filter(postmortem -> postmortem.teamId().equals(teamId));
    }

    @Override
    public Map<String, Postmortem> these(String teamId, Set<String> ids) {
        return kept.values().stream()
                .filter(each -> each.teamId().equals(teamId) && ids.contains(each.id()))
                .collect(Collectors.toMap(Postmortem::id, Function.identity()));
    }

    @Override
    public List<Postmortem> inChannel(String teamId, String channelId) {
        return kept.values().stream()
                .filter(each -> each.teamId().equals(teamId) && each.channelId().equals(channelId))
                .toList();
    }

    @Override
    public List<Postmortem> around(Caller person) {
        return kept.values().stream()
                .filter(each -> each.teamId().equals(person.teamId())
                        && (each.leadId().equals(person.userId()) || hasActed(each, person.userId())))
                .toList();
    }

    @Override
    public boolean change(Postmortem changed, Instant now) {
        kept.put(changed.id(), changed);
        return true;
    }

    @Override
    public void acted(Postmortem postmortem, String userId) {
        acted.computeIfAbsent(postmortem.id(), id -> new TreeSet<>()).add(userId);
    }

    @Override
    public boolean hasActed(Postmortem postmortem, String userId) {
        return acted(postmortem.id()).contains(userId);
    }

    @Override
    public void redraw(Postmortem postmortem, Instant now) {
        redrawn.add(postmortem.id());
        if (canBeDrawn) {
            redrawnAt.put(postmortem.id(), now);
        }
    }

    @Override
    public void redrawIfOlder(Postmortem postmortem, Instant than, Instant now) {
        if (redrawnAt.getOrDefault(postmortem.id(), postmortem.openedAt()).isBefore(than)) {
            redraw(postmortem, now);
        }
    }

    @Override
    public List<TimelineEntry> timeline(Postmortem postmortem) {
        return List.of();
    }

    @Override
    public boolean add(TimelineEntry entry, Instant now) {
        throw new UnsupportedOperationException("actions have no timeline");
    }

    @Override
    public boolean change(TimelineEntry changed, Instant now) {
        throw new UnsupportedOperationException("actions have no timeline");
    }

    @Override
    public boolean remove(TimelineEntry entry, Instant now) {
        throw new UnsupportedOperationException("actions have no timeline");
    }
}
