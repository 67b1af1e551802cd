package dev.cairn.practice;

import dev.cairn.conversation.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What people have practised, for tests of what rests on it. */
final class InMemoryPracticeStore implements PracticeStore {
    private final Map<String, Answered> answered = new ConcurrentHashMap<>();

    @Override
    public boolean add(Answered one) {
        return answered.putIfAbsent(one.attempt(), one) == null;
    }

    @Override
    public List<Answered> of(Caller who) {
        return answered.values().stream()
                .filter(each -> each.who().equals(who))
                .sorted(Comparator.comparing(Answered::at).thenComparing(Answered::attempt))
                .toList();
    }
}
