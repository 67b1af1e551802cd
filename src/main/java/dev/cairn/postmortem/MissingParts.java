package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a postmortem still lacks. */
public final class MissingParts {
    private final PostmortemStore postmortems;
    private final OpenActions actions;

    public MissingParts(PostmortemStore postmortems, OpenActions actions) {
        this.postmortems = postmortems;
        this.actions = actions;
    }

    /** In a word each, in the order in which they are written; empty where it is complete. */
    List<String> of(Postmortem postmortem, Checklist list) {
        List<String> missing = new ArrayList<>();
        if (postmortem.facts().severity().isEmpty()) {
            missing.add("the severity");
        }
        Stream.of(Moment.values())
                .filter(moment -> postmortem.facts().at(moment).isEmpty())
                .map(Moment::asked)
                .forEach(missing::add);
        if (postmortems.timeline(postmortem).isEmpty()) {
            missing.add("the timeline");
        }
        if (postmortem.narrative().equals(Narrative.EMPTY)) {
            missing.add("what we learned");
        }
        if (actions.written(postmortem) == 0) {
            missing.add("action items");
        }
        long open =
                list.rows().stream().filter(row -> row.state() == State.OPEN).count();
        if (open > 0) {
            missing.add(open + (open == 1 ? " open row" : " open rows") + " of the checklist");
        }
        return missing;
    }
}
