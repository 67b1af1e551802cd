package dev.cairn.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Reply;
import java.time.Duration;
import java.util.function.Function;

/** Tells a second press of the same button from the first, as long as the button may still be seen. */
final class PressedOnce {
    private final Cache<ButtonPress, Boolean> pressed = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    boolean first(ButtonPress press) {
        return pressed.asMap().putIfAbsent(press, Boolean.TRUE) == null;
    }

    /** What the listener says; where it fails, the button may be pressed again. */
    Reply unlessItFails(ButtonPress press, Function<ButtonPress, Reply> listener) {
        try {
            return listener.apply(press);
        } catch (RuntimeException failed) {
            pressed.invalidate(press);
            throw failed;
        }
    }
}
