package dev.cairn.workspace;

import java.time.Duration;
import java.util.function.Supplier;

/** A way from the workspace to the app. */
interface Carrier {
    /** The app has so long to acknowledge. */
    Duration LIMIT = Duration.ofSeconds(3);

    String TIMEOUT = "operation_timeout";
    String UNREACHABLE = "dispatch_failed";

    /**
     * Makes it ready for the app. Each call of what is returned brings it there and waits for what the app makes of it: the
     * same request to the byte, or the same payload in a new envelope.
     */
    Supplier<Delivery> ready(Sending sending);
}
