package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Brings things to the app, by whichever way it listens, and keeps what it acked. The app has three seconds:
 * <a href="https://docs.slack.dev/interactivity/handling-user-interaction">acknowledgement response</a>.
 */
final class AppConnection {
    static final Duration LIMIT = Carrier.LIMIT;

    private final Carrier carrier;
    private final Faults faults;
    private final WireLog log;

    AppConnection(Carrier carrier, Faults faults, WireLog log) {
        this.carrier = carrier;
        this.faults = faults;
        this.log = log;
    }

    /**
     * A slash command.
     *
     * @param use puts the ack to use, and says what is wrong with it
     */
    Delivery command(String kind, ObjectNode fields, UnaryOperator<Delivery> use) {
        return deliver(Sending.of(Sending.Form.COMMAND, kind, fields), use);
    }

    /** An interaction whose ack says nothing. */
    Delivery interaction(ObjectNode payload) {
        return interaction(payload, UnaryOperator.identity());
    }

    /** @param use puts the ack to use, and says what is wrong with it */
    Delivery interaction(ObjectNode payload, UnaryOperator<Delivery> use) {
        return deliver(Sending.of(Sending.Form.INTERACTION, payload.path("type").asText(), payload), use);
    }

    Delivery event(ObjectNode envelope, Optional<Sending.Retry> retry) {
        return deliver(new Sending(Sending.Form.EVENT, Events.KIND, envelope, retry), this::arrived);
    }

    private Delivery arrived(Delivery event) {
        return faults.answerLost(Events.KIND)
                ? Delivery.failed(event.kind(), System.nanoTime(), Carrier.TIMEOUT)
                : event;
    }

    private Delivery deliver(Sending sending, UnaryOperator<Delivery> use) {
        Supplier<Delivery> ready = carrier.ready(sending);
        Delivery first = use.apply(ready.get());
        log.toApp(sending.payload(), first);
        if (faults.twice(sending.kind())) {
            log.toApp(sending.payload(), ready.get());
        }
        return first;
    }
}
