package dev.cairn.cli.tour;

import dev.cairn.cli.tour.Script.Newcomer;
import dev.cairn.cli.tour.Script.Scene;
import dev.cairn.cli.tour.Script.Step;
import dev.cairn.workspace.Problem;
import dev.cairn.workspace.Turned;
import dev.cairn.workspace.Workspace;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/** Plays the script in a workspace whose calendar begins at {@link #startsAt}. */
public final class Tour {
    /** So long before the Monday on which it ends. */
    private static final int WEEKS = 13;

    private static final LocalTime BEGINS = LocalTime.of(8, 0);

    /** What happens while nobody turns the clock takes real time, and the calendar runs on with it. */
    private static final Duration SLIP = Duration.ofMinutes(10);

    /** The longest that people wait for what Cairn answers, in real time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Script script;
    private final Workspace workspace;
    private final Duration patience;
    private final LocalDate firstMonday;

    Tour(Script script, Workspace workspace, Duration patience) {
        this.script = script;
        this.workspace = workspace;
        this.patience = patience;
        this.firstMonday = LocalDate.ofInstant(workspace.clock().instant(), ZoneOffset.UTC);
    }

    /** The one that comes with the program. */
    public static Tour in(Workspace workspace) {
        return new Tour(Script.shipped(), workspace, PATIENCE);
    }

    /** When the calendar of the workspace must begin, so that it ends on the Monday of the working week that is now or next. */
    public static Instant startsAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean weekend = today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        LocalDate monday = today.with(
                weekend
                        ? TemporalAdjusters.next(DayOfWeek.MONDAY)
                        : TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.minusWeeks(WEEKS).atTime(BEGINS).toInstant(ZoneOffset.UTC);
    }

    /**
     * Plays all of it; takes some seconds.
     *
     * @throws TourStopped at the first step that does not go as it should
     */
    public void play(PrintWriter progress) throws TourStopped {
        Cast cast = cast();
        try {
            int week = 0;
            for (Scene scene : script.scenes()) {
                if (scene.when().week() != week) {
                    week = scene.when().week();
                    progress.print(" " + week);
                    progress.flush();
                }
                play(scene, new Acting(workspace, cast, firstMonday, patience));
            }
        } finally {
            progress.println();
        }
    }

    private Cast cast() {
        Map<String, String> people = new HashMap<>(script.people());
        for (Newcomer each : script.newcomers()) {
            people.put(each.handle(), workspace.addPerson(each.handle(), each.name(), each.title(), each.zone()));
        }
        Cast cast = new Cast(people, script.channels(), workspace.manifest());
        script.newcomers()
                .forEach(each -> each.joins()
                        .forEach(channel -> workspace.join(cast.person(each.handle()), cast.channel(channel))));
        return cast;
    }

    private void play(Scene scene, Acting acting) throws TourStopped {
        turnTo(scene, scene.when());
        for (Step step : scene.steps()) {
            if (step.at() != null) {
                turnTo(scene, scene.when().at(step.at()));
            }
            try {
                acting.act(step);
            } catch (Problem | CannotAct refused) {
                throw stopped(scene, step.inWords() + ": " + refused.getMessage());
            }
        }
        acting.closeForms();
    }

    private void turnTo(Scene scene, ScriptTime time) throws TourStopped {
        Duration ahead = Duration.between(workspace.clock().instant(), time.instant(firstMonday));
        if (ahead.plus(SLIP).isNegative()) {
            throw stopped(scene, "it is later than " + time + " already.");
        }
        if (ahead.isNegative()) {
            return;
        }
        Turned turned = workspace.turn(ahead);
        if (turned.stopped().isPresent()) {
            throw stopped(scene, turned.stopped().get());
        }
    }

    private static TourStopped stopped(Scene scene, String why) {
        return new TourStopped("The tour stopped in “" + scene.scene() + "” (" + scene.when() + "): " + why);
    }
}
