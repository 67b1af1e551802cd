package dev.cairn.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cairn.conversation.ButtonPress;
import java.time.Duration;

/** Tells a second press of the same button from the first, as long as the button may still be seen. */
final class PressedOnce {
    private final Cache<ButtonPress, Boolean> pressed = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    boolean isFirst(ButtonPress press) {
        return pressed.asMap().putIfAbsent(press, Boolean.TRUE) == null;
    }

    /** Nothing came of it: the button may be pressed again. */
    void forget(ButtonPress press) {
        pressed.invalidate(press);
    }
}
