package dev.cairn.home;

import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody opened Home.
 *
 * @param page which they look at; there may be fewer by now
 * @param drawn a digest of what was drawn last; empty where that is not known
 * @param drawnAt when it was
 */
public record HomeView(
        String id, Caller viewer, int page, Instant openedAt, Optional<String> drawn, Optional<Instant> drawnAt) {}
