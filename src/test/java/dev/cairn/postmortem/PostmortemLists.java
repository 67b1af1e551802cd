package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.Drawn;
import java.util.List;
import java.util.Optional;

/** The checklists of postmortems in tests. */
final class PostmortemLists {
    private PostmortemLists() {}

    /** Without rows. */
    static Checklist list(Postmortem postmortem) {
        return new Checklist(
                postmortem.id(),
                postmortem.teamId(),
                postmortem.channelId(),
                Optional.empty(),
                "postmortem",
                "Postmortem",
                Optional.of(postmortem.title()),
                "How, not who.",
                postmortem.openedBy(),
                postmortem.openedAt(),
                List.of(),
                0,
                new Drawn(0, postmortem.openedAt()));
    }
}
