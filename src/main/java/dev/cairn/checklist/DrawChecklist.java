package dev.cairn.checklist;

import dev.cairn.checklist.ListAddition.Added;
import dev.cairn.conversation.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws a list as it is now, with what the feature that posted it adds. */
public final class DrawChecklist {
    private final Map<String, ListAddition> additions;

    public DrawChecklist(List<ListAddition> additions) {
        this.additions = additions.stream().collect(Collectors.toMap(ListAddition::template, Function.identity()));
    }

    Message draw(Checklist list) {
        return ChecklistBlocks.message(
                list,
                Optional.ofNullable(additions.get(list.template()))
                        .map(addition -> addition.to(list))
                        .orElse(Added.NOTHING));
    }
}
