package dev.cairn.home;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Gathers what somebody finds in Home, in one round. */
public final class ReadHome {
    private final HomeSources sources;
    private final HomeViews views;
    private final People people;
    private final Set<String> contentKeepers;
    private final InstantSource clock;

    /** @param contentKeepers their Slack ids */
    public ReadHome(
            HomeSources sources, HomeViews views, People people, Set<String> contentKeepers, InstantSource clock) {
        this.sources = sources;
        this.views = views;
        this.people = people;
        this.contentKeepers = Set.copyOf(contentKeepers);
        this.clock = clock;
    }

    HomeContents read(Caller viewer) {
        // Slack is asked before the database, so that nothing is held open meanwhile.
        ZoneId zone = zone(viewer.userId());
        // Before the database too: what comes while it is read is still to come.
        Instant now = clock.instant();
        return views.together(() -> new HomeContents(
                viewer.userId(),
                sources.plans(viewer),
                sources.saved(viewer),
                sources.toDo(viewer),
                sources.lists(viewer),
                contentKeepers.contains(viewer.userId()) ? Optional.of(sources.keeping(viewer)) : Optional.empty(),
                now,
                zone));
    }

    /** Where somebody is; UTC where Slack does not say. */
    private ZoneId zone(String userId) {
        return people.find(userId) instanceof Outcome.Done<Person> known
                ? known.value().zone()
                : ZoneOffset.UTC;
    }
}
