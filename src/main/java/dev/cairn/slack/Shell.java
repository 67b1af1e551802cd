package dev.cairn.slack;

import com.slack.api.bolt.response.Response;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens around every listener: who is asking and whether they may, acks, errors, one log line, one metric. */
final class Shell {
    static final String BUSY = "Cairn is busy right now. Please try again in a minute.";
    private static final String STARTING =
            "Cairn has just started and is not connected to Slack yet. Please try again in a minute.";
    private static final String TOO_OFTEN = "That was a lot within one minute. Please wait a minute and try again.";

    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private final Installation installation;
    private final RequestLimit limit;
    private final WorkQueue work;
    private final WorkQueue forms;
    private final Replies replies;
    private final MeterRegistry metrics;
    private final SecureRandom random = new SecureRandom();

    Shell(
            Installation installation,
            RequestLimit limit,
            WorkQueue work,
            WorkQueue forms,
            Replies replies,
            MeterRegistry metrics) {
        this.installation = installation;
        this.limit = limit;
        this.work = work;
        this.forms = forms;
        this.replies = replies;
        this.metrics = metrics;
    }

    /** Somebody who may go on, or the sentence that says why not. */
    record Admission(Optional<Caller> caller, String refusal) {}

    /** The person, where they belong to this workspace and have not asked too often. */
    Admission admit(String userId, String userTeamId) {
        Optional<Installation.Team> team = installation.team();
        if (team.isEmpty()) {
            return new Admission(Optional.empty(), STARTING);
        }
        if (!team.get().id().equals(userTeamId)) {
            return new Admission(
                    Optional.empty(),
                    "Cairn belongs to " + team.get().name()
                            + ", so only people of that workspace can use it here. You can read what it posts.");
        }
        return limit.allows(userId)
                ? new Admission(Optional.of(new Caller(team.get().id(), userId)), "")
                : new Admission(Optional.empty(), TOO_OFTEN);
    }

    /** Answers a command within its ack. */
    Response answerNow(Exchange exchange, Supplier<Reply> listener) {
        Reply reply = timed(exchange, listener, Reply::tell);
        if (reply instanceof Reply.Later later) {
            return answerLater(exchange, later.reply());
        }
        return Replies.inCommandAck(reply)
                .map(Shell::ack)
                .orElseThrow(
                        () -> new IllegalStateException(exchange.name() + " cannot answer in its ack with " + reply));
    }

    /** Acks a command and works on it afterwards. */
    Response answerLater(Exchange exchange, Supplier<Reply> listener) {
        return work.offer(() -> replies.send(exchange, timed(exchange, listener, Reply::tell)))
                ? Response.ok()
                : refuse(exchange, BUSY);
    }

    /** Acks an event and works on it afterwards. */
    Response answerWritten(Exchange exchange, Supplier<Reply> listener) {
        return work.offer(() -> replies.send(exchange, timed(exchange, listener, Reply::tell)))
                ? Response.ok()
                : refuseLater(exchange, BUSY);
    }

    /** Acks what opens a form and opens it afterwards, in a lane that never waits behind other work. */
    Response openForm(Exchange exchange, Supplier<Reply> listener) {
        return press(exchange, true, listener, () -> {});
    }

    /**
     * Acks a button and works on it afterwards, in the lane for forms where it opens one.
     *
     * @param undone what to do where nothing came of the press; once, and before the person is told so
     */
    Response press(Exchange exchange, boolean opensForm, Supplier<Reply> listener, Runnable undone) {
        Runnable undoneOnce = atMostOnce(undone);
        Function<String, Reply> undoing = sentence -> {
            undoneOnce.run();
            return Reply.tell(sentence);
        };
        boolean taken = (opensForm ? forms : work)
                .offer(() -> replies.send(exchange, timed(exchange, listener, undoing), undoneOnce));
        if (!taken) {
            undoneOnce.run();
            tellApart(exchange, BUSY);
        }
        return Response.ok();
    }

