package dev.cairn;

import dev.cairn.Settings.SlackCredentials;
import dev.cairn.answer.AnswerIndex;
import dev.cairn.answer.ClearAnsweredGaps;
import dev.cairn.content.Content;
import dev.cairn.nudge.SweepNudges;
import dev.cairn.slack.Installation;
import dev.cairn.slack.Installation.Connected;
import dev.cairn.slack.SlackSocket;
import dev.cairn.store.DueWorkRunner;
import dev.cairn.store.HandledEvents;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cairn while it runs: starts in the order in which parts need each other, and stops the other way round. */
public final class RunningCairn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningCairn.class);
    private static final long TRY_AGAIN_SECONDS = 5;

    private final Wiring wiring;
    private final InstantSource calendar;
    private final ScheduledExecutorService connecting = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "connecting");
        thread.setDaemon(true);
        return thread;
    });

    private RunningCairn(Wiring wiring, InstantSource calendar) {
        this.wiring = wiring;
        this.calendar = calendar;
    }

    /**
     * Starts Cairn and returns when it listens. Slack need not be up: it is asked until it answers, and until then people are
     * told that Cairn is starting.
     *
     * @param index the content, made ready to be searched
     * @throws IOException with a sentence to show; nothing is left running then
     */
    public static RunningCairn start(
            Settings settings, SlackCredentials credentials, Content content, AnswerIndex index, InstantSource calendar)
            throws IOException {
        RunningCairn cairn = new RunningCairn(new Wiring(settings, credentials, content, index, calendar), calendar);
        try {
            cairn.start();
            return cairn;
        } catch (IOException | RuntimeException cannot) {
            cairn.close();
            throw cannot;
        }
    }

    private void start() throws IOException {
        Installation installation = wiring.slack().installation();
        Connected connected = installation.connect();
        if (connected == Connected.REFUSED && !wiring.removals().lookNow()) {
            throw new IOException(
                    "Slack does not accept SLACK_BOT_TOKEN; copy the Bot User OAuth Token from your app's page at"
                            + " api.slack.com/apps, OAuth & Permissions, and see that the app is installed.");
        }
        wiring.server().start();
        Optional<String> refusal = wiring.socket().flatMap(SlackSocket::start);
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        if (connected == Connected.YES) {
            startDueWork();
        } else if (connected == Connected.REFUSED) {
            waitToBePutBack();
        } else {
            LOG.warn("Slack does not answer yet; trying again every {} seconds", TRY_AGAIN_SECONDS);
            var unused = connecting.scheduleWithFixedDelay(
                    this::connectLater, TRY_AGAIN_SECONDS, TRY_AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void connectLater() {
        try {
            Connected connected = wiring.slack().installation().connect();
            if (connected == Connected.YES) {
                startDueWork();
                LOG.info("Connected to Slack");
                connecting.shutdown();
            } else if (connected == Connected.REFUSED && wiring.removals().lookNow()) {
                waitToBePutBack();
                connecting.shutdown();
            } else if (connected == Connected.REFUSED) {
                LOG.error("Slack does not accept SLACK_BOT_TOKEN; set the right one and start Cairn again");
                connecting.shutdown();
            }
        } catch (RuntimeException failed) {
            // Thrown on, it would end the trying.
            LOG.error("Cairn cannot start its due work yet; trying again in {} seconds", TRY_AGAIN_SECONDS, failed);
        }
    }

    private void waitToBePutBack() {
        LOG.warn("Cairn was removed from Slack; it waits to be put back, and in the end deletes what it keeps");
        startDueWork();
    }

    private void startDueWork() {
        var unused = wiring.removals().lookNow();
        wiring.dueWorkQueue().atLatest(calendar.instant(), SweepNudges.NAME, SweepNudges.NAME);
        wiring.dueWorkQueue().at(calendar.instant(), HandledEvents.NAME, HandledEvents.NAME);
        wiring.dueWorkQueue().atLatest(calendar.instant(), ClearAnsweredGaps.NAME, ClearAnsweredGaps.NAME);
        wiring.dueWork().start();
    }

    public int port() {
        return wiring.server().port();
    }

    public DueWorkRunner dueWork() {
        return wiring.dueWork();
    }

    /** The commands Cairn answers, without their slash. */
    public Set<String> commands() {
        return wiring.commands();
    }

    /** Takes no new requests, lets work under way finish, and ends; what cannot be closed is logged and the rest goes on. */
    @Override
    public void close() {
        connecting.shutdownNow();
        close("the server", wiring.server());
        wiring.socket().ifPresent(socket -> close("the socket", socket));
        close("due work", wiring.dueWork());
        close("the connection to Slack", wiring.slack());
        close("the notes of unanswered questions", wiring.noteGaps());
        close("the database", wiring.database());
        LOG.info("Cairn has stopped");
    }

    private static void close(String what, AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LOG.error("Closing {} failed", what, failed);
        }
    }
}
