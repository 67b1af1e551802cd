package dev.cairn.workspace;

import java.net.URI;
import java.time.InstantSource;
import java.util.Set;

/** All that changes in a workspace, guarded by {@link SharedState}. A reset makes a new one. */
final class State {
    private final AppManifest manifest;
    private final Team team;
    private final BlockIds blockIds = new BlockIds();
    private final Schedule schedule;
    private final Views views = new Views();
    private final Choices choices = new Choices();
    private final RateLimits rateLimits;
    private final TriggerIds triggerIds;
    private final ResponseUrls responseUrls;
    private final StoredFiles files;
    private final AppSockets sockets;

    State(AppManifest manifest, InstantSource clock, InstantSource realTime, URI address, AppSockets sockets) {
        this.manifest = manifest;
        this.team = Seed.plant(clock);
        this.schedule = new Schedule(team);
        this.rateLimits = new RateLimits(clock);
        this.triggerIds = new TriggerIds(realTime);
        this.responseUrls = new ResponseUrls(realTime);
        this.files = new StoredFiles(address);
        this.sockets = sockets;
    }

    AppManifest manifest() {
        return manifest;
    }

    Set<String> scopes() {
        return manifest.botScopes();
    }

    Team team() {
        return team;
    }

    BlockIds blockIds() {
        return blockIds;
    }

    BlockKitValidator validator() {
        return new BlockKitValidator(scopes());
    }

    Schedule schedule() {
        return schedule;
    }

    Views views() {
        return views;
    }

    Choices choices() {
        return choices;
    }

    RateLimits rateLimits() {
        return rateLimits;
    }

    TriggerIds triggerIds() {
        return triggerIds;
    }

    ResponseUrls responseUrls() {
        return responseUrls;
    }

    StoredFiles files() {
        return files;
    }

    AppSockets sockets() {
        return sockets;
    }
}
