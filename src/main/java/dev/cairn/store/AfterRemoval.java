package dev.cairn.store;

import dev.cairn.store.Removals.Removal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether Cairn was put back into a team from which it was removed, and when that takes too long deletes everything. */
public final class AfterRemoval implements DueJob {
    static final String NAME = "removal.after";

    /** Nothing tells that an app was put back, so Slack is asked this often. */
    static final Duration EVERY = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(AfterRemoval.class);

    private final Removals removals;
    private final TeamRows teamRows;
    private final Predicate<String> isBack;
    private final BiConsumer<String, Instant> resume;
    private final InstantSource clock;
    private final Duration purgeAfter;

    /**
     * @param isBack whether Slack accepts the token again, for this team
     * @param resume what to do for a team once it does; told also when Cairn was removed
     * @param purgeAfter how long everything is kept
     */
    public AfterRemoval(
            Removals removals,
            TeamRows teamRows,
            Predicate<String> isBack,
            BiConsumer<String, Instant> resume,
            InstantSource clock,
            Duration purgeAfter) {
        this.removals = removals;
        this.teamRows = teamRows;
        this.isBack = isBack;
        this.resume = resume;
        this.clock = clock;
        this.purgeAfter = purgeAfter;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean needsSlack() {
        return false;
    }

    @Override
    public Optional<Instant> run(String teamId) {
        return removals.find(teamId).flatMap(this::look);
    }

    private Optional<Instant> look(Removal removal) {
        Instant now = clock.instant();
        if (isBack.test(removal.teamId())) {
            resume.accept(removal.teamId(), removal.at());
            if (!removals.forget(removal)) {
                return Optional.of(now.plus(EVERY));
            }
            LOG.info("Cairn is back in {}; delivery goes on", removal.teamId());
            return Optional.empty();
        }
        Instant purge = removal.at().plus(purgeAfter);
        if (now.isBefore(purge)) {
            Instant next = now.plus(EVERY);
            return Optional.of(next.isBefore(purge) ? next : purge);
        }
        teamRows.delete(removal.teamId());
        LOG.warn("Cairn was removed from {} {} ago; all that was kept is deleted", removal.teamId(), purgeAfter);
        return Optional.empty();
    }
}
