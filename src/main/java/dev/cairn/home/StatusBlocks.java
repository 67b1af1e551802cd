package dev.cairn.home;

import com.slack.api.model.block.LayoutBlock;
import dev.cairn.conversation.Message;
import dev.cairn.home.RunningState.Pack;
import dev.cairn.home.RunningState.SlackAnswer;
import dev.cairn.nudge.Deliveries;
import dev.cairn.slack.MessageBlocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How Cairn's status looks: first whether all is well, then a line for each part. Counts only, nothing of anybody. */
final class StatusBlocks {
    private StatusBlocks() {}

    static Message status(Status status) {
        List<String> faults = status.faults();
        String first = faults.isEmpty() ? "All is well." : "Not all is well. " + String.join("\n", faults);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(first));
        blocks.add(MessageBlocks.plainSection(String.join(
                "\n",
                "Version: " + status.version(),
                "Content: " + content(status.content()),
                "Database: " + status.database() + ", " + (status.databaseAnswers() ? "answers" : "does not answer"),
                "Slack: " + slack(status),
                "Due work: " + (status.dueWorkRuns() ? "runs" : "does not run"),
                "Deliveries: "
                        + status.deliveries()
                                .map(deliveries -> deliveries(deliveries, status))
                                .orElse("not known without the database"))));
        return MessageBlocks.message(first, blocks);
    }

    private static String content(Pack pack) {
        return (pack.own() ? "your organisation's own, " : "what comes with Cairn, ")
                + counted(pack.entries(), "entry", "entries") + ", "
                + counted(pack.checklists(), "checklist", "checklists") + ", "
                + counted(pack.exercises(), "exercise", "exercises");
    }

    private static String slack(Status status) {
        SlackAnswer answer = status.slack().answer();
        if (answer == SlackAnswer.TOKEN_REFUSED) {
            return "refuses the token";
        }
        return (answer == SlackAnswer.WELL ? "answered in " : "no answer after ")
                + status.slack().took().toMillis() + " ms";
    }

    private static String deliveries(Deliveries deliveries, Status status) {
        String last = deliveries
                .last()
                .map(at -> "the last " + ago(Duration.between(at, status.at())) + " ago")
                .orElse("none yet");
        String late = deliveries.late() == 0 ? "" : " (" + deliveries.late() + " late)";
        return last + ", " + deliveries.lastDay() + " in the last 24 hours" + late + ", " + deliveries.overdue()
                + " overdue; " + deliveries.failed() + " could not be delivered in the last 7 days"
                + (deliveries.failed() == 0 ? "" : ", Cairn's log says why");
    }

    /** Roughly, as people say it. */
    private static String ago(Duration since) {
        if (since.toMinutes() < 1) {
            return "less than a minute";
        }
        if (since.toHours() < 1) {
            return counted(since.toMinutes(), "minute", "minutes");
        }
        return since.toDays() < 2 ? counted(since.toHours(), "hour", "hours") : counted(since.toDays(), "day", "days");
    }

    private static String counted(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
