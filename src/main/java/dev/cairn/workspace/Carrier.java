package dev.cairn.workspace;

import java.time.Duration;

/** A way from the workspace to the app. */
interface Carrier {
    /** The app has so long to acknowledge. */
    Duration LIMIT = Duration.ofSeconds(3);

    String TIMEOUT = "operation_timeout";
    String UNREACHABLE = "dispatch_failed";

    /** Brings it to the app once, and waits for what the app makes of it. */
    Delivery carry(Sending sending);
}
