package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everyone's stack of open forms, and their Home tab. */
final class Views {
    private final Map<String, List<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();
    private int issued;

    /** The forms a person has open, the lowest first. */
    List<View> stack(String userId) {
        return List.copyOf(stacks.getOrDefault(userId, List.of()));
    }

    Optional<View> top(String userId) {
        List<View> stack = stack(userId);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
    }

    Optional<View> home(String userId) {
        return Optional.ofNullable(homes.get(userId));
    }

    Optional<View> find(String viewId) {
        return all().filter(view -> view.id().equals(viewId)).findFirst();
    }

    Optional<View> findExternal(String externalId) {
        return all().filter(view -> view.externalId().filter(externalId::equals).isPresent())
                .findFirst();
    }

    /** Opens a form alone; what a person had open before is gone (undocumented for a press within a form). */
    View open(String userId, ObjectNode definition) {
        stacks.remove(userId);
        return add(userId, definition);
    }

    /** @throws Refused when three are open already */
    View push(String userId, ObjectNode definition) {
        if (stack(userId).size() >= BlockKitLimits.shipped().maxStackedViews()) {
            throw new Refused(SlackError.PUSH_LIMIT_REACHED);
        }
        return add(userId, definition);
    }

    /** The Home tab keeps its id however often it is published. */
    View publish(String userId, ObjectNode definition) {
        View home = homes.get(userId);
        if (home == null) {
            home = new View(nextId(), userId, Optional.empty(), definition);
            homes.put(userId, home);
        } else {
            home.redraw(definition);
        }
        return home;
    }

    void close(View view) {
        Optional.ofNullable(stacks.get(view.userId())).ifPresent(stack -> stack.remove(view));
    }

    void clear(String userId) {
        stacks.remove(userId);
    }

    private View add(String userId, ObjectNode definition) {
        View view = new View(nextId(), userId, top(userId), definition);
        stacks.computeIfAbsent(userId, none -> new ArrayList<>()).add(view);
        return view;
    }

    private Stream<View> all() {
        return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream());
    }

    private String nextId() {
        issued++;
        return "V0%06d".formatted(issued);
    }
}