    /** A second time would undo what somebody who has pressed again has begun. */
    private static Runnable atMostOnce(Runnable work) {
        AtomicBoolean isDone = new AtomicBoolean();
        return () -> {
            if (!isDone.getAndSet(true)) {
                work.run();
            }
        };
    }

    /** Works on a button and acks it then; what is to be said follows. */
    Response pressNow(Exchange exchange, Supplier<Reply> listener) {
        Reply reply = timed(exchange, listener, Reply::tell);
        if (!(reply instanceof Reply.Nothing) && !forms.offer(() -> replies.send(exchange, reply))) {
            LOG.warn("{} {} could not be answered: too much to do", exchange.kind(), exchange.name());
        }
        return Response.ok();
    }

    /** Acks what needs no answer and works on it afterwards; what goes wrong is logged. */
    Response note(Exchange exchange, Runnable listener) {
        Supplier<Reply> working = () -> {
            listener.run();
            return Reply.nothing();
        };
        if (!work.offer(() -> timed(exchange, working, sentence -> Reply.nothing()))) {
            count(exchange, "refused", Duration.ZERO);
        }
        return Response.ok();
    }

    /** Answers a form within its ack; what goes wrong is said under its first input, so that nothing typed is lost. */
    Response submit(Exchange exchange, String firstInput, Supplier<Reply> listener) {
        Function<String, Reply> underFirstInput = sentence -> new Reply.FieldErrors(Map.of(firstInput, sentence));
        return ack(Replies.inFormAck(timed(exchange, listener, underFirstInput)));
    }

    /** A command refused with a sentence. */
    Response refuse(Exchange exchange, String sentence) {
        count(exchange, "refused", Duration.ZERO);
        return ack(Replies.inCommandAck(Reply.tell(sentence)).orElse(""));
    }

    /** A button or an event refused with a sentence; its ack shows nothing. */
    Response refuseLater(Exchange exchange, String sentence) {
        count(exchange, "refused", Duration.ZERO);
        tellApart(exchange, sentence);
        return Response.ok();
    }

    /** A form refused with a sentence under its first input. */
    Response refuseForm(Exchange exchange, String firstInput, String sentence) {
        count(exchange, "refused", Duration.ZERO);
        return ack(Replies.formError(firstInput, sentence));
    }

    /** Says something in the lane for forms, which is short by nature. Where that is full too, the log has to do. */
    private void tellApart(Exchange exchange, String sentence) {
        if (!forms.offer(() -> replies.send(exchange, Reply.tell(sentence)))) {
            LOG.warn("{} {} could not even be told: {}", exchange.kind(), exchange.name(), sentence);
        }
    }

    private Reply timed(Exchange exchange, Supplier<Reply> listener, Function<String, Reply> telling) {
        long start = System.nanoTime();
        String outcome = "ok";
        try {
            return listener.get();
        } catch (RuntimeException failure) {
            String id = HexFormat.of().toHexDigits(random.nextInt());
            outcome = "failed " + id;
            LOG.error("Error {} in {} {}", id, exchange.kind(), exchange.name(), failure);
            return telling.apply(
                    "Something went wrong on our side. Please try again; if it happens again, tell whoever runs"
                            + " Cairn this number: " + id);
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            count(exchange, outcome.startsWith("failed") ? "failed" : outcome, took);
            LOG.info(
                    "{} {} by {}: {} in {} ms",
                    exchange.kind(),
                    exchange.name(),
                    exchange.caller().userId(),
                    outcome,
                    took.toMillis());
        }
    }

    private void count(Exchange exchange, String outcome, Duration took) {
        metrics.timer("cairn.requests", "kind", exchange.kind(), "name", exchange.name(), "outcome", outcome)
                .record(took);
    }

    private static Response ack(String body) {
        return body.isEmpty() ? Response.ok() : Response.json(200, body);
    }
}
